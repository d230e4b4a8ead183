package dev.sluice.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sluice dlq}: the records that could not be taken. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and replays dead letters: records that could not be taken, with the reason.",
        footer = "%nNeeds SLUICE_KAFKA_BOOTSTRAP.",
        synopsisSubcommandLabel = "COMMAND")
final class DeadLetterCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static CommandLine tree(Console console) {
        return new CommandLine(new DeadLetterCommand())
                .addSubcommand(new DeadLetterListCommand(console))
                .addSubcommand(new DeadLetterShowCommand(console))
                .addSubcommand(new DeadLetterReplayCommand(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
