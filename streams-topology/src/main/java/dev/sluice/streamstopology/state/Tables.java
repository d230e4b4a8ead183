package dev.sluice.streamstopology.state;

/**
 * All that a task keeps.
 *
 * @param sales by event
 * @param line who waits, by event and position
 * @param seats the seat book, by event and seat
 * @param holds holds and sales that stand, by event and request
 * @param requests the position of every request ever seen, 0 for one that was refused before it had one, by event and
 *     request: a request that comes again finds itself here and is dropped
 */
public record Tables(
        Table<String, SaleSnapshot> sales,
        Table<LineKey, WaitingRequest> line,
        Table<EntryKey, Seat> seats,
        Table<EntryKey, Hold> holds,
        Table<EntryKey, Long> requests) {}
