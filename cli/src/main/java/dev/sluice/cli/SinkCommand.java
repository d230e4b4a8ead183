package dev.sluice.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sluice sink}: what the persistence sink needs a person for. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the schema up to date, shows and releases events that the sink has stopped,",
            "and lists and retries notifications that it gave up."
        },
        footer = "%nNeeds SLUICE_POSTGRES_URL, SLUICE_POSTGRES_USER and SLUICE_POSTGRES_PASSWORD.",
        synopsisSubcommandLabel = "COMMAND")
final class SinkCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static CommandLine tree(Console console) {
        return new CommandLine(new SinkCommand())
                .addSubcommand(new SinkMigrateCommand(console))
                .addSubcommand(new SinkStoppedCommand(console))
                .addSubcommand(new SinkReleaseCommand(console))
                .addSubcommand(new SinkParkedCommand(console))
                .addSubcommand(new SinkRetryCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
