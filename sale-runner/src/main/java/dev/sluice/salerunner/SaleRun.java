package dev.sluice.salerunner;

import dev.sluice.salerunner.crowd.BookingButton;
import dev.sluice.salerunner.crowd.Crowd;
import dev.sluice.salerunner.crowd.CrowdExperience;
import dev.sluice.salerunner.examination.Examination;
import dev.sluice.salerunner.examination.KafkaSaleTail;
import dev.sluice.salerunner.report.SaleReport;
import dev.sluice.salerunner.system.OpenSale;
import dev.sluice.salerunner.system.SaleSystem;
import java.time.Duration;

/** Runs one sale from opening to the last notification and reports what the servers hold afterwards. */
public final class SaleRun {
    /** Nothing moved for so long: what is still missing will not come, and the report says so. */
    private static final Duration STANDSTILL = Duration.ofSeconds(45);

    private final SaleSystem system;
    private final SaleOptions options;
    private final SaleWatcher watcher;

    public SaleRun(SaleSystem system, SaleOptions options, SaleWatcher watcher) {
        this.system = system;
        this.options = options;
        this.watcher = watcher;
    }

    /** @throws SaleCannotOpen if the sale did not open in time */
    public SaleReport run() throws InterruptedException {
        var experience = new CrowdExperience();
        try (var sale = OpenSale.open(system, options, STANDSTILL);
                var tail = KafkaSaleTail.start(system.kafkaBootstrapServers(), options.eventId());
                var button = new BookingButton(system.door(), options.eventId(), sale.entrance()::visitToken);
                var watch = SaleWatch.start(tail, watcher)) {
            var crowd = Crowd.drawn(options.seed(), options.buyers(), options.arrivals(), sale.seatIds());
            sale.entrance().admit(crowd.people());
            watcher.opened();
            crowd.press(button, experience);
            watch.awaitDecided(experience.promised(), STANDSTILL);
        }
        watcher.examining();
        try (var examination = Examination.of(system.environment(), options.eventId())) {
            examination.awaitBooks(STANDSTILL);
            return examination.report(experience, options.ratePerSecond() + options.burst());
        }
    }
}
