package dev.sluice.streamstopology.stream;

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
 * disk that outlives it. Logged, so that a standby has them within a second; cached, so that an entry that comes and goes
 * between two commits leaves one record in the changelog instead of two.
 */
public final class KafkaStores {
    /**
     * Entries of the line live for seconds. The segment being written is never compacted, so it is kept small; a
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
                builder(StoreNames.SALES, Serdes.String(), KafkaStateSerdes.value(StateFormats.SALE)),
                builder(
                        StoreNames.LINE,
                        KafkaStateSerdes.lineKey(),
                        KafkaStateSerdes.value(StateFormats.WAITING_REQUEST)),
                builder(StoreNames.SEATS, KafkaStateSerdes.entryKey(), KafkaStateSerdes.value(StateFormats.SEAT)),
                builder(StoreNames.HOLDS, KafkaStateSerdes.entryKey(), KafkaStateSerdes.value(StateFormats.HOLD)),
                builder(StoreNames.REQUESTS, KafkaStateSerdes.entryKey(), Serdes.Long()));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> builder(String name, Serde<K> key, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), key, value)
                .withLoggingEnabled(CHANGELOG)
                .withCachingEnabled();
    }

    static Tables tables(ProcessingContext context) {
        return new Tables(
                table(context, StoreNames.SALES),
                table(context, StoreNames.LINE),
                table(context, StoreNames.SEATS),
                table(context, StoreNames.HOLDS),
                table(context, StoreNames.REQUESTS));
    }

    private static <K, V> Table<K, V> table(ProcessingContext context, String name) {
        KeyValueStore<K, V> store = context.getStateStore(name);
        return new KafkaTable<>(store);
    }
}
