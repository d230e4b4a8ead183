package dev.sluice.cli;

import dev.sluice.servicekit.logging.LogLevels;

/** Where the {@code sluice} command starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        LogLevels.quiet();
        // Servers that ran inside this process leave threads behind; the command is over when it says so.
        System.exit(SluiceCommand.run(args));
    }
}
