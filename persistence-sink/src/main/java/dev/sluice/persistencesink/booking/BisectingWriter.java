package dev.sluice.persistencesink.booking;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.booking.BatchReport.Parked;
import dev.sluice.persistencesink.booking.WriteResult.Refused;
import dev.sluice.persistencesink.booking.WriteResult.Written;
import dev.sluice.persistencesink.database.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch from head to tail. When one outcome poisons it, the batch is halved until that outcome stands alone:
 * about 2 log₂ n writes for a bad one among n, not n. Anything that is not the fault of an outcome stops the batch at
 * the place it has reached. Thread-safe.
 */
public final class BisectingWriter {
    private final OutcomeStore store;

    public BisectingWriter(OutcomeStore store) {
        this.store = store;
    }

    public BatchReport write(List<BookingOutcome> batch) {
        var attempt = new Attempt();
        attempt.settle(batch);
        return new BatchReport(attempt.settled, attempt.fresh, attempt.parked, Optional.ofNullable(attempt.stoppedBy));
    }

    private final class Attempt {
        private final List<Parked> parked = new ArrayList<>();
        private int settled;
        private int fresh;
        private @Nullable Fault stoppedBy;

        /** False if the batch must stop here. */
        private boolean settle(List<BookingOutcome> part) {
            return switch (store.write(part)) {
                case Written written -> {
                    settled += part.size();
                    fresh += written.fresh();
                    yield true;
                }
                case Refused refused -> refuse(part, refused.fault());
            };
        }

        private boolean refuse(List<BookingOutcome> part, Fault fault) {
            if (!(fault instanceof Fault.Poison poison)) {
                stoppedBy = fault;
                return false;
            }
            if (part.size() > 1) {
                int middle = part.size() / 2;
                return settle(part.subList(0, middle)) && settle(part.subList(middle, part.size()));
            }
            parked.add(new Parked(settled, part.getFirst(), poison));
            settled++;
            return true;
        }
    }
}
