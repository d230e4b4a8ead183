package dev.sluice.servicekit.process;

import dev.sluice.servicekit.health.HealthEndpoint;
import dev.sluice.servicekit.health.HealthSettings;
import dev.sluice.servicekit.settings.InvalidSetting;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one service as a process of its own: start, serve health and metrics, stop in order on SIGTERM or SIGINT. */
public final class ServiceProcess {
    /** The exit code of {@code sysexits.h} for a configuration error. */
    static final int EXIT_CONFIG = 78;

    static final int EXIT_FAILED = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

    /** Starts a service from its environment and reports into the registry. */
    @FunctionalInterface
    public interface Starter {
        RunningService start(Map<String, String> environment, MeterRegistry registry) throws Exception;
    }

    private ServiceProcess() {}

    /** Returns only when the process is told to stop. A wrong setting is one line on stderr and exit code 78. */
    public static void run(String name, Starter starter) {
        int exit = serve(name, System.getenv(), starter);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int serve(String name, Map<String, String> environment, Starter starter) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (RunningService service = starter.start(environment, registry);
                var health = HealthEndpoint.start(HealthSettings.fromEnv(environment), service, registry::scrape)) {
            LOG.atInfo()
                    .addKeyValue("service", name)
                    .addKeyValue("health_port", health.port())
                    .log("started");
            awaitStop(name, service);
            return 0;
        } catch (InvalidSetting e) {
            System.err.println(name + ": " + e.getMessage());
            return EXIT_CONFIG;
        } catch (Exception e) {
            LOG.error("{} could not start", name, e);
            return EXIT_FAILED;
        }
    }

    /** The virtual machine ends when its hooks end, so the service is closed inside the hook. */
    private static void awaitStop(String name, RunningService service) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name(name + "-stop").unstarted(() -> {
                    LOG.atInfo().addKeyValue("service", name).log("stopping");
                    service.close();
                    LOG.atInfo().addKeyValue("service", name).log("stopped");
                    stopped.countDown();
                }));
        stopped.await();
    }
}
