package dev.sluice.contracts.kafka;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.wire.JsonFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The one place where {@link JsonFormat} meets Kafka. A null value is a tombstone and stays null. Thread-safe. */
public final class KafkaSerdes {
    private KafkaSerdes() {}

    public static Serde<String> key() {
        return Serdes.String();
    }

    public static <V> Serde<V> value(Topic<V> topic) {
        return json(topic.format());
    }

    public static <V> Serde<V> json(JsonFormat<V> format) {
        return Serdes.serdeFrom(serializer(format), deserializer(format));
    }

    private static <V> Serializer<V> serializer(JsonFormat<V> format) {
        return (topic, message) -> nullable(message) == null ? null : format.encode(message);
    }

    private static <V> Deserializer<V> deserializer(JsonFormat<V> format) {
        return (topic, bytes) -> {
            try {
                return nullable(bytes) == null ? null : format.decode(bytes);
            } catch (InvalidMessage e) {
                throw new SerializationException(e.getMessage(), e);
            }
        };
    }

    /** Kafka's interfaces carry no null annotations, but hand over null for a tombstone. */
    private static <T> @Nullable T nullable(@Nullable T value) {
        return value;
    }
}
