package dev.sluice.salerunner.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of one sale. Counts are what topics, Redis and Postgres held afterwards.
 *
 * @param accepted different requests in the log
 * @param rejections refusals by reason
 * @param undecided requests without a decision
 * @param lost requests that were answered 202 and are not in the log
 * @param duplicateDecisions decisions about a request that already had one
 * @param strayOutcomes outcomes without a request
 * @param wrongSeats holds of other seats than were asked for
 * @param duplicateRefunds refunds of a payment that was to be returned already
 * @param oversold times a seat was given to a second owner
 * @param orderInversions decisions that came after the decision about somebody further back
 * @param peakAdmittedPerSecond most people let through in any second
 * @param rateLimit most the gate may let through in a second: rate and burst
 * @param persisted decisions in Postgres
 * @param notified notifications handed over, out of as many decisions
 * @param disagreements seats whose owner differs between log, Redis and Postgres
 * @param refusedAtTheDoor presses that ended without a 202
 * @param refusals these by what was answered instead
 * @param acceptMillis from the press of the button to 202, as the buyers saw it
 * @param decisionMillis from acceptance to decision
 * @param seconds from the first acceptance to the last decision
 */
public record SaleReport(
        int accepted,
        int held,
        int rejected,
        Map<String, Integer> rejections,
        int undecided,
        int lost,
        int duplicateDecisions,
        int strayOutcomes,
        int wrongSeats,
        int duplicateRefunds,
        int oversold,
        int orderInversions,
        int peakAdmittedPerSecond,
        int rateLimit,
        int persisted,
        int notified,
        int disagreements,
        int refusedAtTheDoor,
        Map<String, Integer> refusals,
        Percentiles acceptMillis,
        Percentiles decisionMillis,
        double seconds) {
    /** Milliseconds. */
    public record Percentiles(double p50, double p99) {}

    @JsonProperty
    public boolean promisesHeld() {
        return broken().isEmpty();
    }

    /** One line for each promise that did not hold; empty when all did. */
    public List<String> broken() {
        var lines = new ArrayList<String>();
        expectZero(lines, lost, "P1: requests were answered 202 and lost");
        expectZero(lines, undecided, "P1: requests were accepted and never decided");
        expectZero(lines, duplicateDecisions, "P1: requests were decided twice");
        expectZero(lines, strayOutcomes, "P1: outcomes belong to no request");
        expectZero(lines, wrongSeats, "P1: requests got other seats than they asked for");
        expectZero(lines, duplicateRefunds, "P7: payments were returned twice");
        expectZero(lines, oversold, "P2: seats were given to a second owner");
        expectZero(lines, orderInversions, "P3: people were overtaken");
        if (peakAdmittedPerSecond > rateLimit) {
            lines.add("P4: the gate let " + peakAdmittedPerSecond + " through in a second; " + rateLimit + " may pass");
        }
        int decisions = held + rejected;
        if (persisted != decisions) {
            lines.add("P8: " + persisted + " of " + decisions + " decisions are in Postgres");
        }
        if (notified != decisions) {
            lines.add("P8: " + notified + " of " + decisions + " decisions were notified");
        }
        expectZero(lines, disagreements, "P8: seats have different owners in log, Redis and Postgres");
        if (accepted == 0) {
            lines.add("nothing was accepted, so nothing is proven");
        }
        return lines;
    }

    private static void expectZero(List<String> lines, int count, String otherwise) {
        if (count != 0) {
            lines.add(otherwise + ": " + count);
        }
    }
}
