package dev.sluice.cli;

import java.io.PrintWriter;
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
        return run(Console.ofProcess(), args);
    }

    static int run(Console console, String... args) {
        return new CommandLine(new SluiceCommand())
                .addSubcommand(EventCommand.tree(console))
                .addSubcommand(DeadLetterCommand.tree(console))
                .addSubcommand(SinkCommand.tree(console))
                .setOut(new PrintWriter(console.out(), true, console.out().charset()))
                .setErr(new PrintWriter(console.err(), true, console.err().charset()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(SluiceCommand::explain)
                .execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + FailureLine.of(failure));
        command.getErr().flush();
        LoggerFactory.getLogger(SluiceCommand.class).debug("failed", failure);
        return EXIT_FAILED;
    }
}
