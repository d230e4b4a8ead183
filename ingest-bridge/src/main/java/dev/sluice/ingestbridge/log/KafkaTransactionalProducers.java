package dev.sluice.ingestbridge.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Producers that take turns, all of which are replaced when one can go on no longer. The brokers are not done with a
 * transaction when they say that it is committed, and let the same producer's next one wait for it, up to 20 ms.
 *
 * <p>Not thread-safe.
 */
final class KafkaTransactionalProducers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransactionalProducers.class);

    private static final int SLOTS = 3;

    private final KafkaClients clients;
    private final KafkaFrozenPartitions partitions = new KafkaFrozenPartitions();
    private final List<Producer<String, byte[]>> producers = new ArrayList<>();
    private int turn;

    KafkaTransactionalProducers(KafkaClients clients) {
        this.clients = clients;
    }

    /** @param inTime asked once all records are with the brokers: whether they may still be committed */
    WriteResult write(List<ProducerRecord<String, byte[]>> records, BooleanSupplier inTime) {
        try {
            return transact(next(), records, inTime);
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("transaction not committed");
            abort();
            return new WriteResult.Unconfirmed(String.valueOf(e.getMessage()));
        }
    }

    private WriteResult transact(
            Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records, BooleanSupplier inTime) {
        partitions.requireUnchanged(producer);
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            // A send that fails turns the commit into an error: no need to look at each.
            var unused = producer.send(record);
        }
        producer.flush();
        if (!inTime.getAsBoolean()) {
            producer.abortTransaction();
            return new WriteResult.Unconfirmed("the messages may be visible to others before they are written");
        }
        producer.commitTransaction();
        return new WriteResult.Committed();
    }

    private Producer<String, byte[]> next() {
        if (producers.isEmpty()) {
            connect();
        }
        turn = (turn + 1) % SLOTS;
        return producers.get(turn);
    }

    /** Ends what earlier producers of these ids have left open, and keeps all of them from going on. */
    private void connect() {
        try {
            for (int slot = 0; slot < SLOTS; slot++) {
                producers.add(clients.producer(slot));
                producers.get(slot).initTransactions();
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A producer that cannot abort, because it was fenced or does not know its commit's fate, has had its day. */
    private void abort() {
        if (producers.isEmpty()) {
            return;
        }
        try {
            producers.get(turn).abortTransaction();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("transaction not aborted, starting over with new producers");
            close();
        }
    }

    @Override
    public void close() {
        producers.forEach(producer -> producer.close(Duration.ZERO));
        producers.clear();
    }
}
