package dev.sluice.salerunner.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the stream services of one run keep their files; gone when the run is over. */
public final class StateFolder implements AutoCloseable {
    private final Path root;

    private StateFolder(Path root) {
        this.root = root;
    }

    public static StateFolder create() {
        try {
            return new StateFolder(Files.createTempDirectory("sluice-state-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the services' state", e);
        }
    }

    public Path path() {
        return root;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
