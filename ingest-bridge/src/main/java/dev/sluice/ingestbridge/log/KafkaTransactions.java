package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.pace.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits records, one transaction at a time; further writers wait. Thread-safe. */
final class KafkaTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransactions.class);

    private final KafkaClients clients;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Producer<String, byte[]> producer;

    KafkaTransactions(KafkaClients clients) {
        this.clients = clients;
    }

    WriteResult write(List<ProducerRecord<String, byte[]>> records, Deadline deadline) {
        writing.lock();
        try {
            return deadline.hasPassed() ? tooLate() : transact(producer(), records, deadline);
        } catch (KafkaException | IllegalStateException e) {
            LOG.atWarn().setCause(e).log("transaction not committed");
            abort();
            return new WriteResult.Unconfirmed(String.valueOf(e.getMessage()));
        } finally {
            writing.unlock();
        }
    }

    private static WriteResult transact(
            Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records, Deadline deadline) {
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            // A send that fails turns the commit into an error: no need to look at each.
            var unused = producer.send(record);
        }
        producer.flush();
        if (deadline.hasPassed()) {
            producer.abortTransaction();
            return tooLate();
        }
        producer.commitTransaction();
        return new WriteResult.Committed();
    }

    private static WriteResult tooLate() {
        return new WriteResult.Unconfirmed("the messages may be visible to others before they are written");
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = clients.producer();
            // Ends what an earlier producer of this id has left open, and keeps that one from going on.
            producer.initTransactions();
        }
        return producer;
    }

    /** A producer that cannot abort, because it was fenced or does not know its commit's fate, has had its day. */
    private void abort() {
        if (producer == null) {
            return;
        }
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException e) {
            LOG.atWarn().setCause(e).log("transaction not aborted, starting over with a new producer");
            discard();
        }
    }

    private void discard() {
        Producer<String, byte[]> old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            discard();
        } finally {
            writing.unlock();
        }
    }
}
