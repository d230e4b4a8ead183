package dev.sluice.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Postgres refuses to run as root; there it runs as the user nobody. Everyone else runs it as oneself. */
final class PostgresAccount {
    private static final int NOBODY = 65534;
    private static final String OWNER = "unix:uid";

    private final List<String> prefix;

    private PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @param folder holds all that Postgres needs; it is handed to the account, its parent only opened to passers-by */
    static PostgresAccount owning(Path folder) throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(folder, OWNER))) {
            return new PostgresAccount(List.of());
        }
        Path setpriv = Executables.onPath(System.getenv(), "setpriv")
                .orElseThrow(() -> new ServerStartException(
                        EmbeddedPostgres.NAME,
                        "it does not run as root, and setpriv (util-linux) is not installed: use another user",
                        null));
        Files.setPosixFilePermissions(folder.resolve(".."), PosixFilePermissions.fromString("rwx--x--x"));
        handOver(folder);
        return new PostgresAccount(
                List.of(setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }

    private static void handOver(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, OWNER, NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    List<String> command(Path executable, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(executable.toString());
        command.addAll(arguments);
        return command;
    }
}
