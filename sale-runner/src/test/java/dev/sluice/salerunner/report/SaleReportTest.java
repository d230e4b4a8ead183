package dev.sluice.salerunner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.salerunner.report.SaleReport.Percentiles;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaleReportTest {
    @Test
    void aCleanSaleKeepsEveryPromise() {
        var report = report(0, 0, 0, 0, 100, 10, 10, 0);
        assertThat(report.broken()).isEmpty();
        assertThat(ReportTable.of(report)).contains("Every promise held.").doesNotContain("BROKEN");
    }

    @Test
    void eachBrokenPromiseHasItsLine() {
        assertThat(report(1, 0, 0, 0, 100, 10, 10, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P1");
        assertThat(report(0, 1, 0, 0, 100, 10, 10, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P1");
        assertThat(report(0, 0, 1, 0, 100, 10, 10, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P2");
        assertThat(report(0, 0, 0, 1, 100, 10, 10, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P3");
        assertThat(report(0, 0, 0, 0, 151, 10, 10, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P4");
        assertThat(report(0, 0, 0, 0, 100, 9, 10, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P8");
        assertThat(report(0, 0, 0, 0, 100, 10, 11, 0).broken())
                .singleElement()
                .asString()
                .startsWith("P8");
        assertThat(report(0, 0, 0, 0, 100, 10, 10, 1).broken())
                .singleElement()
                .asString()
                .startsWith("P8");
    }

    @Test
    void jsonHasEveryFieldPeopleReadFromIt() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ReportJson.of(report(0, 0, 0, 0, 100, 10, 10, 0)));
        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "accepted",
                        "held",
                        "rejected",
                        "undecided",
                        "duplicateDecisions",
                        "oversold",
                        "orderInversions",
                        "peakAdmittedPerSecond",
                        "rateLimit",
                        "persisted",
                        "notified",
                        "acceptMillis",
                        "decisionMillis",
                        "seconds",
                        "promisesHeld");
        assertThat(json.path("acceptMillis").path("p99").asDouble()).isEqualTo(2);
    }

    @Test
    void otherSeatsAndAPaymentReturnedTwiceAreBrokenPromises() {
        assertThat(report(2, 3, 0, 0, 0, 0, 100, 10, 10, 0).broken())
                .containsExactly(
                        "P1: requests got other seats than they asked for: 2", "P7: payments were returned twice: 3");
    }

    private static SaleReport report(
            int undecided, int lost, int oversold, int inversions, int peak, int persisted, int notified, int differ) {
        return report(0, 0, undecided, lost, oversold, inversions, peak, persisted, notified, differ);
    }

    private static SaleReport report(
            int wrong,
            int refunded,
            int undecided,
            int lost,
            int oversold,
            int inversions,
            int peak,
            int persisted,
            int notified,
            int differ) {
        var millis = new Percentiles(1, 2);
        return new SaleReport(
                10,
                4,
                6,
                Map.of("SEAT_TAKEN", 6),
                undecided,
                lost,
                0,
                0,
                wrong,
                refunded,
                oversold,
                inversions,
                peak,
                150,
                persisted,
                notified,
                differ,
                0,
                Map.of(),
                millis,
                millis,
                1.5);
    }
}
