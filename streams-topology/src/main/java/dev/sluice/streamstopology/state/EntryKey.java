package dev.sluice.streamstopology.state;

/**
 * Something of an event.
 *
 * @param id of a seat or of a request
 */
public record EntryKey(String eventId, String id) {}
