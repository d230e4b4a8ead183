package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.pace.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Commits records, one transaction at a time. Whoever comes while one is open shares the next with the others who wait:
 * a transaction costs its round trips, hardly its records. Thread-safe.
 */
final class KafkaTransactions implements AutoCloseable {
    /** What one receive brings at most, in envelopes of 100. */
    private static final int MAX_SHARED_RECORDS = 1_000;

    private static final class Write {
        private final List<ProducerRecord<String, byte[]>> records;
        private final Deadline deadline;
        private @Nullable WriteResult result;

        private Write(List<ProducerRecord<String, byte[]>> records, Deadline deadline) {
            this.records = records;
            this.deadline = deadline;
        }
    }

    private final KafkaTransactionalProducers producers;
    private final Queue<Write> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    KafkaTransactions(KafkaClients clients) {
        this.producers = new KafkaTransactionalProducers(clients);
    }

    WriteResult write(List<ProducerRecord<String, byte[]>> records, Deadline deadline) {
        var own = new Write(records, deadline);
        waiting.add(own);
        writing.lock();
        try {
            WriteResult result = own.result;
            while (result == null) {
                writeTogether(next());
                result = own.result;
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** How many wait for the open transaction to end. */
    int waiting() {
        return waiting.size();
    }

    /** Those whose time is not over, in the order in which they came, as many as go into one transaction. */
    private List<Write> next() {
        var together = new ArrayList<Write>();
        int records = 0;
        for (Write next = waiting.peek(); next != null; next = waiting.peek()) {
            if (next.deadline.hasPassed()) {
                next.result = tooLate();
            } else if (together.isEmpty() || records + next.records.size() <= MAX_SHARED_RECORDS) {
                together.add(next);
                records += next.records.size();
            } else {
                break;
            }
            waiting.remove();
        }
        return together;
    }

    private void writeTogether(List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        var records = writes.stream().flatMap(write -> write.records.stream()).toList();
        WriteResult result =
                producers.write(records, () -> writes.stream().noneMatch(write -> write.deadline.hasPassed()));
        writes.forEach(write -> write.result = result);
    }

    private static WriteResult tooLate() {
        return new WriteResult.Unconfirmed("the messages may be visible to others before they are written");
    }

    @Override
    public void close() {
        writing.lock();
        try {
            producers.close();
        } finally {
            writing.unlock();
        }
    }
}
