package dev.sluice.benchmarks.door;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.sluice.benchmarks.InvalidBenchOption;
import java.lang.management.ManagementFactory;

/** Whether this process, and one like it, may have as many connections as they need. */
final class OpenFiles {
    /** Of the servers in this process, of its jars and logs. */
    private static final int OTHERS = 1_000;

    private OpenFiles() {}

    /** @throws InvalidBenchOption if they may not */
    static void require(int connections) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            require(connections, system.getMaxFileDescriptorCount());
        }
    }

    static void require(int connections, long limit) {
        if (connections + OTHERS > limit) {
            throw new InvalidBenchOption("connections is '" + connections + "'; this process may have " + limit
                    + " files open, which is enough for " + Math.max(0, limit - OTHERS)
                    + ": raise the limit with 'ulimit -n " + (connections + OTHERS) + "'");
        }
    }
}
