package dev.sluice.benchmarks.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the door's metrics say of its envelopes.
 *
 * @param envelopes that were sent
 * @param requests that were in them
 * @param sendSeconds that the sends which SQS confirmed took together
 */
record EnvelopeFigures(double envelopes, double requests, double sendSeconds) {
    /** @param metrics in Prometheus' text format */
    static EnvelopeFigures in(String metrics) {
        return new EnvelopeFigures(
                figure("sluice_door_envelope_requests_count", metrics),
                figure("sluice_door_envelope_requests_sum", metrics),
                figure("sluice_door_send_seconds_sum\\{result=\"confirmed\"\\}", metrics));
    }

    private static double figure(String pattern, String metrics) {
        Matcher line = Pattern.compile("(?m)^" + pattern + " (\\S+)$").matcher(metrics);
        if (!line.find()) {
            throw new IllegalStateException("the door has no metric " + pattern);
        }
        return Double.parseDouble(line.group(1));
    }

    EnvelopeFigures since(EnvelopeFigures earlier) {
        return new EnvelopeFigures(
                envelopes - earlier.envelopes, requests - earlier.requests, sendSeconds - earlier.sendSeconds);
    }

    double requestsEach() {
        return requests / envelopes;
    }

    double sendMillis() {
        return sendSeconds / envelopes * 1000;
    }
}
