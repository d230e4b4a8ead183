package dev.sluice.streamstopology.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The format of each kind of value. */
public final class StateFormats {
    public static final StateFormat<SaleSnapshot> SALE = new SaleSnapshotFormat();
    public static final StateFormat<WaitingRequest> WAITING_REQUEST = new WaitingRequestFormat();
    public static final StateFormat<Seat> SEAT = new SeatFormat();
    public static final StateFormat<Hold> HOLD = new HoldFormat();

    private StateFormats() {}

    static void writeIds(List<String> ids, DataOutputStream out) throws IOException {
        out.writeByte(ids.size());
        for (String id : ids) {
            out.writeUTF(id);
        }
    }

    static List<String> readIds(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        var ids = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            ids.add(in.readUTF());
        }
        return ids;
    }
}
