package dev.sluice.localstack;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Sends SIGINT to a process, on which Redis and Postgres shut down at once (Postgres waits for its clients on SIGTERM):
 * when told to, or when this program dies, even by SIGKILL. A shell waits for the end of its input, which is then.
 */
final class StopSignal {
    private static final String WAIT_THEN_SIGNAL = "trap '' INT TERM HUP QUIT; read -r _; kill -INT \"$1\" 2>/dev/null";
    private static final int SECONDS = 5;

    private final Process shell;

    private StopSignal(Process shell) {
        this.shell = shell;
    }

    static StopSignal armFor(Process process) throws IOException {
        var shell = new ProcessBuilder("sh", "-c", WAIT_THEN_SIGNAL, "stop-signal", Long.toString(process.pid()));
        try {
            return new StopSignal(shell.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    void send() throws InterruptedException {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            shell.destroyForcibly();
        }
        if (!shell.waitFor(SECONDS, TimeUnit.SECONDS)) {
            shell.destroyForcibly();
        }
    }
}
