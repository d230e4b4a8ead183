package dev.sluice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The operator's token: from a file or the environment, since a command line is seen by everybody on the machine. */
final class OperatorToken {
    private static final String VARIABLE = "SLUICE_OPERATOR_TOKEN";

    private OperatorToken() {}

    static String find(@Nullable Path file, Console console) throws IOException {
        if (file == null) {
            return console.environment()
                    .text(VARIABLE)
                    .orElseThrow(() ->
                            new InvalidUse("no operator token; name a file with --token-file or set " + VARIABLE));
        }
        String token = Files.readString(file).strip();
        if (token.isEmpty() || token.chars().anyMatch(Character::isWhitespace)) {
            throw new InvalidUse(file + " does not hold one token");
        }
        return token;
    }
}
