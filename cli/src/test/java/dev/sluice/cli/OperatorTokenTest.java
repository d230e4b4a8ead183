package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTokenTest {
    private static final Console CONSOLE =
            new Console(Map.of("SLUICE_OPERATOR_TOKEN", "from-environment"), System.out, System.err);

    @TempDir
    private Path folder;

    @Test
    void comesFromTheFileBeforeTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "from-file\n");
        assertThat(OperatorToken.find(file, CONSOLE)).isEqualTo("from-file");
        assertThat(OperatorToken.find(null, CONSOLE)).isEqualTo("from-environment");
    }

    @Test
    void aFileThatHoldsSomethingElseIsNotQuoted() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "first second");
        assertThatThrownBy(() -> OperatorToken.find(file, CONSOLE))
                .isInstanceOf(InvalidUse.class)
                .hasMessage(file + " does not hold one token");
    }
}
