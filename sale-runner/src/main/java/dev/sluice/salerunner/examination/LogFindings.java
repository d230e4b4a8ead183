package dev.sluice.salerunner.examination;

import dev.sluice.contracts.booking.RejectionReason;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * What an event's log says.
 *
 * @param accepted the ids of all requests in the log
 * @param rejections how many requests were refused, by reason
 * @param undecided requests without a decision
 * @param duplicateDecisions decisions about a request that already had one
 * @param strayOutcomes outcomes of requests that are not in the log
 * @param wrongSeats holds of other seats than were asked for
 * @param duplicateRefunds refunds of a payment that was to be returned already
 * @param oversold times a seat was given away while somebody else had it
 * @param orderInversions decisions that came after the decision about somebody further back
 * @param peakAdmittedPerSecond most people let through the gate in any 1 000 ms
 * @param owners request that holds or owns each seat at the end
 * @param decisionMillis time from acceptance to decision
 * @param seconds from the first acceptance to the last decision
 */
record LogFindings(
        Set<String> accepted,
        int held,
        Map<RejectionReason, Integer> rejections,
        int undecided,
        int duplicateDecisions,
        int strayOutcomes,
        int wrongSeats,
        int duplicateRefunds,
        int oversold,
        int orderInversions,
        int peakAdmittedPerSecond,
        Map<String, String> owners,
        Histogram decisionMillis,
        double seconds) {
    int rejected() {
        return rejections.values().stream().mapToInt(Integer::intValue).sum();
    }
}
