package dev.sluice.cli;

import dev.sluice.persistencesink.figures.EventFigures;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The final figures of an event as a table. */
final class FiguresText {
    private final StringBuilder text = new StringBuilder();

    private FiguresText() {}

    static String of(EventFigures figures) {
        var table = new FiguresText();
        table.line("requests decided", figures.requests());
        table.line("  held", figures.held());
        table.line("  rejected", figures.requests() - figures.held());
        table.each(figures.rejected());
        table.line("confirmed", figures.confirmed());
        table.line(
                "released",
                figures.released().values().stream().mapToLong(Long::longValue).sum());
        table.each(figures.released());
        table.line("refunds due", figures.refundsDue());
        table.line("seats sold", figures.seatsSold());
        new TreeMap<>(figures.revenue())
                .forEach((currency, total) -> table.line("revenue, minor units of " + currency, total));
        table.line("peak decisions a second", figures.peakPerSecond());
        figures.firstDecision().ifPresent(at -> table.line("first decision", at.toString()));
        figures.lastDecision().ifPresent(at -> table.line("last decision", at.toString()));
        table.line("notifications sent", figures.notificationsSent());
        table.line("notifications unsent", figures.notificationsUnsent());
        return table.text.toString();
    }

    private void each(Map<String, Long> reasons) {
        new TreeMap<>(reasons).forEach((reason, count) -> line("    " + reason, count));
    }

    private void line(String name, long number) {
        line(name, String.format(Locale.ROOT, "%,d", number));
    }

    private void line(String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-34s %24s%n", name, value));
    }
}
