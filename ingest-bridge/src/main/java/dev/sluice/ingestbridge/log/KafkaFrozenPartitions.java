package dev.sluice.ingestbridge.log;

import dev.sluice.contracts.topic.Topics;
import org.apache.kafka.clients.producer.Producer;

/**
 * How many partitions the requests' topic has, which must stay so while a sale runs: with another number an event's
 * requests would go to another partition and overtake those before them. Not thread-safe.
 */
final class KafkaFrozenPartitions {
    private static final String TOPIC = Topics.BOOKING_REQUESTS.name();

    private int frozen;

    /** @throws IllegalStateException if there are more than there were the first time */
    void requireUnchanged(Producer<String, byte[]> producer) {
        int now = producer.partitionsFor(TOPIC).size();
        if (frozen == 0) {
            frozen = now;
        }
        if (now != frozen) {
            throw new IllegalStateException(TOPIC + " has " + now + " partitions and had " + frozen
                    + ": nothing is written, the order of running sales would break. When no sale runs, restart every"
                    + " bridge");
        }
    }
}
