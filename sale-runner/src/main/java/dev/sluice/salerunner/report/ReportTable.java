package dev.sluice.salerunner.report;

import java.util.Locale;

/** Writes a {@link SaleReport} for people: what happened, then each promise with its verdict. */
public final class ReportTable {

    private final StringBuilder text = new StringBuilder();

    private ReportTable() {}

    public static String of(SaleReport report) {
        var table = new ReportTable();
        table.whatHappened(report);
        table.whatWasPromised(report);
        return table.text.toString();
    }

    private void whatHappened(SaleReport report) {
        text.append(String.format(Locale.ROOT, "%nThe sale, as log, Redis and Postgres have it%n"));
        row("accepted", report.accepted());
        row("  held", report.held());
        row("  rejected", report.rejected());
        report.rejections().forEach((reason, count) -> row("    " + reason, count));
        row("refused at the door", report.refusedAtTheDoor());
        report.refusals().forEach((answer, count) -> row("  " + answer, count));
        row("persisted in Postgres", report.persisted());
        row("notified", report.notified());
        row("answer 202, ms p50 / p99", percentiles(report.acceptMillis()));
        row("decision, ms p50 / p99", percentiles(report.decisionMillis()));
        row("seconds", String.format(Locale.ROOT, "%.1f", report.seconds()));
    }

    private void whatWasPromised(SaleReport report) {
        text.append(String.format(Locale.ROOT, "%nThe promises%n"));
        verdict("P1 nothing lost, nothing left undecided", report.lost() + report.undecided());
        verdict("P1 nothing decided twice", report.duplicateDecisions() + report.strayOutcomes());
        verdict("P1 no other seats than were asked for", report.wrongSeats());
        verdict("P2 one seat, one owner", report.oversold());
        verdict("P3 first come, first served", report.orderInversions());
        String gate = "P4 the gate: peak " + report.peakAdmittedPerSecond() + "/s of " + report.rateLimit() + "/s";
        verdict(gate, Math.max(0, report.peakAdmittedPerSecond() - report.rateLimit()));
        verdict("P7 no payment returned twice", report.duplicateRefunds());
        verdict("P8 the books agree, seat by seat", report.disagreements());
        text.append(String.format(Locale.ROOT, "%n"));
        if (report.promisesHeld()) {
            text.append(String.format(Locale.ROOT, "Every promise held.%n"));
        } else {
            report.broken().forEach(line -> text.append(String.format(Locale.ROOT, "BROKEN %s%n", line)));
        }
    }

    private void row(String name, Object value) {
        text.append(String.format(Locale.ROOT, "  %-34s %12s%n", name, value));
    }

    private void verdict(String promise, int violations) {
        text.append(
                String.format(Locale.ROOT, "  %-48s %s%n", promise, violations == 0 ? "held" : violations + " BROKEN"));
    }

    private static String percentiles(SaleReport.Percentiles millis) {
        return String.format(Locale.ROOT, "%.0f / %.0f", millis.p50(), millis.p99());
    }
}
