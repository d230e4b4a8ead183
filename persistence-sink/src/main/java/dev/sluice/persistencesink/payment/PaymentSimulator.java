package dev.sluice.persistencesink.payment;

import dev.sluice.persistencesink.loop.BackgroundLoop;
import dev.sluice.persistencesink.loop.StopSignal;
import dev.sluice.servicekit.process.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;

/**
 * Stands in for the payment provider in demos and tests: answers every payment request as its mix says. Results that are
 * not due yet are forgotten when it stops, like buyers who walk away; their holds run out.
 */
public final class PaymentSimulator implements RunningService {
    private final BackgroundLoop loop;

    private PaymentSimulator(BackgroundLoop loop) {
        this.loop = loop;
    }

    /** @throws dev.sluice.servicekit.settings.InvalidSetting for a missing or wrong variable */
    public static PaymentSimulator start(Map<String, String> environment, MeterRegistry registry) {
        var settings = PaymentSimulatorSettings.fromEnv(environment);
        return new PaymentSimulator(BackgroundLoop.start("payment-simulator", stop -> work(settings, stop)));
    }

    private static void work(PaymentSimulatorSettings settings, StopSignal stop) {
        try (var log = new KafkaPaymentLog(settings.bootstrapServers())) {
            var answers = new AnswerRequests(settings.buyer(), log);
            while (!stop.isStopped()) {
                answers.turn(Clock.systemUTC().instant());
            }
        }
    }

    @Override
    public boolean isLive() {
        return !loop.hasFailed();
    }

    @Override
    public boolean isReady() {
        return isLive() && !loop.isClosing();
    }

    @Override
    public void close() {
        loop.close();
    }
}
