package dev.sluice.streamstopology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs the {@link HaltingTopology}. */
final class HaltingProcess implements AutoCloseable {
    private final Process process;

    private HaltingProcess(Process process) {
        this.process = process;
    }

    /** @param batches of the event after which it dies; 0 for never */
    static HaltingProcess start(Map<String, String> environment, String eventId, int batches) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltingTopology.class.getName(),
                eventId,
                Integer.toString(batches));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        Path.of("target", "halting-topology.log").toFile()));
        builder.environment().putAll(environment);
        try {
            return new HaltingProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for it to die; returns its exit code. */
    int awaitDeath() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It lives on");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
