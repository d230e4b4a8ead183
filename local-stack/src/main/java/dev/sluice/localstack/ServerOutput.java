package dev.sluice.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** What a server prints: read for as long as it runs, so that it never blocks, and only the last lines are kept. */
final class ServerOutput {
    private static final int KEPT_LINES = 20;

    private final String readyText;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();

    private ServerOutput(String readyText) {
        this.readyText = readyText;
    }

    /** @param readyText is part of the line that the server prints when it accepts connections */
    static ServerOutput readAll(String server, BufferedReader lines, String readyText) {
        var output = new ServerOutput(readyText);
        Thread.ofPlatform().daemon().name(server + "-output").start(() -> output.read(lines));
        return output;
    }

    /** Fails if the output ends before the server is ready. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    synchronized String lastLines() {
        return String.join("\n", lastLines);
    }

    private void read(BufferedReader lines) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                if (line.contains(readyText)) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IOException("end of output"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private synchronized void keep(String line) {
        if (lastLines.size() == KEPT_LINES) {
            lastLines.removeFirst();
        }
        lastLines.addLast(line);
    }
}
