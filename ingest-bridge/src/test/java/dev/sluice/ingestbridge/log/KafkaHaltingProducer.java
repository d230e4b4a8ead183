package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.halting.HaltingTrigger;
import dev.sluice.ingestbridge.model.Point;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A transactional producer around whose transactions a process may die. Used by one thread at a time. */
final class KafkaHaltingProducer extends KafkaProducer<String, byte[]> {
    private final HaltingTrigger trigger;
    private boolean first;

    KafkaHaltingProducer(Map<String, Object> config, HaltingTrigger trigger) {
        super(config, new StringSerializer(), new ByteArraySerializer());
        this.trigger = trigger;
    }

    @Override
    public void beginTransaction() {
        trigger.reached(Point.TRANSACTION_BEGUN);
        super.beginTransaction();
        first = true;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        var sent = super.send(record);
        if (first && trigger.isNext(Point.FIRST_SENT)) {
            // The broker has it, in the open transaction.
            super.flush();
            trigger.halt();
        }
        first = false;
        return sent;
    }

    @Override
    public void commitTransaction() {
        trigger.reached(Point.COMMITTING);
        if (trigger.refusesCommit()) {
            throw new KafkaException("refused");
        }
        super.commitTransaction();
        trigger.reached(Point.COMMITTED);
    }
}
