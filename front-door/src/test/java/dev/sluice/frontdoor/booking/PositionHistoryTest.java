package dev.sluice.frontdoor.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.PositionsGiven;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.line.Position;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of one door and one line, whose topics are heard of with delays of their own. Other doors' requests,
 * if there are any, are in the log before this door takes its next one: then the model's assumptions hold.
 */
class PositionHistoryTest {
    private static final String EVENT = "concert";
    private static final int STEPS = 3_000;

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final BookingBoard board = new BookingBoard(100_000, () -> now);
    private final LineBoard lines = new LineBoard();
    private Random random = new Random();

    /** Sent and confirmed, not in the log. */
    private final ArrayDeque<BookingRequested> queue = new ArrayDeque<>();

    private final ArrayDeque<BookingRequested> log = new ArrayDeque<>();
    private final ArrayDeque<Runnable> requestsFeed = new ArrayDeque<>();
    private final ArrayDeque<Runnable> positionsFeed = new ArrayDeque<>();
    private final ArrayDeque<Runnable> progressFeed = new ArrayDeque<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> lastShown = new HashMap<>();
    private final List<String> here = new ArrayList<>();
    private long tail;
    private long admitted;
    private int made;
    private long admittedAsHeard;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aShownPositionNeverRisesAndTheTruthLiesWithinIt(long seed) {
        random = new Random(seed);
        speak();
        hear(progressFeed);
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(random.nextInt(20));
            step();
            here.forEach(id -> look(id).ifPresent(position -> check(id, position)));
            here.removeIf(id -> numbers.getOrDefault(id, Long.MAX_VALUE) <= admitted);
        }
        assertThat(numbers).hasSizeGreaterThan(200);
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0, 1 -> acceptHere();
            case 2 -> acceptElsewhere();
            case 3 -> bridge();
            case 4 -> number();
            case 5 -> admit();
            case 6 -> speak();
            default -> hear(List.of(requestsFeed, positionsFeed, progressFeed).get(random.nextInt(3)));
        }
    }

    private BookingRequested made() {
        return new BookingRequested(EVENT, "r-" + made++, "user-1", List.of("A-1"), now);
    }

    private void acceptHere() {
        var request = made();
        board.claim(request);
        var lowest = lines.lowestNext(EVENT, board.unnumbered(EVENT));
        queue.add(request);
        if (random.nextInt(10) == 0) {
            // It may be anywhere on its way before the door hears that it was confirmed.
            bridge();
            number();
            hear(requestsFeed);
            hear(positionsFeed);
        }
        board.confirmed(request, others -> lowest.flatMap(number -> lines.place(EVENT, number, others)));
        here.add(request.requestId());
    }

    private void acceptElsewhere() {
        bridge();
        var request = made();
        log.add(request);
        requestsFeed.add(() -> board.requests().take(request));
        while (!requestsFeed.isEmpty()) {
            hear(requestsFeed);
        }
    }

    private void bridge() {
        while (!queue.isEmpty()) {
            var request = queue.remove();
            log.add(request);
            requestsFeed.add(() -> board.requests().take(request));
        }
    }

    private void number() {
        while (!log.isEmpty()) {
            String id = log.remove().requestId();
            long number = ++tail;
            numbers.put(id, number);
            positionsFeed.add(() -> board.positions().take(new PositionsGiven(EVENT, number, List.of(id), now)));
        }
    }

    private void admit() {
        admitted = Math.min(tail, admitted + random.nextInt(20));
    }

    private void speak() {
        var progress = new LineProgress(EVENT, LineState.OPEN, "", tail, admitted, 100, 10, 50, 0, 0, now);
        progressFeed.add(() -> {
            lines.take(progress);
            admittedAsHeard = progress.admitted();
        });
    }

    private static void hear(ArrayDeque<Runnable> feed) {
        Optional.ofNullable(feed.poll()).ifPresent(Runnable::run);
    }

    private Optional<Position> look(String id) {
        return board.find(id)
                .map(Booking.Waiting.class::cast)
                .flatMap(waiting -> waiting.standing().show(lines.latest(EVENT).orElseThrow()));
    }

    private void check(String id, Position position) {
        assertThat(position.ahead()).isLessThanOrEqualTo(lastShown.getOrDefault(id, Long.MAX_VALUE));
        assertThat(position.atLeast()).isLessThanOrEqualTo(position.ahead());
        lastShown.put(id, position.ahead());
        // Whoever has no number yet gets one as if all before them were numbered now.
        long truth = Math.max(0, numberToCome(id) - 1 - admittedAsHeard);
        assertThat(truth).as("%s %s", id, position).isBetween(position.atLeast(), position.ahead());
        if (position.kind() == Position.Kind.EXACT) {
            assertThat(position.ahead()).isEqualTo(truth);
        }
    }

    private long numberToCome(String id) {
        Long known = numbers.get(id);
        if (known != null) {
            return known;
        }
        long number = tail;
        for (var waiting : List.of(log, queue)) {
            for (BookingRequested request : waiting) {
                number++;
                if (request.requestId().equals(id)) {
                    return number;
                }
            }
        }
        throw new IllegalStateException(id + " is lost");
    }
}
