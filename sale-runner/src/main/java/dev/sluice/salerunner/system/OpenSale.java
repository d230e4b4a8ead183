package dev.sluice.salerunner.system;

import dev.sluice.persistencesink.inventory.InventoryImport;
import dev.sluice.persistencesink.inventory.PublishInventory;
import dev.sluice.persistencesink.inventory.Seat;
import dev.sluice.salerunner.SaleOptions;
import java.time.Duration;
import java.util.List;

/** A sale that is open, as an operator opened it: seats into Postgres, from there to the log, then the announcement. */
public final class OpenSale implements AutoCloseable {
    private final List<String> seatIds;
    private final Entrance entrance;

    private OpenSale(List<String> seatIds, Entrance entrance) {
        this.seatIds = seatIds;
        this.entrance = entrance;
    }

    /** @throws SaleCannotOpen if the front door does not say it is open within {@code patience} */
    public static OpenSale open(SaleSystem system, SaleOptions options, Duration patience) throws InterruptedException {
        List<Seat> house = House.of(options.seats());
        InventoryImport.run(system.environment(), options.eventId(), house);
        PublishInventory.run(system.environment(), options.eventId());
        new Operator(system).announce(options, patience);
        var entrance = Entrance.of(system, options.eventId(), patience);
        new LineView(system.door(), options.eventId(), entrance.visitToken("screen")).awaitOpen(patience);
        return new OpenSale(house.stream().map(Seat::seatId).toList(), entrance);
    }

    /** In the order of the house, best first. */
    public List<String> seatIds() {
        return seatIds;
    }

    public Entrance entrance() {
        return entrance;
    }

    @Override
    public void close() {
        entrance.close();
    }
}
