package dev.sluice.contracts.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field checks; each returns the value it was given or throws {@link InvalidMessage}. Stateless, thread-safe. */
public final class Check {
    public static final int MAX_ID_LENGTH = 64;
    public static final int MAX_SEATS = 8;
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Check() {}

    /** An identifier: 1 to 64 of {@code A-Z a-z 0-9 _ -}. Nothing else can be an id, so ids may be joined safely. */
    public static String id(String field, @Nullable String value) {
        String id = present(field, value);
        if (!isId(id)) {
            throw new InvalidMessage(field + " must be 1 to " + MAX_ID_LENGTH + " of A-Z a-z 0-9 _ -");
        }
        return id;
    }

    public static boolean isId(String value) {
        int length = value.length();
        if (length == 0 || length > MAX_ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isIdCharacter(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** 1 to 8 different seat ids, in the order given. */
    public static List<String> seats(String field, @Nullable List<String> seatIds) {
        List<String> seats = present(field, seatIds);
        if (seats.isEmpty() || seats.size() > MAX_SEATS) {
            throw new InvalidMessage(field + " must name 1 to " + MAX_SEATS + " seats");
        }
        for (int i = 0; i < seats.size(); i++) {
            // So few that looking at each costs less than a set, and this is done four times for each request.
            if (seats.indexOf(id(field, seats.get(i))) < i) {
                throw new InvalidMessage(field + " must not name a seat twice");
            }
        }
        return List.copyOf(seats);
    }

    public static int between(String field, int value, int min, int max) {
        return Math.toIntExact(between(field, (long) value, min, max));
    }

    public static long between(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new InvalidMessage(field + " must be from " + min + " to " + max);
        }
        return value;
    }

    /** An instant from 2020 to 2100, cut to whole milliseconds: the grain every store on the path can hold. */
    public static Instant time(String field, @Nullable Instant value) {
        Instant time = present(field, value);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new InvalidMessage(field + " must be a time from 2020 to 2100");
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Text of 0 to {@code max} characters without control characters. */
    public static String text(String field, @Nullable String value, int max) {
        String text = present(field, value);
        if (text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidMessage(
                    field + " must be at most " + max + " characters, none of them control characters");
        }
        return text;
    }

    /** The code of a currency, ISO 4217: three capital letters. Whether there is such a currency is not looked up. */
    public static String currency(String field, @Nullable String value) {
        String code = present(field, value);
        if (code.length() != 3 || code.chars().anyMatch(letter -> letter < 'A' || letter > 'Z')) {
            throw new InvalidMessage(field + " must be three capital letters");
        }
        return code;
    }

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidMessage(field + " is missing");
        }
        return value;
    }
}
