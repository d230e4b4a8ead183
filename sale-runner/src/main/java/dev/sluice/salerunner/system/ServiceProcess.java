package dev.sluice.salerunner.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service in a JVM of its own, on this program's class path. Closing it asks it to stop, as a platform would. */
final class ServiceProcess implements AutoCloseable {
    /** What a platform gives a service between asking and killing. */
    private static final long STOP_SECONDS = 120;

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param module the service's module, whose package has its {@code Main} */
    static ServiceProcess start(String module, Map<String, String> environment, Path logs) throws IOException {
        Path log = logs.resolve(module + ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sluice." + module.replace("-", "") + ".Main");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new ServiceProcess(builder.start(), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
