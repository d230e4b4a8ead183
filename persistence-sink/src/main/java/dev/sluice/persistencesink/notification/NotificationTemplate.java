package dev.sluice.persistencesink.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The templates there are, by key, and which parameters the worker who renders one may count on. A key is for ever: a
 * template that needs something else is a new version with a key of its own.
 */
public enum NotificationTemplate {
    HELD("booking.held.v1"),
    REJECTED("booking.rejected.v1"),
    CONFIRMED("booking.confirmed.v1"),
    RELEASED("booking.released.v1"),
    REFUND_DUE("booking.refund-due.v1");

    /** Names of parameters. All values are text: numbers in decimals, times in ISO 8601, UTC. */
    public static final class Parameter {
        /** The outcome it tells of: {@code HELD}, {@code REJECTED}, and so on. */
        public static final String STATE = "state";
        /** The event's mutation number: of two notifications of a request, the higher one is the newer state. */
        public static final String SEQ = "seq";

        public static final String DECIDED_AT = "decidedAt";
        /** How many. */
        public static final String SEATS = "seats";
        /** A code: why the request was rejected or the hold released. */
        public static final String REASON = "reason";

        public static final String PAYMENT_ID = "paymentId";
        /** When the hold ends. */
        public static final String EXPIRES_AT = "expiresAt";

        private static final List<String> ALWAYS = List.of(STATE, SEQ, DECIDED_AT);

        private Parameter() {}
    }

    private final String key;

    NotificationTemplate(String key) {
        this.key = key;
    }

    public static Optional<NotificationTemplate> of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst();
    }

    public String key() {
        return key;
    }

    /** Those that this template has besides the ones all have. */
    public List<String> ownParameters() {
        return switch (this) {
            case HELD -> List.of(Parameter.SEATS, Parameter.EXPIRES_AT);
            case REJECTED -> List.of(Parameter.REASON);
            case CONFIRMED -> List.of(Parameter.SEATS, Parameter.PAYMENT_ID);
            case RELEASED -> List.of(Parameter.SEATS, Parameter.REASON);
            case REFUND_DUE -> List.of(Parameter.PAYMENT_ID);
        };
    }

    /** True if nothing is missing that the template counts on. */
    public boolean isFilledBy(Set<String> parameters) {
        return parameters.containsAll(Parameter.ALWAYS) && parameters.containsAll(ownParameters());
    }
}
