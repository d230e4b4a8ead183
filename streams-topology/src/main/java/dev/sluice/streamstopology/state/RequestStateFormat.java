package dev.sluice.streamstopology.state;

import dev.sluice.contracts.booking.BestSeats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class RequestStateFormat extends StateFormat<RequestState> {
    private static final int WAITING = 1;
    private static final int HOLD = 2;
    private static final int DONE = 3;

    RequestStateFormat() {
        super("request", 1);
    }

    @Override
    void write(RequestState state, FieldWriter out) {
        switch (state) {
            case Waiting waiting -> write(waiting, out);
            case Hold hold -> write(hold, out);
            case Done done -> out.small(DONE).text(done.userId()).texts(done.payments());
        }
    }

    private static void write(Waiting waiting, FieldWriter out) {
        out.small(WAITING).number(waiting.position()).text(waiting.userId()).texts(waiting.seatIds());
        BestSeats best = waiting.best();
        if (best != null) {
            String section = best.section();
            out.text(section == null ? "" : section).small(best.quantity()).flag(best.split());
        }
    }

    private static void write(Hold hold, FieldWriter out) {
        out.small(HOLD)
                .text(hold.userId())
                .texts(hold.seatIds())
                .number(hold.expiresAt().toEpochMilli())
                .number(hold.seq())
                .flag(hold.sold())
                .texts(hold.payments());
        PendingEnd pending = hold.pending();
        out.flag(pending != null);
        if (pending != null) {
            out.text(pending.end().name()).text(pending.paymentId());
        }
    }

    @Override
    RequestState read(FieldReader in, int format) {
        int kind = in.small();
        return switch (kind) {
            case WAITING -> waiting(in);
            case HOLD -> hold(in);
            case DONE -> new Done(in.text(), in.texts());
            default -> throw new IllegalStateException("A request cannot be " + kind);
        };
    }

    private static Waiting waiting(FieldReader in) {
        long position = in.number();
        String userId = in.text();
        var seatIds = in.texts();
        return new Waiting(position, userId, seatIds, seatIds.isEmpty() ? best(in) : null);
    }

    private static BestSeats best(FieldReader in) {
        String section = in.text();
        return new BestSeats(section.isEmpty() ? null : section, in.small(), in.flag());
    }

    private static Hold hold(FieldReader in) {
        String userId = in.text();
        var seatIds = in.texts();
        var expiresAt = Instant.ofEpochMilli(in.number());
        long seq = in.number();
        boolean sold = in.flag();
        var payments = in.texts();
        return new Hold(userId, seatIds, expiresAt, seq, sold, pending(in), payments);
    }

    private static @Nullable PendingEnd pending(FieldReader in) {
        return in.flag() ? new PendingEnd(HoldEnd.valueOf(in.text()), in.text()) : null;
    }
}
