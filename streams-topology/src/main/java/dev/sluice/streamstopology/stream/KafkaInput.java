package dev.sluice.streamstopology.stream;

import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestIdentity;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.payment.PaymentSettled;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.topic.Topic;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.streamstopology.boxoffice.BoxOffice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads the records of the inputs and hands them to the box office. Stateless. */
public final class KafkaInput {
    /** What the topology reads. */
    public static final List<Topic<?>> TOPICS =
            List.of(Topics.BOOKING_REQUESTS, Topics.SALE_CONTROLS, Topics.INVENTORY_CHANGED, Topics.PAYMENT_RESULTS);

    private static final Map<String, Topic<?>> BY_NAME =
            TOPICS.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    private KafkaInput() {}

    static Topic<?> named(String topic) {
        Topic<?> known = BY_NAME.get(topic);
        if (known == null) {
            throw new IllegalArgumentException("The topology does not read " + topic);
        }
        return known;
    }

    /** @return what is wrong with the record, if it means nothing; one line without any value of it */
    static Optional<String> hand(Topic<?> topic, Record<byte[], byte[]> input, BoxOffice office, Instant now) {
        if (isMissing(input.key()) || (isMissing(input.value()) && !topic.equals(Topics.SALE_CONTROLS))) {
            return Optional.of("it has no key or no value");
        }
        String eventId = new String(input.key(), StandardCharsets.UTF_8);
        if (isMissing(input.value())) {
            office.forget(eventId);
            return Optional.empty();
        }
        try {
            Object message = topic.format().decode(input.value());
            // Under another key: another task may own the event that the value speaks of.
            return eventOf(message).equals(eventId)
                    ? hand(message, office, now)
                    : Optional.of("its key is not its eventId");
        } catch (InvalidMessage e) {
            String reason = String.valueOf(e.getMessage());
            return topic.equals(Topics.BOOKING_REQUESTS) && reject(eventId, input.value(), reason, office, now)
                    ? Optional.empty()
                    : Optional.of(reason);
        }
    }

    private static boolean reject(String eventId, byte[] request, String reason, BoxOffice office, Instant now) {
        Optional<RequestIdentity> whose = RequestIdentity.of(request)
                .filter(identity -> identity.eventId().equals(eventId));
        whose.ifPresent(identity -> office.invalid(identity, reason, now));
        return whose.isPresent();
    }

    private static String eventOf(Object message) {
        return switch (message) {
            case BookingRequested request -> request.eventId();
            case SaleControl control -> control.eventId();
            case InventoryChanged change -> change.eventId();
            case PaymentSettled payment -> payment.eventId();
            default -> throw unknown();
        };
    }

    private static Optional<String> hand(Object message, BoxOffice office, Instant now) {
        return switch (message) {
            case BookingRequested request -> {
                office.request(request, now);
                yield Optional.empty();
            }
            case SaleControl control -> office.control(control, now);
            case InventoryChanged change -> office.inventory(change);
            case PaymentSettled payment -> office.payment(payment, now);
            default -> throw unknown();
        };
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("The topology does not read such a message");
    }

    /** Kafka's records carry no null annotations, but a tombstone has no value. */
    private static boolean isMissing(byte @Nullable [] bytes) {
        return bytes == null;
    }
}
