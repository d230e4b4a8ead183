package dev.sluice.streamstopology.state;

/**
 * All that a task keeps. Lines, holds and owners follow from the requests and are on the heap besides: so a request
 * that gets its seats costs two writes, one when it comes and one when it is decided.
 *
 * @param sales by event
 * @param offers the seller's side of the seat book, by event and seat
 * @param requests every request ever seen, by event and request
 */
public record Tables(
        Table<String, SaleSnapshot> sales, Table<EntryKey, Offer> offers, Table<EntryKey, RequestState> requests) {}
