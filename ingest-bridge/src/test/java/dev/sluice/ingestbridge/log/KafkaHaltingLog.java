package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.halting.HaltingTrigger;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** Puts the real log on producers around whose transactions a process may die. */
public final class KafkaHaltingLog {
    private KafkaHaltingLog() {}

    public static RequestLog open(KafkaLogSettings settings, String queueName, HaltingTrigger trigger) {
        var clients = new KafkaClients(settings, KafkaRequestLog.transactionalId(settings, queueName)) {
            @Override
            Producer<String, byte[]> create(Map<String, Object> config) {
                return new KafkaHaltingProducer(config, trigger);
            }
        };
        return new KafkaRequestLog(new KafkaTransactions(clients), KafkaMarkTail.start(clients));
    }
}
