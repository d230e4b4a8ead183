package dev.sluice.streamstopology.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.streamstopology.harness.MapTables;
import dev.sluice.streamstopology.sale.Sale;
import dev.sluice.streamstopology.state.Done;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.Hold;
import dev.sluice.streamstopology.state.Offer;
import dev.sluice.streamstopology.state.SaleSnapshot;
import dev.sluice.streamstopology.state.SaleStage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final int SEATS = 200;
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private final MapTables tables = MapTables.empty();

    @Test
    void deletesOneEventOnly() {
        fill("gala");
        fill("opera");

        assertThat(new Sweep("gala", tables.tables()).advance(Integer.MAX_VALUE))
                .isTrue();

        assertThat(tables.requests().size()).isEqualTo(2 * SEATS);
        assertThat(tables.offers().size()).isEqualTo(SEATS);
        tables.requests().forEach((key, state) -> assertThat(key.eventId()).isEqualTo("opera"));
    }

    @Test
    void doesNotDoMoreThanAboutAsMuchAsItMay() {
        fill("gala");

        assertThat(new Sweep("gala", tables.tables()).advance(1)).isFalse();

        assertThat(tables.requests().size()).isBetween(SEATS, 2 * SEATS - 1);
    }

    @Test
    void whereverACrashEndsItTheNextOwnerFindsASaleThatItCanDelete() {
        for (int parts = 0; parts < tables.requests().parts() + tables.offers().parts(); parts++) {
            fill("gala");
            var sweep = new Sweep("gala", tables.tables());
            for (int part = 0; part < parts; part++) {
                sweep.advance(1);
            }

            var sales = new Sales(tables.tables());
            sales.restore();

            assertThat(sales.all()).singleElement().satisfies(SweepTest::isLeaving);
            assertThat(new Sweep("gala", tables.tables()).advance(Integer.MAX_VALUE))
                    .isTrue();
            assertThat(tables.requests().size() + tables.offers().size()).isZero();
        }
    }

    private static void isLeaving(Sale sale) {
        assertThat(sale.retirement().isLeaving()).isTrue();
        assertThat(sale.retirement().isSure()).isFalse();
    }

    /** A sale of all seats, and as many people who got none. */
    private void fill(String eventId) {
        tables.sales().put(eventId, new SaleSnapshot(null, 0, 0, 0, 0, 1, SEATS, false, SaleStage.LEAVING));
        for (int seat = 0; seat < SEATS; seat++) {
            tables.offers().put(new EntryKey(eventId, "A-" + seat), new Offer("A", "1", seat, true, 1));
            tables.requests()
                    .put(
                            new EntryKey(eventId, "buyer-" + seat),
                            new Hold("alice", List.of("A-" + seat), AT, seat, true, null, List.of()));
            tables.requests().put(new EntryKey(eventId, "late-" + seat), Done.without("bob"));
        }
    }
}
