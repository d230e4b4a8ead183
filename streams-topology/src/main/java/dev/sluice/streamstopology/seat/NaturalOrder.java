package dev.sluice.streamstopology.seat;

import java.util.Comparator;

/** Names as people order them: runs of digits by their value, everything else by character. Stateless. */
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfPart(one, i);
            int endOfOther = endOfPart(other, j);
            int order = compareParts(one.substring(i, endOfOne), other.substring(j, endOfOther));
            if (order != 0) {
                return order;
            }
            i = endOfOne;
            j = endOfOther;
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        // 07 and 7 are the same number and two names.
        return rest != 0 ? rest : one.compareTo(other);
    }

    /** A run of digits, or one other character. */
    private static int endOfPart(String name, int start) {
        int end = start;
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static int compareParts(String one, String other) {
        if (!Character.isDigit(one.charAt(0)) || !Character.isDigit(other.charAt(0))) {
            return one.compareTo(other);
        }
        String value = one.replaceFirst("^0+(?=.)", "");
        String otherValue = other.replaceFirst("^0+(?=.)", "");
        int lengths = Integer.compare(value.length(), otherValue.length());
        return lengths != 0 ? lengths : value.compareTo(otherValue);
    }
}
