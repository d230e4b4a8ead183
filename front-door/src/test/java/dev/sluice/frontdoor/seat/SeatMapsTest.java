package dev.sluice.frontdoor.seat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SeatMapsTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");

    private Instant now = T0;
    private final SeatMaps maps = new SeatMaps(() -> now);

    private void seat(String row, int number, SeatStatus status, long version) {
        maps.take(new InventoryChanged(
                "concert", row + "-" + number, "stalls", row, number, status, 5_000, "EUR", version));
    }

    private static Held held(long seq, String... seats) {
        return new Held("concert", "r-1", "user-1", 1, seq, List.of(seats), T0.plusSeconds(180), T0);
    }

    private static Released released(long seq, String... seats) {
        return new Released("concert", "r-1", "user-1", seq, List.of(seats), ReleaseReason.EXPIRED, T0);
    }

    private static Confirmed sold(long seq, String... seats) {
        return new Confirmed("concert", "r-1", "user-1", seq, List.of(seats), "p-1", T0);
    }

    /** As it is a second later. */
    private String json() {
        now = now.plusSeconds(1);
        return new String(maps.document("concert").json(), UTF_8);
    }

    @Test
    void everySeatIsShownWhereItIsAndAsItIs() {
        for (int number = 1; number <= 4; number++) {
            seat("A", number, number == 4 ? SeatStatus.BLOCKED : SeatStatus.AVAILABLE, 1);
        }
        seat("10", 1, SeatStatus.AVAILABLE, 1);
        seat("2", 1, SeatStatus.AVAILABLE, 1);
        maps.outcome(held(1, "A-1"));
        maps.outcome(held(2, "A-2"));
        maps.outcome(sold(3, "A-2"));

        assertThat(json())
                .isEqualTo("{\"free\":3,\"held\":1,\"sold\":1,\"withdrawn\":1,\"sections\":[{\"section\":\"stalls\","
                        + "\"rows\":[{\"row\":\"2\",\"numbers\":[1],\"seatIds\":[\"2-1\"],\"states\":\"F\"},"
                        + "{\"row\":\"A\",\"numbers\":[1,2,3,4],\"seatIds\":[\"A-1\",\"A-2\",\"A-3\",\"A-4\"],"
                        + "\"states\":\"HSFW\"},"
                        + "{\"row\":\"10\",\"numbers\":[1],\"seatIds\":[\"10-1\"],\"states\":\"F\"}]}]}");
    }

    @Test
    void whateverTheOrderOfArrivalTheNewestOfEachSeatStands() {
        List<Runnable> said = new ArrayList<>(List.of(
                () -> seat("A", 1, SeatStatus.AVAILABLE, 1),
                () -> seat("A", 1, SeatStatus.BLOCKED, 2),
                () -> seat("A", 2, SeatStatus.BLOCKED, 1),
                () -> seat("A", 2, SeatStatus.AVAILABLE, 2)));
        List<BookingOutcome> outcomes =
                List.of(held(1, "A-1", "A-2"), released(2, "A-1", "A-2"), held(3, "A-2"), sold(4, "A-2"));
        outcomes.forEach(outcome -> said.add(() -> maps.outcome(outcome)));
        Collections.shuffle(said, new Random(7));

        said.forEach(Runnable::run);

        assertThat(json()).contains("\"states\":\"WS\"");
    }

    @Test
    void aSeatThatWasWithdrawnAfterItWasHeldIsHeld() {
        seat("A", 1, SeatStatus.AVAILABLE, 1);
        maps.outcome(held(1, "A-1"));
        seat("A", 1, SeatStatus.BLOCKED, 2);
        assertThat(json()).contains("\"states\":\"H\"");

        maps.outcome(released(2, "A-1"));

        assertThat(json()).contains("\"states\":\"W\"");
    }

    @Test
    void itIsDrawnAtMostOnceASecondAndOnlyIfItHasChanged() {
        seat("A", 1, SeatStatus.AVAILABLE, 1);
        SeatDocument first = maps.document("concert");
        maps.outcome(held(1, "A-1"));
        assertThat(maps.document("concert")).isSameAs(first);

        now = now.plusSeconds(1);
        SeatDocument second = maps.document("concert");
        now = now.plusSeconds(60);
        maps.outcome(new Rejected("other", "r-2", "user-2", 2, 1, RejectionReason.SEAT_TAKEN, T0));

        assertThat(second.tag()).isNotEqualTo(first.tag());
        assertThat(maps.document("concert")).isSameAs(second);
    }

    @Test
    void aHundredThousandSeatsAreOneDocumentThatSqueezesWell() throws IOException {
        for (int row = 0; row < 1_000; row++) {
            for (int number = 1; number <= 100; number++) {
                seat("R" + row, number, SeatStatus.AVAILABLE, 1);
            }
        }

        SeatDocument document = maps.document("concert");

        assertThat(new String(document.json(), UTF_8)).startsWith("{\"free\":100000,");
        assertThat(document.gzip()).hasSizeLessThan(document.json().length / 4);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(document.json());
        }
    }

    @Test
    void aForgottenEventHasNoSeatsAndMayGetNewOnes() {
        seat("A", 1, SeatStatus.AVAILABLE, 1);
        maps.outcome(held(1, "A-1"));
        assertThat(json()).contains("\"held\":1");

        maps.forget("concert");

        assertThat(json()).contains("\"held\":0");
        seat("A", 1, SeatStatus.AVAILABLE, 1);
        assertThat(json()).startsWith("{\"free\":1,\"held\":0");
    }

    @Test
    void anEventWithoutSeatsHasAnEmptyMap() {
        assertThat(json()).isEqualTo("{\"free\":0,\"held\":0,\"sold\":0,\"withdrawn\":0,\"sections\":[]}");
    }
}
