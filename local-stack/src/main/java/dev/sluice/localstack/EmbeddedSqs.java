package dev.sluice.localstack;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ inside this program. Queues live in memory. */
final class EmbeddedSqs implements AutoCloseable {
    static final String NAME = "SQS";

    /** Longer than a bridge needs for one batch; short enough that a test sees a redelivery. */
    private static final int VISIBILITY_TIMEOUT_SECONDS = 15;

    private static final int STOP_SECONDS = 10;
    private static final Pattern QUEUE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,75}");
    private static final Pattern QUEUE_URL = Pattern.compile("\"QueueUrl\"\\s*:\\s*\"([^\"]+)\"");

    private final ActorSystem actors;
    private final URI endpoint;

    private EmbeddedSqs(ActorSystem actors, URI endpoint) {
        this.actors = actors;
        this.endpoint = endpoint;
    }

    static EmbeddedSqs start() {
        ActorSystem actors = actors();
        try {
            var binding = SQSRestServerBuilder.withActorSystem(actors)
                    .withInterface("127.0.0.1")
                    .withDynamicPort()
                    .withAWSRegion(LocalStack.REGION)
                    .start()
                    .waitUntilStarted();
            int port = binding.localAddress().getPort();
            return new EmbeddedSqs(actors, URI.create("http://127.0.0.1:" + port));
        } catch (RuntimeException e) {
            actors.terminate();
            throw e;
        }
    }

    /** The server's own would not stop with it, and would stop by itself at Ctrl-C, before those who use it. */
    private static ActorSystem actors() {
        var settings = Map.of(
                "pekko.loglevel", "WARNING",
                "pekko.daemonic", "on",
                "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off");
        ClassLoader loader = EmbeddedSqs.class.getClassLoader();
        return ActorSystem.create(
                "sqs", ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load(loader)), loader);
    }

    URI endpoint() {
        return endpoint;
    }

    /** Speaks the wire protocol itself: an AWS client would be this module's heaviest dependency, for one call. */
    URI createFifoQueue(String name) {
        if (!QUEUE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("queue name: 1 to 75 letters, digits, - or _, not " + name);
        }
        String body = """
                {"QueueName": "%s.fifo", "Attributes": {"FifoQueue": "true", "ContentBasedDeduplication": "false",
                 "VisibilityTimeout": "%d"}}""".formatted(name, VISIBILITY_TIMEOUT_SECONDS);
        String answer = call("CreateQueue", body);
        Matcher url = QUEUE_URL.matcher(answer);
        if (!url.find()) {
            throw new IllegalStateException("queue " + name + " was not created: " + answer);
        }
        return URI.create(url.group(1));
    }

    private String call(String action, String body) {
        var request = HttpRequest.newBuilder(endpoint.resolve("/"))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "AmazonSQS." + action)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException("SQS does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        actors.terminate();
        actors.getWhenTerminated()
                .toCompletableFuture()
                .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
