package dev.sluice.streamstopology.state;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

final class SaleSnapshotFormat extends StateFormat<SaleSnapshot> {
    SaleSnapshotFormat() {
        super("sale", 1);
    }

    @Override
    void write(SaleSnapshot sale, DataOutputStream out) throws IOException {
        SaleControl control = sale.control();
        out.writeBoolean(control != null);
        if (control != null) {
            write(control, out);
        }
        out.writeLong(sale.tail());
        out.writeLong(sale.admitted());
        out.writeLong(sale.milliTokens());
        out.writeLong(sale.settledAtMillis());
        out.writeLong(sale.fence());
        out.writeLong(sale.seq());
        out.writeBoolean(sale.projected());
    }

    private static void write(SaleControl control, DataOutputStream out) throws IOException {
        out.writeUTF(control.eventId());
        out.writeUTF(control.state().name());
        out.writeLong(control.opensAt().toEpochMilli());
        out.writeInt(control.capacity());
        out.writeInt(control.ratePerSecond());
        out.writeInt(control.burst());
        out.writeInt(control.perUserLimit());
        out.writeInt(control.holdSeconds());
        out.writeInt(control.lineLimit());
        out.writeUTF(control.author());
        out.writeLong(control.changedAt().toEpochMilli());
    }

    @Override
    SaleSnapshot read(DataInputStream in) throws IOException {
        return new SaleSnapshot(
                in.readBoolean() ? readControl(in) : null,
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readBoolean());
    }

    private static SaleControl readControl(DataInputStream in) throws IOException {
        return new SaleControl(
                in.readUTF(),
                SaleState.valueOf(in.readUTF()),
                Instant.ofEpochMilli(in.readLong()),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readUTF(),
                Instant.ofEpochMilli(in.readLong()));
    }
}
