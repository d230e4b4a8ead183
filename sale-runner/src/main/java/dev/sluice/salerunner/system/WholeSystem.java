package dev.sluice.salerunner.system;

import dev.sluice.frontdoor.FrontDoor;
import dev.sluice.ingestbridge.IngestBridge;
import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.identity.LocalIssuer;
import dev.sluice.persistencesink.PersistenceSink;
import dev.sluice.streamstopology.StreamsTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.Map;

/** Every service, started as its own process would start it, from environment variables; all in this process. */
public final class WholeSystem implements SaleSystem {
    private final Map<String, String> environment;
    private final LocalIssuer issuer;
    private final ClosingOrder closing;
    private final int port;

    private WholeSystem(Map<String, String> environment, LocalIssuer issuer, ClosingOrder closing) {
        this.environment = environment;
        this.issuer = issuer;
        this.closing = closing;
        var registry = new SimpleMeterRegistry();
        closing.add(PersistenceSink.start(environment, registry));
        closing.add(StreamsTopology.start(environment, registry));
        closing.add(IngestBridge.start(environment, registry));
        // The way in is opened last and closed first, so that what was accepted can still run through.
        this.port = closing.add(FrontDoor.start(environment, registry)).port();
    }

    /**
     * Creates topics and queue on the stack and starts the services.
     *
     * @param httpPort where the front door listens, 0 for any free port
     */
    public static WholeSystem start(LocalStack stack, int httpPort) {
        var closing = new ClosingOrder();
        try {
            var state = closing.add(StateFolder.create());
            var issuer = closing.add(LocalIssuer.start());
            var environment = ServiceEnvironment.prepare(stack, issuer, httpPort, state.path());
            return new WholeSystem(environment, issuer, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    @Override
    public URI door() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public LocalIssuer issuer() {
        return issuer;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() {
        closing.close();
    }
}
