package dev.sluice.persistencesink.notification;

import java.util.UUID;

/**
 * Something to tell a buyer. Neither name nor address: the channel resolves those when it sends.
 *
 * @param id stable: a receiver that has seen it drops it
 * @param kind the template, such as {@code booking.held.v1}
 * @param attempt how often delivery was begun, this time included
 */
public record Notification(UUID id, String eventId, String requestId, String kind, int attempt) {}
