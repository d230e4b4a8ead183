package dev.sluice.salerunner.examination;

import dev.sluice.contracts.topic.Topics;
import dev.sluice.salerunner.crowd.CrowdExperience;
import dev.sluice.salerunner.report.SaleReport;
import dev.sluice.salerunner.report.SaleReport.Percentiles;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Reads log, Redis and Postgres after a sale and writes the report. Not thread-safe. */
public final class Examination implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final double MICROS_PER_MILLI = 1000;

    private final LogFindings log;
    private final RedisSeats redis;
    private final JdbcBooks books;

    private Examination(LogFindings log, RedisSeats redis, JdbcBooks books) {
        this.log = log;
        this.redis = redis;
        this.books = books;
    }

    /** Reads the whole log of the event; what is written later is not seen. */
    public static Examination of(Map<String, String> environment, String eventId) {
        var ledger = new SaleLedger();
        var log = new KafkaSaleLog(environment.getOrDefault("SLUICE_KAFKA_BOOTSTRAP", ""));
        log.read(
                Topics.INVENTORY_CHANGED,
                eventId,
                record -> ledger.offered(Topics.INVENTORY_CHANGED.format().decode(record)));
        log.read(
                Topics.BOOKING_REQUESTS,
                eventId,
                record -> LoggedRequest.read(eventId, record).ifPresent(ledger::requested));
        log.read(
                Topics.BOOKING_OUTCOMES,
                eventId,
                record -> ledger.became(Topics.BOOKING_OUTCOMES.format().decode(record)));
        return new Examination(
                ledger.findings(), RedisSeats.open(environment, eventId), JdbcBooks.open(environment, eventId));
    }

    /** Waits until every decision is persisted and notified, or until nothing has moved for {@code standstill}. */
    public void awaitBooks(Duration standstill) throws InterruptedException {
        int decisions = decisions();
        int before = -1;
        long movedAt = System.nanoTime();
        while (true) {
            int persisted = books.persisted();
            int notified = books.notified();
            if (persisted >= decisions && notified >= decisions) {
                return;
            }
            if (persisted + notified != before) {
                before = persisted + notified;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > standstill.toNanos()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private int decisions() {
        return log.held() + log.rejected();
    }

    /** @param rateLimit the most the gate may let through in a second */
    public SaleReport report(CrowdExperience experience, int rateLimit) {
        var rejections = new TreeMap<String, Integer>();
        log.rejections().forEach((reason, count) -> rejections.put(reason.name(), count));
        long lost = experience.promised().stream()
                .filter(id -> !log.accepted().contains(id))
                .count();
        return new SaleReport(
                log.accepted().size(),
                log.held(),
                log.rejected(),
                rejections,
                log.undecided(),
                Math.toIntExact(lost),
                log.duplicateDecisions(),
                log.strayOutcomes(),
                log.wrongSeats(),
                log.duplicateRefunds(),
                log.oversold(),
                log.orderInversions(),
                log.peakAdmittedPerSecond(),
                rateLimit,
                books.persisted(),
                books.notified(),
                Disagreements.count(log.owners(), redis.owners(), books.owners()),
                experience.refused(),
                experience.refusals(),
                percentiles(experience.acceptMicros(), MICROS_PER_MILLI),
                percentiles(log.decisionMillis(), 1),
                log.seconds());
    }

    private static Percentiles percentiles(Histogram histogram, double unitsPerMilli) {
        return new Percentiles(
                histogram.getValueAtPercentile(50) / unitsPerMilli, histogram.getValueAtPercentile(99) / unitsPerMilli);
    }

    @Override
    public void close() {
        redis.close();
        books.close();
    }
}
