package dev.sluice.servicekit.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged, for programs that are not services. */
public final class LogLevels {
    static final String VARIABLE = "SLUICE_LOG_LEVEL";

    private LogLevels() {}

    /**
     * For a command whose output people read: only warnings of Sluice, unless {@code SLUICE_LOG_LEVEL} asks for more.
     * Servers and clients that run inside the command log whole stack traces at ERROR of what they then retry; what
     * matters to a user, Sluice says itself.
     */
    public static void quiet() {
        if (System.getenv(VARIABLE) == null && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
            context.getLogger("dev.sluice").setLevel(Level.WARN);
        }
    }
}
