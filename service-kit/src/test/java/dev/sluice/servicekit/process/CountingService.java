package dev.sluice.servicekit.process;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;

/** A service whose process a test starts and stops; says on stdout when it is closed. */
public final class CountingService implements RunningService {
    private CountingService() {}

    public static void main(String[] args) {
        ServiceProcess.run("counting", CountingService::start);
    }

    public static RunningService start(Map<String, String> environment, MeterRegistry registry) {
        registry.counter("starts").increment();
        return new CountingService();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public void close() {
        System.out.println("closed");
    }
}
