package dev.sluice.streamstopology.state;

/** How far a sale is on its way out. */
public enum SaleStage {
    /** The reserver has the event, or may have something of it. */
    ACTIVE,
    /** It is over and the reserver has nothing of the event; whatever needs the reserver again loads it again. */
    ARCHIVED,
    /** It is over, and everything that is known of it is being deleted. */
    LEAVING
}
