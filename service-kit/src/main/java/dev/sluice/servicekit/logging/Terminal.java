package dev.sluice.servicekit.logging;

import java.io.Console;

/** Whether somebody watches: decides between output for people and output for machines. */
public final class Terminal {
    private Terminal() {}

    /**
     * From JDK 22 on a console exists even when output is redirected, and only {@code isTerminal}, which the language
     * level does not know yet, tells the difference.
     */
    @SuppressWarnings("SystemConsoleNull") // asked on 21, where it is null, and on newer ones, where isTerminal decides
    public static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
