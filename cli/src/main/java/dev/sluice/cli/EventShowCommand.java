package dev.sluice.cli;

import dev.sluice.persistencesink.figures.EventFigures;
import dev.sluice.persistencesink.figures.SaleFigures;
import dev.sluice.persistencesink.inventory.EventView;
import dev.sluice.persistencesink.inventory.EventView.Section;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sluice event show EVENT}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows an event as the database has it.")
final class EventShowCommand implements Callable<Integer> {
    private static final String NEVER = "not yet";

    private final Console console;

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id.")
    private String eventId = "";

    EventShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EventView event = EventView.read(console.variables(), eventId);
        console.print("event %s", eventId);
        line("published", event.publishedAt().map(Instant::toString).orElse(NEVER));
        line("archived", event.archivedAt().map(Instant::toString).orElse(NEVER));
        event.sale().ifPresent(sale -> sale.fields().forEach(this::line));
        event.sections().forEach(this::section);
        bookings(SaleFigures.read(console.variables(), eventId));
        EventFigures.read(console.variables(), eventId)
                .ifPresent(figures -> console.out().print(FiguresText.of(figures)));
        return 0;
    }

    private void section(Section section) {
        line(
                "section " + section.name(),
                String.format(
                        Locale.ROOT,
                        "%,d seats, %,d for sale, %,d not published, %s %,d to %,d",
                        section.seats(),
                        section.available(),
                        section.unpublished(),
                        section.currency(),
                        section.lowestPrice(),
                        section.highestPrice()));
    }

    private void bookings(SaleFigures now) {
        line(
                "bookings",
                String.format(
                        Locale.ROOT,
                        "%,d held, %,d confirmed, %,d released, %,d rejected; %,d seats taken",
                        now.held(),
                        now.confirmed(),
                        now.released(),
                        now.rejected(),
                        now.seatsTaken()));
    }

    private void line(String name, String value) {
        console.print("  %-16s %s", name, value);
    }
}
