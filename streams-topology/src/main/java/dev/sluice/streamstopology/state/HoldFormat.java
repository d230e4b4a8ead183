package dev.sluice.streamstopology.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

final class HoldFormat extends StateFormat<Hold> {
    HoldFormat() {
        super("hold", 1);
    }

    @Override
    void write(Hold hold, DataOutputStream out) throws IOException {
        out.writeUTF(hold.userId());
        StateFormats.writeIds(hold.seatIds(), out);
        out.writeLong(hold.expiresAt().toEpochMilli());
        out.writeLong(hold.seq());
        out.writeBoolean(hold.sold());
        PendingEnd pending = hold.pending();
        out.writeBoolean(pending != null);
        if (pending != null) {
            out.writeUTF(pending.end().name());
            out.writeUTF(pending.paymentId());
        }
    }

    @Override
    Hold read(DataInputStream in) throws IOException {
        return new Hold(
                in.readUTF(),
                StateFormats.readIds(in),
                Instant.ofEpochMilli(in.readLong()),
                in.readLong(),
                in.readBoolean(),
                in.readBoolean() ? new PendingEnd(HoldEnd.valueOf(in.readUTF()), in.readUTF()) : null);
    }
}
