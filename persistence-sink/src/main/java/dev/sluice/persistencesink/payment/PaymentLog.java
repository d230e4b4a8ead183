package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.payment.PaymentSettled;
import java.time.Duration;
import java.util.List;

/** Where holds come from and results go. Belongs to one thread. */
interface PaymentLog extends AutoCloseable {
    /** What was decided since the last call; waits for the first for at most so long. */
    List<BookingOutcome> poll(Duration atMost);

    void send(PaymentSettled result);

    @Override
    void close();
}
