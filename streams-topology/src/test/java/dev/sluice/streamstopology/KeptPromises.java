package dev.sluice.streamstopology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.Released;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;

/** What the log of one event's outcomes must be like, whatever happened while it was written. */
final class KeptPromises {
    private KeptPromises() {}

    /** One decision a request, in the order of the requests. */
    static void decidedInOrder(List<BookingOutcome> log, List<String> requests) {
        List<BookingOutcome> decisions = log.stream()
                .filter(outcome -> outcome instanceof Held || outcome instanceof Rejected)
                .toList();
        assertThat(decisions).extracting(BookingOutcome::requestId).isEqualTo(requests);
        assertThat(decisions).extracting(KeptPromises::position).isEqualTo(denseTo(requests.size()));
    }

    private static long position(BookingOutcome outcome) {
        return switch (outcome) {
            case Held held -> held.position();
            case Rejected rejected -> rejected.position();
            case Confirmed ignored -> 0;
            case Released ignored -> 0;
            case RefundDue ignored -> 0;
        };
    }

    /** Every change of a seat's owner has the next number, and Redis has made as many. */
    static void changesAreDense(List<BookingOutcome> log, long changesInRedis) {
        assertThat(log)
                .filteredOn(KeptPromises::isChange)
                .extracting(BookingOutcome::seq)
                .isEqualTo(denseTo(changesInRedis));
    }

    static boolean isChange(BookingOutcome outcome) {
        return !(outcome instanceof Rejected || outcome instanceof RefundDue);
    }

    private static List<Long> denseTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    static void seatsHaveOneOwner(List<BookingOutcome> log) {
        var owners = new HashMap<String, String>();
        for (BookingOutcome outcome : log) {
            if (outcome instanceof Held held) {
                held.seatIds()
                        .forEach(seat -> assertThat(owners.put(seat, held.requestId()))
                                .as("former owner of %s", seat)
                                .isNull());
            } else if (outcome instanceof Released released) {
                released.seatIds()
                        .forEach(seat -> assertThat(owners.remove(seat))
                                .as("owner of %s", seat)
                                .isEqualTo(released.requestId()));
            }
        }
    }
}
