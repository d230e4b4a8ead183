package dev.sluice.persistencesink.eventfile;

import dev.sluice.persistencesink.inventory.EventPlan;
import dev.sluice.persistencesink.inventory.SalePlan;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads event files; {@code docs/event-file.md} is their description. */
public final class EventFile {
    static final int MAX_SEATS = 1_000_000;

    private EventFile() {}

    /** @throws IOException if the file cannot be read at all */
    public static EventFileReading read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            var mistakes = new Mistakes(name);
            mistakes.add(1, 1, "the file is not UTF-8 text");
            return mistakes.reading();
        }
    }

    /** @param name what mistakes call the file */
    public static EventFileReading parse(String name, String yaml) {
        var mistakes = new Mistakes(name);
        Optional<EventPlan> plan = YamlElement.root(yaml, mistakes).flatMap(EventFile::event);
        return plan.isPresent() && mistakes.isEmpty() ? new EventFileReading.Read(plan.get()) : mistakes.reading();
    }

    private static Optional<EventPlan> event(YamlElement root) {
        return root.fields("event", "currency", "seatId", "sale", "sections").flatMap(fields -> {
            Optional<String> eventId = fields.required("event").flatMap(YamlElement::id);
            Optional<SalePlan> sale = fields.required("sale").flatMap(SaleReader::read);
            var seats = SeatReader.read(fields);
            return eventId.isPresent() && sale.isPresent()
                    ? Optional.of(new EventPlan(eventId.get(), sale.get(), seats))
                    : Optional.empty();
        });
    }
}
