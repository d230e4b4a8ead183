package dev.sluice.contracts.booking;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import java.util.Optional;

/** Whose a request is, even if the rest of it breaks the contract: with it, it can be answered. */
public record RequestIdentity(String eventId, String requestId, String userId) {
    private static final JsonFormat<RequestIdentity> FORMAT = JsonFormat.of(RequestIdentity.class);

    public RequestIdentity {
        Check.id("eventId", eventId);
        Check.id("requestId", requestId);
        Check.id("userId", userId);
    }

    /** Empty if the bytes are no JSON object, or do not say it. */
    public static Optional<RequestIdentity> of(byte[] request) {
        try {
            return Optional.of(FORMAT.decode(request));
        } catch (InvalidMessage e) {
            return Optional.empty();
        }
    }
}
