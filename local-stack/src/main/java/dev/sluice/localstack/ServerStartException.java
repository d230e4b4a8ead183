package dev.sluice.localstack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A server of the stack did not start: which one, why, and the last lines it printed. */
public final class ServerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerStartException(String server, String reason, @Nullable Throwable cause) {
        super(server + " did not start: " + reason, cause);
    }

    static ServerStartException from(String server, Exception cause) {
        return cause instanceof ServerStartException known
                ? known
                : new ServerStartException(server, cause.toString(), cause);
    }

    /** The port was free when it was chosen and taken when the server wanted it. */
    boolean isPortTaken() {
        return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("address already in use");
    }
}
