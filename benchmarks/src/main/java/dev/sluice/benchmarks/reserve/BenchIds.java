package dev.sluice.benchmarks.reserve;

import dev.sluice.contracts.booking.RequestId;
import java.util.Locale;

/** Ids of the length they have in a real sale. */
final class BenchIds {
    private BenchIds() {}

    static String user(int number) {
        return String.format(Locale.ROOT, "user-%08d", number);
    }

    static String seat(int number) {
        return number / 20 + "-" + number % 20;
    }

    static String request(String eventId, int number) {
        return RequestId.of(eventId, user(number), "press");
    }
}
