package dev.sluice.benchmarks.door;

import java.util.Map;

/**
 * What the log has of the requests that were promised.
 *
 * @param promised requests with a 202
 * @param missing promised, and not in the log
 * @param twice promised at the first call, and more than once in the log
 * @param twiceAfterRetry as above, but sent again by the client after it was told to or had no answer: such a request may
 *     be in the log several times, and whoever decides knows it by its id
 * @param unpromised in the log, though its client never had a 202
 */
record Delivery(int promised, int missing, int twice, int twiceAfterRetry, int unpromised) {
    /**
     * @param sentAgain by the id of each promised request, whether it was sent more than once
     * @param records by request id
     */
    static Delivery of(Map<String, Boolean> sentAgain, Map<String, Integer> records) {
        int missing = 0;
        int twice = 0;
        int twiceAfterRetry = 0;
        for (Map.Entry<String, Boolean> request : sentAgain.entrySet()) {
            int count = records.getOrDefault(request.getKey(), 0);
            missing += count == 0 ? 1 : 0;
            twice += count > 1 && !request.getValue() ? 1 : 0;
            twiceAfterRetry += count > 1 && request.getValue() ? 1 : 0;
        }
        int unpromised = records.size() - (sentAgain.size() - missing);
        return new Delivery(sentAgain.size(), missing, twice, twiceAfterRetry, unpromised);
    }

    /** @param requests that were sent at all, each of which may be in the log, promised or not */
    boolean isKept(int requests) {
        return missing == 0 && twice == 0 && promised + unpromised <= requests;
    }
}
