package dev.sluice.persistencesink.notification;

import java.time.Duration;

/**
 * How the outbox is emptied.
 *
 * @param batchSize notifications claimed at once, 1 to 1 000
 * @param pollInterval how often an empty outbox is looked at
 * @param lease how long a claimed batch belongs to its dispatcher; must cover its delivery
 */
public record OutboxSettings(int batchSize, Duration pollInterval, Duration lease) {}
