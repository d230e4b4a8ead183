package dev.sluice.streamstopology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateFormatsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");

    @Test
    void everyValueComesBackAsItWas() {
        var control = new SaleControl("gala", SaleState.PAUSED, AT, 500, 100, 10, 4, 180, 1000, "op-1", AT);
        comesBack(StateFormats.SALE, new SaleSnapshot(control, 7, 3, 1500, 42, 1_764_000_000_000L, 9, true));
        comesBack(StateFormats.SALE, new SaleSnapshot(null, 0, 0, 0, 0, 0, 0, false));
        comesBack(StateFormats.WAITING_REQUEST, new WaitingRequest("r1", "alice", List.of("A-1", "A-2")));
        comesBack(StateFormats.SEAT, new Seat("A", "1", 7, true, 3, "r1", true));
        comesBack(StateFormats.SEAT, new Seat("A", "1", 7, false, 3, null, false));
        comesBack(StateFormats.HOLD, new Hold("alice", List.of("A-1"), AT, 5, true, null));
        var pending = new PendingEnd(HoldEnd.PAID, "payment-1");
        comesBack(StateFormats.HOLD, new Hold("alice", List.of("A-1"), AT, 5, false, pending));
    }

    private static <T> void comesBack(StateFormat<T> format, T value) {
        assertThat(format.decode(format.encode(value))).isEqualTo(value);
    }

    @Test
    void aFormatOfALaterReleaseIsRefused() {
        byte[] bytes = StateFormats.WAITING_REQUEST.encode(new WaitingRequest("r1", "alice", List.of("A-1")));
        bytes[0] = 2;

        assertThatThrownBy(() -> StateFormats.WAITING_REQUEST.decode(bytes))
                .hasMessage("waiting request has format 2, only 1 is known");
    }

    @Test
    void keysComeBackAsTheyWere() {
        var place = new LineKey("gala_2026-x", 47);
        assertThat(KeyFormats.decodeLineKey(KeyFormats.encode(place))).isEqualTo(place);
        var entry = new EntryKey("gala", "A-1");
        assertThat(KeyFormats.decodeEntryKey(KeyFormats.encode(entry))).isEqualTo(entry);
    }

    @Test
    void keysSortAsTheLineDoes() {
        byte[] early = KeyFormats.encode(new LineKey("gala", 255));
        byte[] late = KeyFormats.encode(new LineKey("gala", 256));

        assertThat(Arrays.compareUnsigned(early, late)).isNegative();
    }
}
