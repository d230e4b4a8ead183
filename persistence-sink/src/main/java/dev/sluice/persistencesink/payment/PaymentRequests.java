package dev.sluice.persistencesink.payment;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.kafka.KafkaSerdes;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.contracts.wire.JsonFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of the sink topology that asks for payments. It needs no database: prices are in a global store, which every
 * instance fills from the log before it begins.
 */
public final class PaymentRequests {
    static final String SEAT_PRICES = "seat-prices";
    private static final String READ_SEAT_PRICES = "read-seat-prices";
    private static final String KEEP_SEAT_PRICES = "keep-seat-prices";
    private static final String REQUEST_PAYMENTS = "request-payments";
    private static final String WRITE_PAYMENT_REQUESTS = "write-payment-requests";

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRequests.class);

    private PaymentRequests() {}

    /** @param outcomes the source of the topology that reads them */
    public static Topology addTo(Topology topology, String outcomes) {
        var key = KafkaSerdes.key();
        return topology.addGlobalStore(
                        seatPrices(),
                        READ_SEAT_PRICES,
                        key.deserializer(),
                        seatOrNull(),
                        Topics.INVENTORY_CHANGED.name(),
                        KEEP_SEAT_PRICES,
                        KeepSeatPrices::new)
                .addProcessor(REQUEST_PAYMENTS, RequestPayments::new, outcomes)
                .addSink(
                        WRITE_PAYMENT_REQUESTS,
                        Topics.PAYMENT_REQUESTS.name(),
                        key.serializer(),
                        KafkaSerdes.value(Topics.PAYMENT_REQUESTS).serializer(),
                        REQUEST_PAYMENTS);
    }

    /** In memory and without a changelog: its topic is one. A seat takes about 200 bytes. */
    private static StoreBuilder<KeyValueStore<String, SeatPrice>> seatPrices() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(SEAT_PRICES),
                        KafkaSerdes.key(),
                        KafkaSerdes.json(JsonFormat.of(SeatPrice.class)))
                .withLoggingDisabled();
    }

    /** What is no seat is the booking topology's to park; Kafka Streams would park it among the outcomes. */
    private static Deserializer<@Nullable InventoryChanged> seatOrNull() {
        return (topic, bytes) -> {
            try {
                return isTombstone(bytes)
                        ? null
                        : Topics.INVENTORY_CHANGED.format().decode(bytes);
            } catch (InvalidMessage e) {
                LOG.atWarn().addKeyValue("reason", e.getMessage()).log("a record is no seat; it changes no price");
                return null;
            }
        };
    }

    private static boolean isTombstone(byte @Nullable [] bytes) {
        return bytes == null;
    }
}
