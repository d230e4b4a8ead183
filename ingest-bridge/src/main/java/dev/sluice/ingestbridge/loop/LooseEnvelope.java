package dev.sluice.ingestbridge.loop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.contracts.booking.BookingEnvelope;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An envelope that breaks its contract, whose parts are yet to be read one by one. */
record LooseEnvelope(
        List<@Nullable JsonNode> requests, @Nullable JsonNode traceparents) {
    private static final JsonFormat<LooseEnvelope> FORMAT = JsonFormat.of(LooseEnvelope.class);
    private static final LooseEnvelope NOTHING = new LooseEnvelope(List.of(), null);

    LooseEnvelope {
        requests = requests == null ? List.of() : requests;
    }

    /** Without requests if it cannot be taken apart, or holds so many that they would not fit into one transaction. */
    static LooseEnvelope read(byte[] body) {
        try {
            LooseEnvelope envelope = FORMAT.decode(body);
            return envelope.requests().size() > BookingEnvelope.MAX_REQUESTS ? NOTHING : envelope;
        } catch (InvalidMessage e) {
            return NOTHING;
        }
    }
}
