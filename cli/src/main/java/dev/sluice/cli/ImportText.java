package dev.sluice.cli;

import dev.sluice.persistencesink.inventory.ImportReport;
import dev.sluice.persistencesink.inventory.SeatDifference;
import dev.sluice.persistencesink.inventory.SeatDifference.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an import did, or would do, for the person who asked for it. */
final class ImportText {
    /** Of each kind; a hall is too long to read. */
    private static final int SHOWN = 10;

    private final List<String> lines = new ArrayList<>();

    private ImportText() {}

    static String of(ImportReport report, boolean dryRun) {
        var text = new ImportText();
        text.event(report, dryRun);
        text.seats(report.seats(), dryRun);
        text.next(report, dryRun);
        return String.join(System.lineSeparator(), text.lines) + System.lineSeparator();
    }

    private void event(ImportReport report, boolean dryRun) {
        if (report.isNew()) {
            lines.add((dryRun ? "would create event " : "created event ") + report.eventId());
        } else if (report.isEmpty()) {
            lines.add("event " + report.eventId() + " is as the file says");
        } else {
            lines.add((dryRun ? "would change event " : "changed event ") + report.eventId());
        }
        report.sale().forEach(change -> lines.add("  ~ sale " + change));
    }

    private void seats(SeatDifference seats, boolean dryRun) {
        list(
                "  + ",
                seats.created().stream().map(seat -> "seat " + seat.seatId()).toList(),
                dryRun);
        list("  ~ ", changes(seats.changed()), true);
        list("  - ", changes(seats.withdrawn()), true);
        lines.add(String.format(
                Locale.ROOT,
                "  seats: %,d created, %,d changed, %,d blocked, %,d left alone",
                seats.created().size(),
                seats.changed().size(),
                seats.withdrawn().size(),
                seats.unchanged()));
        if (!seats.withdrawn().isEmpty()) {
            lines.add("  blocked are those that the file does not have any more; holds and sales of them stand");
        }
    }

    private static List<String> changes(List<Change> changes) {
        return changes.stream()
                .map(change -> "seat " + change.after().seatId() + " " + change.summary())
                .toList();
    }

    private void list(String mark, List<String> items, boolean shown) {
        if (!shown) {
            return;
        }
        items.stream().limit(SHOWN).forEach(item -> lines.add(mark + item));
        if (items.size() > SHOWN) {
            lines.add(mark + "and " + Console.count(items.size() - SHOWN, "seat") + " more");
        }
    }

    private void next(ImportReport report, boolean dryRun) {
        if (dryRun) {
            lines.add("nothing was written");
        } else if (!report.published()) {
            lines.add("next: sluice event publish " + report.eventId());
        } else if (!report.isEmpty()) {
            lines.add("the sink publishes what changed by itself; what the sale is to be: sluice event announce "
                    + report.eventId());
        }
    }
}
