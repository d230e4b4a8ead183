package dev.sluice.streamstopology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateFormatsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");

    @Test
    void everyValueComesBackAsItWas() {
        var control = new SaleControl("gala", SaleState.PAUSED, AT, 500, 100, 10, 4, 180, 1000, "op-1", AT);
        comesBack(
                StateFormats.SALE,
                new SaleSnapshot(control, 7, 3, 1500, 42, 1_764_000_000_000L, 9, true, SaleStage.LEAVING));
        comesBack(StateFormats.SALE, SaleSnapshot.NONE);
        comesBack(StateFormats.OFFER, new Offer("A", "1", 7, true, 3));
        comesBack(StateFormats.REQUEST, new Waiting(47, "alice", List.of("A-1", "A-2"), null));
        comesBack(StateFormats.REQUEST, new Waiting(47, "alice", List.of(), new BestSeats("A", 8, true)));
        comesBack(StateFormats.REQUEST, new Waiting(47, "alice", List.of(), new BestSeats(null, 1, false)));
        comesBack(StateFormats.REQUEST, new Hold("alice", List.of("A-1"), AT, 5, true, null, List.of("payment-1")));
        var pending = new PendingEnd(HoldEnd.PAID, "payment-1");
        comesBack(StateFormats.REQUEST, new Hold("alice", List.of("A-1"), AT, 5, false, pending, List.of()));
        comesBack(StateFormats.REQUEST, new Done("alice", List.of("payment-1", "payment-2")));
    }

    @Test
    void optionsComeBack() {
        var options = Set.of(SaleOption.STANDBY, SaleOption.REJECT_EARLY);
        var control = new SaleControl("gala", SaleState.OPEN, AT, 500, 100, 10, 4, 180, 1000, options, "", "op-1", AT);
        comesBack(
                StateFormats.SALE,
                new SaleSnapshot(control, 7, 3, 1500, 42, 1_764_000_000_000L, 9, true, SaleStage.ACTIVE));
    }

    private static <T> void comesBack(StateFormat<T> format, T value) {
        assertThat(format.decode(format.encode(value))).isEqualTo(value);
    }

    @Test
    void aFormatOfALaterReleaseIsRefused() {
        byte[] bytes = StateFormats.REQUEST.encode(Done.without("alice"));
        bytes[0] = 2;

        assertThatThrownBy(() -> StateFormats.REQUEST.decode(bytes))
                .hasMessage("request has format 2, the latest known is 1");
    }

    @Test
    void aSaleOfTheFormerReleaseIsOneThatIsNotOnItsWayOut() {
        var sale = new SaleSnapshot(null, 7, 3, 1500, 42, 5, 9, true, SaleStage.ACTIVE);
        byte[] bytes = StateFormats.SALE.encode(sale);
        // The stage is the last field: the length of its name, and the name.
        byte[] former = Arrays.copyOf(bytes, bytes.length - lengthOf(SaleStage.ACTIVE.name()));
        former[0] = 1;

        assertThat(StateFormats.SALE.decode(former)).isEqualTo(sale);
    }

    private static int lengthOf(String text) {
        return new FieldWriter().text(text).toBytes().length;
    }

    @Test
    void whatIsCutShortIsRefused() {
        byte[] bytes = StateFormats.REQUEST.encode(Done.without("alice"));

        assertThatThrownBy(() -> StateFormats.REQUEST.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessage("A value in the store is cut short");
    }

    @Test
    void keysComeBackAsTheyWere() {
        var entry = new EntryKey("gala_2026-x", "A-1");
        assertThat(KeyFormats.decodeEntryKey(KeyFormats.encode(entry))).isEqualTo(entry);
    }
}
