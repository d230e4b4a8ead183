package dev.sluice.persistencesink.payment;

import dev.sluice.servicekit.settings.InvalidSetting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many of a hundred buyers pay in which way. Immutable.
 *
 * @param percent sums up to 100; a mode that is missing does not occur
 */
record PaymentMix(Map<PaymentMode, Integer> percent) {
    private static final int ALL = 100;

    PaymentMix {
        percent = new EnumMap<>(percent);
        if (percent.values().stream().mapToInt(Integer::intValue).sum() != ALL
                || percent.values().stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException("the shares must be 0 or more and sum up to 100");
        }
    }

    /** @param text such as {@code success:80,decline:10,late:5,never:5} */
    static PaymentMix parse(String variable, String text) {
        var percent = new EnumMap<PaymentMode, Integer>(PaymentMode.class);
        try {
            for (String share : text.split(",", -1)) {
                String[] parts = share.strip().split(":", 2);
                percent.merge(
                        PaymentMode.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                        Integer.valueOf(parts[1]),
                        Integer::sum);
            }
            return new PaymentMix(percent);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidSetting(variable + " is '" + text + "'; it must be shares of "
                    + Arrays.toString(PaymentMode.values()).toLowerCase(Locale.ROOT)
                    + " that sum up to 100, such as success:80,decline:10,late:5,never:5");
        }
    }

    /** The same for the same request, so that a run can be repeated. */
    PaymentMode modeOf(String requestId) {
        int ticket = Math.floorMod(spread(requestId.hashCode()), ALL);
        for (PaymentMode mode : PaymentMode.values()) {
            ticket -= percent.getOrDefault(mode, 0);
            if (ticket < 0) {
                return mode;
            }
        }
        throw new IllegalStateException("the shares sum up to 100");
    }

    /** Ids that differ in one character have close hash codes: the finalizer of MurmurHash3 drives them apart. */
    private static int spread(int hash) {
        int bits = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        bits = (bits ^ (bits >>> 13)) * 0xc2b2ae35;
        return bits ^ (bits >>> 16);
    }
}
