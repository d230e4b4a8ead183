package dev.sluice.streamstopology.stream;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.boxoffice.Meters;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * A processor for each task.
 *
 * @param reservers one for each task; may be called from any thread
 * @param meters one for each task; may be called from any thread
 * @param gateInterval between two turns of the gate
 */
public record SaleProcessorSupplier(
        Supplier<? extends Reserver> reservers, Supplier<? extends Meters> meters, Duration gateInterval)
        implements ProcessorSupplier<byte[], byte[], Object, Object> {
    @Override
    public Processor<byte[], byte[], Object, Object> get() {
        return new SaleProcessor(reservers, meters, gateInterval);
    }
}
