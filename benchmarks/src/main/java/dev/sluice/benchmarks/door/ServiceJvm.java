package dev.sluice.benchmarks.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service in a JVM of its own on this program's class path, so that its memory is its own. */
final class ServiceJvm implements AutoCloseable {
    static final int HEAP_MEGABYTES = 512;

    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final ServiceFigures figures;
    private final Path gcLog;

    private ServiceJvm(Process process, ServiceFigures figures, Path gcLog) {
        this.process = process;
        this.figures = figures;
        this.gcLog = gcLog;
    }

    /**
     * Returns when the service says it is ready.
     *
     * @param module whose package has the service's {@code Main}
     * @param folder for its logs
     */
    static ServiceJvm start(String module, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        int healthPort = freePort();
        Path gcLog = folder.resolve(module + "-gc.log");
        var builder = new ProcessBuilder(command(module, gcLog));
        builder.environment().putAll(new HashMap<>(environment));
        builder.environment().put("SLUICE_HEALTH_PORT", Integer.toString(healthPort));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(module + ".log").toFile());
        var service = new ServiceJvm(builder.start(), new ServiceFigures(healthPort), gcLog);
        try {
            service.awaitReady(module);
            return service;
        } catch (InterruptedException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static List<String> command(String module, Path gcLog) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-Xlog:gc:file=" + gcLog,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sluice." + module.replace("-", "") + ".Main");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(String module) throws InterruptedException {
        long start = System.nanoTime();
        while (!figures.isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > START_TIME.toNanos()) {
                throw new IllegalStateException("the service " + module + " did not get ready");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    ServiceFigures figures() {
        return figures;
    }

    /** From its start until now. */
    ServiceMemory memory() throws IOException {
        return ServiceMemory.of(process.pid(), gcLog);
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
