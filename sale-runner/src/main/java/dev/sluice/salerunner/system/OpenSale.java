package dev.sluice.salerunner.system;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.persistencesink.inventory.InventoryImport;
import dev.sluice.persistencesink.inventory.PublishInventory;
import dev.sluice.persistencesink.inventory.Seat;
import dev.sluice.salerunner.SaleOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A sale that is open, as an operator opened it: seats into Postgres, from there to the log, then the control. */
public final class OpenSale {
    private final String eventId;
    private final List<String> seatIds;
    private final VisitPass pass;

    private OpenSale(String eventId, List<String> seatIds, VisitPass pass) {
        this.eventId = eventId;
        this.seatIds = seatIds;
        this.pass = pass;
    }

    /** @throws SaleCannotOpen if the front door does not say it is open within {@code patience} */
    public static OpenSale open(SaleSystem system, SaleOptions options, Duration patience) throws InterruptedException {
        List<Seat> house = House.of(options.seats());
        InventoryImport.run(system.environment(), options.eventId(), house);
        PublishInventory.run(system.environment(), options.eventId());
        try (var controls = KafkaSaleControls.open(system.kafkaBootstrapServers())) {
            controls.send(control(options));
        }
        var sale =
                new OpenSale(options.eventId(), house.stream().map(Seat::seatId).toList(), VisitPass.of(system));
        new LineView(system.door(), options.eventId(), sale.visitToken("screen")).awaitOpen(patience);
        return sale;
    }

    private static SaleControl control(SaleOptions options) {
        Instant now = Instant.now();
        return new SaleControl(
                options.eventId(),
                SaleState.OPEN,
                now,
                options.seats(),
                options.ratePerSecond(),
                options.burst(),
                SaleOptions.PER_USER_LIMIT,
                SaleOptions.HOLD_SECONDS,
                options.buyers(),
                "operator",
                now);
    }

    /** In the order of the house, best first. */
    public List<String> seatIds() {
        return seatIds;
    }

    /** What the waiting room would give this user. */
    public String visitToken(String userId) {
        return pass.token(eventId, userId);
    }
}
