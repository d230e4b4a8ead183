package dev.sluice.streamstopology.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

final class WaitingRequestFormat extends StateFormat<WaitingRequest> {
    WaitingRequestFormat() {
        super("waiting request", 1);
    }

    @Override
    void write(WaitingRequest request, DataOutputStream out) throws IOException {
        out.writeUTF(request.requestId());
        out.writeUTF(request.userId());
        StateFormats.writeIds(request.seatIds(), out);
    }

    @Override
    WaitingRequest read(DataInputStream in) throws IOException {
        return new WaitingRequest(in.readUTF(), in.readUTF(), StateFormats.readIds(in));
    }
}
