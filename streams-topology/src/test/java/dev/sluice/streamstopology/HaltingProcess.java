package dev.sluice.streamstopology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs the {@link HaltingTopology}. */
final class HaltingProcess implements AutoCloseable {
    private final Process process;

    private HaltingProcess(Process process) {
        this.process = process;
    }

    /** @param eventId the event that counts for when it dies */
    static HaltingProcess start(Map<String, String> environment, String eventId, HaltingPoint point) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltingTopology.class.getName(),
                eventId,
                point.name());
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

    /** Waits for it to die where it was to. */
    void awaitDeath() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It lives on");
        }
        if (process.exitValue() != HaltingTrigger.EXIT) {
            throw new IllegalStateException("It died of something else: " + process.exitValue());
        }
    }

    /** Kills it with signal 9, not before that time. Returns when it is dead. */
    void killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("It died of itself");
        }
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
