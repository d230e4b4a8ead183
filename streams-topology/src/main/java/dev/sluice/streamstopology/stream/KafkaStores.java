package dev.sluice.streamstopology.stream;

import dev.sluice.streamstopology.state.StateFormat;
import dev.sluice.streamstopology.state.StateFormats;
import dev.sluice.streamstopology.state.Table;
import dev.sluice.streamstopology.state.Tables;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of the topology. In memory: exactly-once wipes a store on disk after a crash anyway, and a container has no
 * disk that outlives it. Logged, so that a standby has them within a second.
 */
public final class KafkaStores {
    /**
     * Most requests are written twice within seconds. The segment being written is never compacted, so it is kept small; a
     * standby must not lag behind the removal of tombstones, so that comes late.
     */
    private static final Map<String, String> CHANGELOG = Map.of(
            "segment.bytes", "67108864",
            "min.cleanable.dirty.ratio", "0.1",
            "max.compaction.lag.ms", "300000",
            "delete.retention.ms", "3600000");

    private KafkaStores() {}

    public static List<StoreBuilder<? extends StateStore>> builders() {
        return List.of(
                builder(StoreNames.SALES, Serdes.String(), StateFormats.SALE),
                builder(StoreNames.OFFERS, KafkaStateSerdes.entryKey(), StateFormats.OFFER),
                builder(StoreNames.REQUESTS, KafkaStateSerdes.entryKey(), StateFormats.REQUEST));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> builder(String name, Serde<K> key, StateFormat<V> value) {
        return new KafkaWriteBackStores<>(
                Stores.keyValueStoreBuilder(new KafkaHashStores(name), key, KafkaStateSerdes.value(value))
                        .withLoggingEnabled(CHANGELOG));
    }

    static Tables tables(ProcessingContext context) {
        return new Tables(
                table(context, StoreNames.SALES, Serdes.String()),
                table(context, StoreNames.OFFERS, KafkaStateSerdes.entryKey()),
                table(context, StoreNames.REQUESTS, KafkaStateSerdes.entryKey()));
    }

    private static <K, V> Table<K, V> table(ProcessingContext context, String name, Serde<K> key) {
        KeyValueStore<K, V> store = context.getStateStore(name);
        return new KafkaTable<>(store, key.deserializer());
    }
}
