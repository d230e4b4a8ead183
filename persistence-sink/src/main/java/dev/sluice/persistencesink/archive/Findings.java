package dev.sluice.persistencesink.archive;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether an event can be archived.
 *
 * @param sale the operator's last word
 * @param progress the line's last word; empty if there never was a line
 * @param held bookings that are held in the database
 */
record Findings(Optional<SaleControl> sale, Optional<LineProgress> progress, long held, Comparison comparison) {
    /** One line each; none if the event can be archived. */
    List<String> obstacles() {
        var obstacles = new ArrayList<String>();
        if (sale.isEmpty()) {
            obstacles.add("no sale was announced for it");
        } else if (sale.get().state() != SaleState.CLOSED) {
            obstacles.add("its sale is " + sale.get().state() + "; close it first");
        }
        progress.ifPresent(line -> line(line, obstacles));
        if (held > 0) {
            obstacles.add(held + " bookings are still held; wait until they are paid for or released");
        }
        if (comparison.onlyInLog() > 0) {
            obstacles.add(comparison.onlyInLog() + " outcomes of the log are not in the database:"
                    + " the sink is behind, or they are dead letters");
        }
        if (comparison.onlyInHistory() > 0) {
            obstacles.add(comparison.onlyInHistory() + " outcomes of the database are not in the log");
        }
        return obstacles;
    }

    private static void line(LineProgress line, List<String> obstacles) {
        long waiting = line.tail() - line.admitted();
        if (waiting > 0) {
            obstacles.add(waiting + " people still wait in its line");
        } else if (line.state() != LineState.CLOSED) {
            obstacles.add("its line is " + line.state() + " and has not heard of the closing yet");
        }
    }

    static String heldAgain() {
        return "a booking came to be held while the books were compared";
    }
}
