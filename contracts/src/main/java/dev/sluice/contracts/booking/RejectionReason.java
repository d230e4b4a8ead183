package dev.sluice.contracts.booking;

/** Why a request got nothing. */
public enum RejectionReason {
    /** At least one of the seats is held by or sold to somebody else, or withdrawn from sale. */
    SEAT_TAKEN,
    /** No seat of the event is free or can become free. */
    SOLD_OUT,
    /** The buyer would hold more seats than the sale allows one user. */
    LIMIT_REACHED,
    /** So many seats are not free where the buyer wants them, or not side by side. */
    NOT_ENOUGH_SEATS,
    /** The event has no such seat. */
    UNKNOWN_SEAT,
    /** No sale is known for the event. */
    UNKNOWN_EVENT,
    /** As many people wait as the sale allows. */
    LINE_FULL,
    /** The sale has not opened yet, and its operator wants nobody to wait for it. */
    NOT_OPEN_YET,
    /** The sale is over. */
    SALE_CLOSED,
    /** The same request id was used before for other seats or by another user. */
    IDEMPOTENCY_CONFLICT,
    /** The request breaks its contract. */
    INVALID_REQUEST
}
