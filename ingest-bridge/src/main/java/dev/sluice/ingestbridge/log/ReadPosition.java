package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.pace.Deadline;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a log was read, to be waited for. Thread-safe. */
final class ReadPosition {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long next;

    /** Everything below {@code offset} was read. */
    void moveTo(long offset) {
        lock.lock();
        try {
            next = offset;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return false if the deadline passed before everything below {@code offset} was read */
    boolean await(long offset, Deadline deadline) throws InterruptedException {
        lock.lock();
        try {
            while (next < offset && !deadline.hasPassed()) {
                var unused = moved.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            }
            return next >= offset;
        } finally {
            lock.unlock();
        }
    }
}
