package dev.sluice.persistencesink.eventfile;

import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.persistencesink.inventory.SalePlan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The {@code sale} of an event file. A test holds its ranges against those of the sale's message. */
final class SaleReader {
    private static final int MAX_PER_SECOND = 100_000;
    private static final int MAX_PER_USER = 100;
    private static final int MAX_HOLD_SECONDS = 86_400;
    private static final int MAX_LINE = 10_000_000;
    private static final int MAX_MESSAGE = 200;

    private final YamlFields fields;

    private SaleReader(YamlFields fields) {
        this.fields = fields;
    }

    /** Empty after a mistake. */
    static Optional<SalePlan> read(YamlElement sale) {
        return sale.fields("opensAt", "gate", "perUserLimit", "holdSeconds", "lineLimit", "options", "message")
                .flatMap(fields -> new SaleReader(fields).plan());
    }

    /** Every field is looked at before the first missing one ends it. */
    private Optional<SalePlan> plan() {
        Optional<Instant> opensAt = fields.required("opensAt").flatMap(SaleReader::time);
        Optional<YamlFields> gate =
                fields.required("gate").flatMap(element -> element.fields("ratePerSecond", "burst"));
        OptionalInt rate =
                gate.map(of -> number(of, "ratePerSecond", MAX_PER_SECOND)).orElse(OptionalInt.empty());
        OptionalInt burst = gate.map(of -> number(of, "burst", MAX_PER_SECOND)).orElse(OptionalInt.empty());
        OptionalInt perUser = number(fields, "perUserLimit", MAX_PER_USER);
        OptionalInt hold = number(fields, "holdSeconds", MAX_HOLD_SECONDS);
        OptionalInt line = number(fields, "lineLimit", MAX_LINE);
        Set<SaleOption> options =
                fields.optional("options").map(SaleReader::options).orElse(Set.of());
        String message = fields.optional("message").map(SaleReader::message).orElse("");
        if (opensAt.isEmpty()
                || rate.isEmpty()
                || burst.isEmpty()
                || perUser.isEmpty()
                || hold.isEmpty()
                || line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SalePlan(
                opensAt.get(),
                rate.getAsInt(),
                burst.getAsInt(),
                perUser.getAsInt(),
                hold.getAsInt(),
                line.getAsInt(),
                options,
                message));
    }

    private static OptionalInt number(YamlFields of, String name, int max) {
        return of.required(name)
                .flatMap(element -> element.number(1, max))
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Instant> time(YamlElement element) {
        return element.text().flatMap(text -> {
            try {
                return Optional.of(Check.time("time", OffsetDateTime.parse(text).toInstant()));
            } catch (DateTimeException | InvalidMessage e) {
                element.mistake(
                        "'" + text + "' must be a time from 2020 to 2100 with an offset, such as 2026-12-01T10:00:00Z");
                return Optional.empty();
            }
        });
    }

    private static Set<SaleOption> options(YamlElement list) {
        var options = EnumSet.noneOf(SaleOption.class);
        for (YamlElement item : list.items()) {
            item.text()
                    .ifPresent(name -> Arrays.stream(SaleOption.values())
                            .filter(option -> option.name().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    options::add,
                                    () -> item.mistake(
                                            "'" + name + "' is none of " + Arrays.toString(SaleOption.values()))));
        }
        return options;
    }

    private static String message(YamlElement element) {
        return element.text()
                .filter(text -> {
                    try {
                        Check.text("message", text, MAX_MESSAGE);
                        return true;
                    } catch (InvalidMessage e) {
                        element.mistake("must be one line of at most " + MAX_MESSAGE + " characters");
                        return false;
                    }
                })
                .orElse("");
    }
}
