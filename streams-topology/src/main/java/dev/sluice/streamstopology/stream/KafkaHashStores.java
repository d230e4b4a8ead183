package dev.sluice.streamstopology.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** A {@link KafkaHashStore} for each task. */
record KafkaHashStores(String name) implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return new KafkaHashStore(name);
    }

    /** A part of the names of the store's metrics. */
    @Override
    public String metricsScope() {
        return "hash";
    }
}
