package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.payment.PaymentRequested;
import dev.sluice.contracts.payment.PaymentSettled;
import java.time.Duration;
import java.util.List;

/** Where requests come from and results go. Belongs to one thread. */
interface PaymentLog extends AutoCloseable {
    /** What was asked for since the last call; waits for the first for at most so long. */
    List<PaymentRequested> poll(Duration atMost);

    void send(PaymentSettled result);

    @Override
    void close();
}
