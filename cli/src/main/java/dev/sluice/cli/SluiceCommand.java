package dev.sluice.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands, and how a failure looks to the person who typed one: one line, and a non-zero exit code. */
@Command(
        name = "sluice",
        mixinStandardHelpOptions = true,
        version = "sluice 0.1.0",
        description = "Runs a ticket on-sale: nothing lost, nobody jumps the line, no seat has two owners.",
        subcommands = {DemoCommand.class, BenchCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class SluiceCommand implements Runnable {
    static final int EXIT_FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static int run(String... args) {
        return new CommandLine(new SluiceCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(SluiceCommand::explain)
                .execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("sluice " + command.getCommandName() + ": " + FailureLine.of(failure));
        command.getErr().flush();
        LoggerFactory.getLogger(SluiceCommand.class).debug("failed", failure);
        return EXIT_FAILED;
    }
}
