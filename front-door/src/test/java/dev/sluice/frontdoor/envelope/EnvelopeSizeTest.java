package dev.sluice.frontdoor.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.wire.JsonFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class EnvelopeSizeTest {
    /** A share of the 1 MiB that SQS takes, and four of its 64 KB billing units. */
    private static final int MAX_BYTES = 200_000;

    @Test
    void theLargestEnvelopeThatTheContractsAllowNeedsNoCheckOfItsBytes() {
        String longest = "x".repeat(Check.MAX_ID_LENGTH);
        var seats = new ArrayList<String>();
        for (int i = 0; i < Check.MAX_SEATS; i++) {
            seats.add(longest.substring(1) + i);
        }
        var request = new BookingRequested(longest, longest, longest, seats, Instant.parse("2026-05-01T10:00:00.123Z"));
        int most = BookingEnvelope.MAX_REQUESTS;
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var envelope =
                new BookingEnvelope(longest, Collections.nCopies(most, request), Collections.nCopies(most, trace));

        assertThat(JsonFormat.of(BookingEnvelope.class).encode(envelope)).hasSizeLessThan(MAX_BYTES);
    }
}
