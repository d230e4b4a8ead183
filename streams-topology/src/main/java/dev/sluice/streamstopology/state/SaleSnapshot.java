package dev.sluice.streamstopology.state;

import dev.sluice.contracts.sale.SaleControl;
import org.jspecify.annotations.Nullable;

/**
 * A sale's figures. Everything else about it follows from these and from the other tables, so that a new request
 * need not save them.
 *
 * @param control null as long as only seats are known of the event
 * @param tail positions handed out when this was saved; whoever waits at a later one shows that there are more
 * @param admitted positions decided, in order
 * @param milliTokens thousandths of a person that the gate may let pass
 * @param settledAtMillis when the tokens were counted
 * @param fence the last claim of the event at the reserver
 * @param seq the last mutation known
 * @param projected whether the reserver was given the seats as they are here
 * @param stage how far it is on its way out
 */
public record SaleSnapshot(
        @Nullable SaleControl control,
        long tail,
        long admitted,
        long milliTokens,
        long settledAtMillis,
        long fence,
        long seq,
        boolean projected,
        SaleStage stage) {
    public static final SaleSnapshot NONE = new SaleSnapshot(null, 0, 0, 0, 0, 0, 0, false, SaleStage.ACTIVE);
}
