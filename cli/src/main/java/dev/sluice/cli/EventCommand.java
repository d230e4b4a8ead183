package dev.sluice.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sluice event}: an event from its file to its archive. */
@Command(
        name = "event",
        mixinStandardHelpOptions = true,
        description = "Brings an event into the database and the log, announces its sale, and archives it.",
        footer = {
            "%nNeeds SLUICE_POSTGRES_URL, SLUICE_POSTGRES_USER and SLUICE_POSTGRES_PASSWORD;",
            "publish and archive also SLUICE_KAFKA_BOOTSTRAP."
        },
        synopsisSubcommandLabel = "COMMAND")
final class EventCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static CommandLine tree(Console console) {
        return new CommandLine(new EventCommand())
                .addSubcommand(new EventImportCommand(console))
                .addSubcommand(new EventPublishCommand(console))
                .addSubcommand(new EventShowCommand(console))
                .addSubcommand(new EventAnnounceCommand(console))
                .addSubcommand(new EventArchiveCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
