package dev.sluice.ingestbridge.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka clients of one log. Not final: tests have producers that fail. */
class KafkaClients {
    private static final int BATCH_BYTES = 256 * 1024;

    private final KafkaLogSettings settings;
    private final String transactionalId;

    KafkaClients(KafkaLogSettings settings, String transactionalId) {
        this.settings = settings;
        this.transactionalId = transactionalId;
    }

    /** @param slot tells this producer from the others of the log; the same after a restart */
    Producer<String, byte[]> producer(int slot) {
        long timeout = settings.transactionTimeout().toMillis();
        Map<String, Object> config = common();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId + "-" + slot);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(timeout));
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        // Every write ends with a flush, which does not linger: this only keeps its records together until then.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        // A send is given up while the transaction can still be aborted in order.
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout / 2));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout * 3 / 4));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        return create(config);
    }

    Producer<String, byte[]> create(Map<String, Object> config) {
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Reads what is committed; no group, no stored offsets: the marks are read from their beginning at every start. */
    Consumer<String, byte[]> consumer() {
        Map<String, Object> config = common();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(common());
    }

    Duration transactionTimeout() {
        return settings.transactionTimeout();
    }

    private Map<String, Object> common() {
        var config = new HashMap<String, Object>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        return config;
    }
}
