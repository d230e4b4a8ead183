package dev.sluice.streamstopology;

import dev.sluice.servicekit.process.ServiceProcess;

/** The booking topology as a process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        ServiceProcess.run("streams-topology", StreamsTopology::start);
    }
}
