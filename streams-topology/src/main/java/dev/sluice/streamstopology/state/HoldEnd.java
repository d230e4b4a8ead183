package dev.sluice.streamstopology.state;

/** How a hold ends, or a sale is undone. */
public enum HoldEnd {
    PAID,
    DECLINED,
    CANCELLED,
    EXPIRED,
    /** It was paid for, and the money went back. */
    REFUNDED,
    /** It is paid for, and then refunded: the refund came before the payment had taken place in the reserver. */
    PAID_THEN_REFUNDED
}
