package dev.sluice.ingestbridge;

import dev.sluice.servicekit.process.ServiceProcess;

/** The bridge as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        ServiceProcess.run("ingest-bridge", IngestBridge::start);
    }
}
