package dev.sluice.persistencesink.booking;

import java.util.Optional;

/** What a test may ask a store for. */
interface Books {
    /** State and position of a booking, such as {@code HELD 7}; 0 stands for an unknown position. */
    Optional<String> booking(String eventId, String requestId);

    /** Reason and payment of a booking, such as {@code REFUNDED pay-1}; a dash stands for none. */
    Optional<String> grounds(String eventId, String requestId);

    int historyRows(String eventId);

    int notifications(String eventId);

    /** Up to where the partition was worked off; 0 if nothing is known of it. */
    long nextOffset(int partition);

    /** The request that has the seat now. */
    Optional<String> owner(String eventId, String seatId);
}
