package dev.sluice.persistencesink;

import dev.sluice.servicekit.process.ServiceProcess;

/** The persistence sink as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        ServiceProcess.run("persistence-sink", PersistenceSink::start);
    }
}
