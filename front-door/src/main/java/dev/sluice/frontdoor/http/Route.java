package dev.sluice.frontdoor.http;

/**
 * @param method such as {@code GET}
 * @param path a template such as {@code /v1/events/{eventId}/line}
 */
public record Route(String method, String path, Endpoint endpoint) {}
