package dev.sluice.salerunner.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.localstack.identity.LocalIssuer;
import dev.sluice.localstack.identity.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Where people show who they are and get the visit token for one event; once each. Thread-safe. */
public final class Entrance implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;

    private final LocalIssuer issuer;
    private final URI visits;
    private final DoorCalls calls;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Entrance(LocalIssuer issuer, URI visits, DoorCalls calls) {
        this.issuer = issuer;
        this.visits = visits;
        this.calls = calls;
    }

    /** @param patience with a door that is not ready */
    public static Entrance of(SaleSystem system, String eventId, Duration patience) {
        return new Entrance(
                system.issuer(), system.door().resolve("/v1/events/" + eventId + "/visits"), new DoorCalls(patience));
    }

    /** Returns when all of them are in. */
    public void admit(Collection<String> people) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> entering = new ArrayList<>(people.size());
            people.forEach(person -> entering.add(threads.submit(() -> enter(person))));
            for (Future<String> one : entering) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new SaleCannotOpen("not everybody could enter: " + e.getCause());
        }
    }

    /** Of somebody who may be in already. */
    public String visitToken(String person) {
        String token = tokens.get(person);
        try {
            return token == null ? enter(person) : token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the entrance", e);
        }
    }

    private String enter(String person) throws InterruptedException {
        var request = HttpRequest.newBuilder(visits)
                .header("Authorization", "Bearer " + issuer.token(Person.named(person)))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            String token = JSON.readTree(calls.body(request, CREATED))
                    .path("visitToken")
                    .asText();
            tokens.put(person, token);
            return token;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the door answered something that is not JSON", e);
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
