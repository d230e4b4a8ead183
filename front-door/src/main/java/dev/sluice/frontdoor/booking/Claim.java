package dev.sluice.frontdoor.booking;

import java.util.concurrent.CompletableFuture;

/** What a request that somebody sends is to this door. */
public sealed interface Claim {
    /** Not known here: whoever claimed it sends it, and says what became of that. */
    record Fresh() implements Claim {}

    /** The same is being sent at this moment; the future says whether it was confirmed. It never fails. */
    record UnderWay(CompletableFuture<Boolean> confirmed) implements Claim {}

    /** It has been taken before, and for the same. */
    record Known(Booking booking) implements Claim {}

    /** Its key was used before for something else. */
    record Reused() implements Claim {}
}
