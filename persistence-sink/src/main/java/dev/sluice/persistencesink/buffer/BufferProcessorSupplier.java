package dev.sluice.persistencesink.buffer;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.persistencesink.booking.BisectingWriter;
import dev.sluice.persistencesink.database.OutageHold;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the buffer's processors, one a partition, and owns their store. */
public final class BufferProcessorSupplier
        implements ProcessorSupplier<String, BookingOutcome, String, BookingOutcome> {
    private final BisectingWriter writer;
    private final DrainSettings settings;
    private final OutageHold hold;
    private final SinkMetrics metrics;

    public BufferProcessorSupplier(
            BisectingWriter writer, DrainSettings settings, OutageHold hold, SinkMetrics metrics) {
        this.writer = writer;
        this.settings = settings;
        this.hold = hold;
        this.metrics = metrics;
    }

    @Override
    public Processor<String, BookingOutcome, String, BookingOutcome> get() {
        return new BufferProcessor(writer, settings, hold, metrics);
    }

    /**
     * In memory, because the changelog is what survives a crash; cached, because most entries are gone again before the
     * next commit and then leave one small record in the changelog instead of two.
     */
    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(BufferProcessor.STORE),
                        BufferKey.serde(),
                        KafkaSerdes.value(Topics.BOOKING_OUTCOMES))
                .withLoggingEnabled(Map.of())
                .withCachingEnabled());
    }
}
