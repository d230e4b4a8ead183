package dev.sluice.frontdoor;

import dev.sluice.servicekit.process.ServiceProcess;

/** The front door as a process; its settings are in {@link FrontDoorSettings}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ServiceProcess.run("front-door", FrontDoor::start);
    }
}
