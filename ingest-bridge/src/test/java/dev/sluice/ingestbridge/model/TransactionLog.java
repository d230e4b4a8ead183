package dev.sluice.ingestbridge.model;

import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.ingestbridge.log.LogEntry;
import dev.sluice.ingestbridge.log.LoggedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Transactions as Kafka's coordinator handles them: a new one ends what its owner had left open; one that stays open
 * beyond its time is aborted at some sweep after that. Not thread-safe.
 */
public final class TransactionLog {
    enum State {
        OPEN,
        COMMITTED,
        ABORTED
    }

    /** What one producer does between begin and commit. */
    static final class Transaction {
        private final String owner;
        private final Instant abortedAt;
        private final List<LoggedRun> runs = new ArrayList<>();
        private State state = State.OPEN;
        private @Nullable Instant committedAt;

        private Transaction(String owner, Instant abortedAt) {
            this.owner = owner;
            this.abortedAt = abortedAt;
        }
    }

    private final VirtualTime time;
    private final Random random;
    private final Duration timeout;
    private final Duration sweep;
    private final List<Transaction> open = new ArrayList<>();
    private final List<LoggedRun> committed = new ArrayList<>();
    private int firstWithMark;

    public TransactionLog(VirtualTime time, Random random, Duration timeout, Duration sweep) {
        this.time = time;
        this.random = random;
        this.timeout = timeout;
        this.sweep = sweep;
    }

    Transaction begin(String owner) {
        sweep();
        open.stream().filter(other -> other.owner.equals(owner)).toList().forEach(this::abort);
        Duration late = Duration.ofMillis(random.nextLong(sweep.toMillis() + 1));
        var begun = new Transaction(owner, time.instant().plus(timeout).plus(late));
        open.add(begun);
        return begun;
    }

    void send(Transaction transaction, List<LoggedRun> runs) {
        transaction.runs.addAll(runs);
    }

    /** @return false if the transaction had been aborted before */
    boolean commit(Transaction transaction) {
        sweep();
        if (transaction.state != State.OPEN) {
            return false;
        }
        open.remove(transaction);
        transaction.state = State.COMMITTED;
        committed.addAll(transaction.runs);
        return true;
    }

    /** The commit is on its way and will arrive some time, unless the transaction is aborted first. */
    void commitLater(Transaction transaction) {
        long most = Duration.between(time.instant(), transaction.abortedAt).toMillis();
        transaction.committedAt = time.instant().plusMillis(random.nextLong(Math.max(1, most)));
    }

    void abort(Transaction transaction) {
        if (transaction.state == State.OPEN) {
            open.remove(transaction);
            transaction.state = State.ABORTED;
        }
    }

    private void sweep() {
        Instant now = time.instant();
        for (Transaction late : List.copyOf(open)) {
            Instant arrives = late.committedAt;
            if (arrives != null && !arrives.isAfter(now)) {
                late.committedAt = null;
                commit(late);
            }
        }
        open.stream().filter(old -> !old.abortedAt.isAfter(now)).toList().forEach(this::abort);
    }

    /** When the last transaction is decided that has written a mark and is open. */
    Optional<Instant> decidedAt() {
        sweep();
        return open.stream()
                .filter(transaction -> !transaction.runs.isEmpty())
                .map(transaction -> transaction.abortedAt)
                .max(Instant::compareTo);
    }

    Optional<BridgeMark> mark(String queue, String group) {
        return committed.stream()
                .skip(firstWithMark)
                .map(LoggedRun::mark)
                .filter(mark -> mark.queue().equals(queue) && mark.group().equals(group))
                .reduce((earlier, later) -> later);
    }

    /** A person deletes all marks. */
    public void forgetMarks() {
        firstWithMark = committed.size();
    }

    /** What a reader of committed records sees. */
    public List<LogEntry> entries() {
        return committed.stream().flatMap(run -> run.entries().stream()).toList();
    }
}
