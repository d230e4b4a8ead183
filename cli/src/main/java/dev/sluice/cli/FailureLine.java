package dev.sluice.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Turns a failure into the one line a user reads. The stack trace is for {@code SLUICE_LOG_LEVEL=DEBUG}. */
final class FailureLine {
    private FailureLine() {}

    static String of(Throwable failure) {
        // The outermost text says what was being done, the innermost why it failed.
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = text(failure);
        String why = text(root);
        return what.contains(why) ? what : what + ": " + why;
    }

    private static String text(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + file.getReason();
        }
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        String firstLine = message.lines().findFirst().orElse(message);
        return failure instanceof IOException || firstLine.contains(" ")
                ? firstLine
                : failure.getClass().getSimpleName() + " " + firstLine;
    }
}
