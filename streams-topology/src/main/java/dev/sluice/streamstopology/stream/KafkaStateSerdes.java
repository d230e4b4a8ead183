package dev.sluice.streamstopology.stream;

import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.KeyFormats;
import dev.sluice.streamstopology.state.StateFormat;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The formats of the state as Kafka's serdes. A null is a deleted entry and stays null. */
final class KafkaStateSerdes {
    private KafkaStateSerdes() {}

    static <T> Serde<T> value(StateFormat<T> format) {
        return serde(format::encode, format::decode);
    }

    static Serde<EntryKey> entryKey() {
        return serde(KeyFormats::encode, KeyFormats::decodeEntryKey);
    }

    private static <T> Serde<T> serde(Function<T, byte[]> encode, Function<byte[], T> decode) {
        return Serdes.serdeFrom(
                (topic, value) -> nullable(value) == null ? null : encode.apply(value),
                (topic, bytes) -> nullable(bytes) == null ? null : decode.apply(bytes));
    }

    private static <T> @Nullable T nullable(@Nullable T value) {
        return value;
    }
}
