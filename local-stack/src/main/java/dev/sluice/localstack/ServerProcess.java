package dev.sluice.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own: up when it has printed that it is ready, gone when this program is gone. */
final class ServerProcess implements AutoCloseable {
    private static final int START_SECONDS = 30;
    private static final int STOP_SECONDS = 10;

    private final Process process;
    private final StopSignal stopSignal;

    private ServerProcess(Process process, StopSignal stopSignal) {
        this.process = process;
        this.stopSignal = stopSignal;
    }

    /**
     * @param folder where the process runs; it may be deleted once the process is closed
     * @param readyText is part of the line that the server prints when it accepts connections
     * @throws ServerStartException with the last lines of output if it ends or is not ready in time
     */
    static ServerProcess start(String server, List<String> command, Path folder, String readyText)
            throws IOException, InterruptedException {
        Process process = builder(inOwnSession(command), folder).start();
        var started = new ServerProcess(process, StopSignal.armFor(process));
        var output = ServerOutput.readAll(server, process.inputReader(StandardCharsets.UTF_8), readyText);
        try {
            output.ready().get(START_SECONDS, TimeUnit.SECONDS);
            return started;
        } catch (ExecutionException | TimeoutException e) {
            started.close();
            String reason = e instanceof TimeoutException
                    ? "not ready after " + START_SECONDS + " s"
                    : "it ended with code " + process.exitValue();
            throw new ServerStartException(server, reason + "\n" + output.lastLines(), e);
        }
    }

    /** Runs a command to its end; what it prints is only kept for the error. */
    static void run(String server, List<String> command, Path folder, Redirect input)
            throws IOException, InterruptedException {
        Process process = builder(command, folder).redirectInput(input).start();
        process.getOutputStream().close();
        String output;
        try (var stdout = process.getInputStream()) {
            output = new String(stdout.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        if (process.waitFor() != 0) {
            throw new ServerStartException(server, command + " failed\n" + output, null);
        }
    }

    private static ProcessBuilder builder(List<String> command, Path folder) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // The line that says "ready" must not be translated.
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Ctrl-C reaches every process of the terminal's session, and the servers must outlive those who use them. */
    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<String>();
        Executables.onPath(System.getenv(), "setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }

    @Override
    public void close() {
        try {
            stopSignal.send();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
