package dev.sluice.persistencesink.connection;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.persistencesink.connection.ConnectionChange.Connected;
import dev.sluice.persistencesink.connection.ConnectionChange.Disconnected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What API Gateway's routes $connect and $disconnect write to the queue.
 *
 * @param userId from the authorizer's context; only a {@code CONNECT} needs it
 * @param connectedAt milliseconds since 1970, likewise
 */
record ConnectionMessage(
        Type type,
        String connectionId,
        @Nullable String userId,
        @Nullable Long connectedAt) {
    private static final JsonFormat<ConnectionMessage> FORMAT = JsonFormat.of(ConnectionMessage.class);

    /** API Gateway's own ids are 15 characters of base64. */
    private static final Pattern CONNECTION_ID = Pattern.compile("[A-Za-z0-9+/=_-]{1,128}");

    /** API Gateway's words for it. */
    enum Type {
        CONNECT,
        DISCONNECT
    }

    ConnectionMessage {
        Check.present("type", type);
        if (!CONNECTION_ID.matcher(Check.present("connectionId", connectionId)).matches()) {
            throw new InvalidMessage("connectionId must be 1 to 128 of base64");
        }
    }

    /** @throws InvalidMessage if it is none */
    static ConnectionChange decode(String body) {
        ConnectionMessage message = FORMAT.decode(body.getBytes(StandardCharsets.UTF_8));
        return switch (message.type()) {
            case CONNECT ->
                new Connected(
                        message.connectionId(),
                        Check.id("userId", message.userId()),
                        Check.time(
                                "connectedAt",
                                Instant.ofEpochMilli(Check.present("connectedAt", message.connectedAt()))));
            case DISCONNECT -> new Disconnected(message.connectionId());
        };
    }
}
