package dev.sluice.streamstopology.stream;

import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds stores that write back at the commit. */
record KafkaWriteBackStores<K, V>(StoreBuilder<KeyValueStore<K, V>> stores)
        implements StoreBuilder<KeyValueStore<K, V>> {
    @Override
    public KeyValueStore<K, V> build() {
        return new KafkaWriteBackStore<>(stores.build());
    }

    /** It is a cache already. */
    @Override
    public StoreBuilder<KeyValueStore<K, V>> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<K, V>> withCachingDisabled() {
        return stores;
    }

    @Override
    public StoreBuilder<KeyValueStore<K, V>> withLoggingEnabled(Map<String, String> config) {
        return new KafkaWriteBackStores<>(stores.withLoggingEnabled(config));
    }

    @Override
    public StoreBuilder<KeyValueStore<K, V>> withLoggingDisabled() {
        return new KafkaWriteBackStores<>(stores.withLoggingDisabled());
    }

    @Override
    public Map<String, String> logConfig() {
        return stores.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return stores.loggingEnabled();
    }

    @Override
    public String name() {
        return stores.name();
    }
}
