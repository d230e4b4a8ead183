package dev.sluice.contracts.inventory;

/** Whether the seller offers a seat. Who holds or owns it is no matter of the seller's database. */
public enum SeatStatus {
    AVAILABLE,
    /** Withdrawn from sale; a hold or sale that exists stands. */
    BLOCKED
}
