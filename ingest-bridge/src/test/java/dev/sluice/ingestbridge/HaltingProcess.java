package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.halting.HaltingTrigger;
import dev.sluice.ingestbridge.model.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs the {@link HaltingBridge}. */
final class HaltingProcess implements AutoCloseable {
    private final Process process;

    private HaltingProcess(Process process) {
        this.process = process;
    }

    static HaltingProcess start(Map<String, String> environment, Point point) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HaltingBridge.class.getName(),
                point.name());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        Path.of("target", "halting-bridge.log").toFile()));
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

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
