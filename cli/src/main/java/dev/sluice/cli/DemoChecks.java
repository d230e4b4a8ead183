package dev.sluice.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What can be known to fail before any server is started. */
final class DemoChecks {
    private DemoChecks() {}

    static void between(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw new InvalidUse(option + " is " + value + "; it must be from " + min + " to " + max);
        }
    }

    static void portIsFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new InvalidUse("port " + port + " is in use; choose another with --port, or 0 for any free one");
        }
    }

    static void canWrite(@Nullable Path report) {
        if (report == null) {
            return;
        }
        Path folder = report.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(report)) {
            throw new InvalidUse("--report " + report + " cannot be written");
        }
    }
}
