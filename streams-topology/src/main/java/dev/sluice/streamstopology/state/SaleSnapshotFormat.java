package dev.sluice.streamstopology.state;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class SaleSnapshotFormat extends StateFormat<SaleSnapshot> {
    /** The first format that has a stage. */
    private static final int WITH_STAGE = 2;

    private static final String NO_MESSAGE = "";

    SaleSnapshotFormat() {
        super("sale", WITH_STAGE);
    }

    @Override
    void write(SaleSnapshot sale, FieldWriter out) {
        SaleControl control = sale.control();
        out.flag(control != null);
        if (control != null) {
            write(control, out);
        }
        out.number(sale.tail())
                .number(sale.admitted())
                .number(sale.milliTokens())
                .number(sale.settledAtMillis())
                .number(sale.fence())
                .number(sale.seq())
                .flag(sale.projected())
                .text(sale.stage().name());
    }

    private static void write(SaleControl control, FieldWriter out) {
        List<String> options = control.options().stream().map(Enum::name).toList();
        out.text(control.eventId())
                .text(control.state().name())
                .number(control.opensAt().toEpochMilli())
                .number(control.capacity())
                .number(control.ratePerSecond())
                .number(control.burst())
                .number(control.perUserLimit())
                .number(control.holdSeconds())
                .number(control.lineLimit())
                .texts(options)
                .text(control.author())
                .number(control.changedAt().toEpochMilli());
    }

    @Override
    SaleSnapshot read(FieldReader in, int format) {
        return new SaleSnapshot(
                in.flag() ? readControl(in) : null,
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.flag(),
                format < WITH_STAGE ? SaleStage.ACTIVE : SaleStage.valueOf(in.text()));
    }

    private static SaleControl readControl(FieldReader in) {
        return new SaleControl(
                in.text(),
                SaleState.valueOf(in.text()),
                Instant.ofEpochMilli(in.number()),
                Math.toIntExact(in.number()),
                Math.toIntExact(in.number()),
                Math.toIntExact(in.number()),
                Math.toIntExact(in.number()),
                Math.toIntExact(in.number()),
                Math.toIntExact(in.number()),
                options(in),
                // It is for those who show the line, and they have it from the topic.
                NO_MESSAGE,
                in.text(),
                Instant.ofEpochMilli(in.number()));
    }

    private static Set<SaleOption> options(FieldReader in) {
        return in.texts().stream().map(SaleOption::valueOf).collect(Collectors.toSet());
    }
}
