package dev.sluice.ingestbridge.model;

import dev.sluice.ingestbridge.log.LoggedRun;
import dev.sluice.ingestbridge.log.MarkReading;
import dev.sluice.ingestbridge.log.RequestLog;
import dev.sluice.ingestbridge.log.WriteResult;
import dev.sluice.ingestbridge.model.TransactionLog.Transaction;
import dev.sluice.ingestbridge.pace.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One bridge's connection to a {@link TransactionLog}, troubles included. */
public final class ModelRequestLog implements RequestLog {
    private final TransactionLog log;
    private final String owner;
    private final VirtualTime time;
    private final Trouble trouble;
    private boolean writing;

    /** @param owner the transactional id */
    public ModelRequestLog(TransactionLog log, String owner, VirtualTime time, Trouble trouble) {
        this.log = log;
        this.owner = owner;
        this.time = time;
        this.trouble = trouble;
    }

    /** Whether another write of this bridge would have to wait. */
    public boolean isWriting() {
        return writing;
    }

    @Override
    public WriteResult write(List<LoggedRun> runs, Deadline deadline) {
        var transaction = log.begin(owner);
        writing = true;
        try {
            trouble.at(Point.TRANSACTION_BEGUN);
            log.send(transaction, runs.subList(0, 1));
            trouble.at(Point.FIRST_SENT);
            log.send(transaction, runs.subList(1, runs.size()));
            trouble.at(Point.ALL_SENT);
            if (deadline.hasPassed()) {
                log.abort(transaction);
                return new WriteResult.Unconfirmed("too late");
            }
            committing(transaction);
            if (!log.commit(transaction)) {
                return new WriteResult.Unconfirmed("aborted by the coordinator");
            }
            trouble.at(Point.COMMITTED);
            return new WriteResult.Committed();
        } catch (Trouble.LostAnswer e) {
            // Stays open until the next write of this owner, or its time is up.
            return new WriteResult.Unconfirmed(String.valueOf(e.getMessage()));
        } finally {
            writing = false;
        }
    }

    private void committing(Transaction transaction) {
        try {
            trouble.at(Point.COMMITTING);
        } catch (Trouble.LostAnswer e) {
            log.commitLater(transaction);
            throw e;
        }
    }

    @Override
    public MarkReading mark(String queue, String group, Deadline deadline) {
        try {
            trouble.at(Point.READING_MARK);
        } catch (Trouble.LostAnswer e) {
            return new MarkReading.Unavailable(String.valueOf(e.getMessage()));
        }
        Optional<Instant> decided = log.decidedAt();
        Duration wait = decided.map(at -> Duration.between(time.instant(), at)).orElse(Duration.ZERO);
        time.sleep(wait.compareTo(deadline.remaining()) < 0 ? wait : deadline.remaining());
        return deadline.hasPassed()
                ? new MarkReading.Unavailable("transactions are open")
                : new MarkReading.Known(log.mark(queue, group));
    }

    @Override
    public void close() {}
}
