package dev.sluice.benchmarks.door;

import dev.sluice.benchmarks.Bench;
import dev.sluice.benchmarks.BenchOptions;
import dev.sluice.benchmarks.BenchResult;
import dev.sluice.salerunner.system.ClosingOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The front door at a steady pace, and in a storm.
 *
 * <p>Pace: the 99th percentile of the time until a 202, against the same percentile of bare {@code SendMessage} calls to
 * the same SQS. Both loads are open models that one thread drives at the same time; both count from when a call was due,
 * so what the machine or this program loses, both lose. The bare sends are as many and as large as the door's envelopes
 * and go over plain HTTP, without an SDK: what the door's client costs is the door's. {@code beyondMillisP99} is the
 * difference of the two percentiles, not the percentile of differences: the wait for an envelope to fill, the wait for
 * the one before it, HTTP, checks, JSON, and the SDK. The door is warm by then. There is no bridge yet: on a small machine
 * it would take processors from both.
 *
 * <p>Storm: all bookings of one event as fast as they go. The figures count only if every 202 is in Kafka, once if it was
 * asked for once, for a reader of committed data.
 */
public final class DoorBench implements Bench {
    private static final int WARM_UP_REQUESTS = 60_000;
    private static final int REHEARSAL_SECONDS = 4;
    /** A guess; what comes out is what counts. */
    private static final int REHEARSAL_REQUESTS_EACH = 10;

    private static final String WARM_UP = "warm-up";
    private static final String REHEARSAL = "rehearsal";
    private static final String PACE = "pace";
    private static final String STORM = "storm";

    @Override
    public String name() {
        return "door";
    }

    @Override
    public String description() {
        return "time until a 202 at a steady rate against bare SQS sends, then a storm in which no promise may get lost";
    }

    @Override
    public BenchResult run(BenchOptions options) throws Exception {
        int perSecond = options.integer("rate", 1_000, 50, 5_000);
        int seconds = options.integer("seconds", 15, 3, 30);
        int requests = options.integer("requests", 100_000, 1_000, 200_000);
        int connections = options.integer("connections", 5_000, 1, 9_000);
        options.refuseOthers();
        OpenFiles.require(connections);
        try (var closing = ClosingOrder.alsoOnExit()) {
            var services = DoorServices.start(closing, List.of(WARM_UP, REHEARSAL, PACE, STORM));
            PaceFigures pace = pace(services, perSecond, seconds);
            var bridge = services.startBridge(closing);
            EnvelopeFigures before = services.envelopes();
            StormFigures storm = new Storm(services, STORM, requests, connections).run();
            requireKept(storm, requests);
            Map<String, Object> more = new LinkedHashMap<>();
            tell(more, pace);
            tell(more, storm, services.envelopes().since(before));
            tell(more, "door", services.door().memory());
            tell(more, "bridge", bridge.memory());
            return new BenchResult("door", pace.doorMillis(99), "ms p99 to 202", pace.bareMillis(99), more);
        }
    }

    private static PaceFigures pace(DoorServices services, int perSecond, int seconds) throws Exception {
        try (var pace = Pace.open(services, perSecond)) {
            pace.warmUp(WARM_UP, WARM_UP_REQUESTS);
            PaceFigures rehearsal = pace.run(REHEARSAL, REHEARSAL_SECONDS, REHEARSAL_REQUESTS_EACH);
            int requestsEach =
                    (int) Math.max(1, Math.round(rehearsal.envelopes().requestsEach()));
            return pace.run(PACE, seconds, requestsEach);
        }
    }

    private static void requireKept(StormFigures storm, int requests) {
        if (!storm.load().isOver()) {
            throw new IllegalStateException("the storm did not end in time; answers so far: "
                    + storm.load().tally());
        }
        if (!storm.delivery().isKept(requests)) {
            throw new IllegalStateException("figures of a door that broke a promise mean nothing: " + storm.delivery());
        }
    }

    private static void tell(Map<String, Object> more, PaceFigures pace) {
        more.put("beyondMillisP99", pace.beyondMillis(99));
        more.put("beyondMillisP50", pace.beyondMillis(50));
        more.put("millisP50", pace.doorMillis(50));
        more.put("millisP999", pace.doorMillis(99.9));
        more.put("baselineMillisP50", pace.bareMillis(50));
        more.put("baselineMillisP999", pace.bareMillis(99.9));
        more.put("answers", pace.door().tally().toString());
        more.put("withoutAnswer", pace.door().tally().lostCalls());
        more.put("requestsPerEnvelope", pace.envelopes().requestsEach());
        more.put("doorSendMillisMean", pace.envelopes().sendMillis());
    }

    private static void tell(Map<String, Object> more, StormFigures storm, EnvelopeFigures envelopes) {
        Delivery delivery = storm.delivery();
        more.put("stormAcceptedPerSecond", delivery.promised() / storm.seconds());
        more.put("stormSeconds", storm.seconds());
        more.put("stormMillisP50", storm.millis(50));
        more.put("stormMillisP99", storm.millis(99));
        more.put("stormAnswers", storm.load().tally().toString());
        more.put("stormWithoutAnswer", storm.load().tally().lostCalls());
        more.put("stormConnectionsEnded", storm.endedByServer());
        more.put("stormRequestsSentAgain", storm.load().sentAgain());
        more.put("stormAccepted", delivery.promised());
        more.put("stormMissingInKafka", delivery.missing());
        more.put("stormTwiceInKafka", delivery.twice());
        more.put("stormTwiceAfterRetry", delivery.twiceAfterRetry());
        more.put("stormInKafkaWithout202", delivery.unpromised());
        more.put("stormRequestsPerEnvelope", envelopes.requestsEach());
        more.put("stormSendMillisMean", envelopes.sendMillis());
    }

    private static void tell(Map<String, Object> more, String service, ServiceMemory memory) {
        more.put(service + "PeakMegabytes", memory.peakMegabytes());
        more.put(service + "HeapAfterCollectionMegabytes", memory.collectedHeapMegabytes());
        more.put(service + "LongestPauseMillis", memory.longestPauseMillis());
        more.put(service + "PausesMillis", memory.pausesMillis());
    }
}
