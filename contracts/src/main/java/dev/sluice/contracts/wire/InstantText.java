package dev.sluice.contracts.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as ISO 8601 text to the millisecond, such as {@code 2026-11-23T10:00:00.123Z}. Every message has one or two of
 * them, and the general formatter takes as long for one as all other fields together. Stateless.
 */
final class InstantText {
    private static final int SECONDS_LENGTH = "2026-11-23T10:00:00Z".length();
    private static final int MILLIS_LENGTH = "2026-11-23T10:00:00.123Z".length();
    private static final int NANOS_A_MILLI = 1_000_000;
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private InstantText() {}

    /** The same text as {@link Instant#toString}. */
    static String of(Instant instant) {
        int nanos = instant.getNano();
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        if (nanos % NANOS_A_MILLI != 0 || time.getYear() < 0 || time.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            return instant.toString();
        }
        var text = new byte[nanos == 0 ? SECONDS_LENGTH : MILLIS_LENGTH];
        digits(text, 0, 4, time.getYear(), '-');
        digits(text, 5, 2, time.getMonthValue(), '-');
        digits(text, 8, 2, time.getDayOfMonth(), 'T');
        digits(text, 11, 2, time.getHour(), ':');
        digits(text, 14, 2, time.getMinute(), ':');
        digits(text, 17, 2, time.getSecond(), nanos == 0 ? 'Z' : '.');
        if (nanos != 0) {
            digits(text, 20, 3, nanos / NANOS_A_MILLI, 'Z');
        }
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static void digits(byte[] text, int first, int count, int value, char end) {
        int rest = value;
        for (int i = first + count - 1; i >= first; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        text[first + count] = (byte) end;
    }

    /** @throws DateTimeException if the text is no instant */
    static Instant parse(String text) {
        boolean millis = text.length() == MILLIS_LENGTH;
        if (!millis && text.length() != SECONDS_LENGTH) {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4, '-');
        int month = number(text, 5, 2, '-');
        int day = number(text, 8, 2, 'T');
        int hour = number(text, 11, 2, ':');
        int minute = number(text, 14, 2, ':');
        int second = number(text, 17, 2, millis ? '.' : 'Z');
        int milli = millis ? number(text, 20, 3, 'Z') : 0;
        boolean usual = (year | month | day | hour | minute | second | milli) >= 0 && hour < 24 && second < 60;
        if (!usual) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, milli * NANOS_A_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    /** Negative if there is something else than the digits and what ends them. */
    private static int number(String text, int first, int count, char end) {
        int value = text.charAt(first + count) == end ? 0 : -1;
        for (int i = first; i < first + count && value >= 0; i++) {
            char c = text.charAt(i);
            value = c >= '0' && c <= '9' ? value * 10 + c - '0' : -1;
        }
        return value;
    }
}
