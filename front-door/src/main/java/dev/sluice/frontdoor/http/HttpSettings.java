package dev.sluice.frontdoor.http;

import java.time.Duration;

/**
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param limits what one client, and all together, may ask of the server
 */
public record HttpSettings(String host, int port, Limits limits) {
    /**
     * @param bodyBytes the largest body that is read
     * @param headerBytes the largest total of a request's headers
     * @param connections open at once; more wait in the backlog
     * @param requests under way at once; more are told to come back
     * @param idle after which a connection without a request is closed
     * @param arrival how long a request's first line may take from its first byte on, its headers again, and its body again
     */
    public record Limits(
            int bodyBytes, int headerBytes, int connections, int requests, Duration idle, Duration arrival) {}
}
