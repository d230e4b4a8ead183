package dev.sluice.streamstopology.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

final class SeatFormat extends StateFormat<Seat> {
    SeatFormat() {
        super("seat", 1);
    }

    @Override
    void write(Seat seat, DataOutputStream out) throws IOException {
        out.writeUTF(seat.section());
        out.writeUTF(seat.row());
        out.writeInt(seat.number());
        out.writeBoolean(seat.offered());
        out.writeLong(seat.version());
        String owner = seat.owner();
        out.writeBoolean(owner != null);
        if (owner != null) {
            out.writeUTF(owner);
        }
        out.writeBoolean(seat.sold());
    }

    @Override
    Seat read(DataInputStream in) throws IOException {
        return new Seat(
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readBoolean(),
                in.readLong(),
                in.readBoolean() ? in.readUTF() : null,
                in.readBoolean());
    }
}
