package dev.sluice.frontdoor.envelope;

import dev.sluice.contracts.booking.BookingEnvelope;
import java.util.UUID;

/**
 * Where envelopes wait for the bridge, per event in the order in which they were confirmed. Thread-safe; the caller
 * sends one envelope of an event at a time.
 */
public interface EnvelopeQueue extends AutoCloseable {
    /**
     * Returns once the envelope is durably queued.
     *
     * @param deduplicationId of this envelope, the same for every retry
     * @throws EnvelopeNotSent if that was not confirmed; bounded in time, retries included;
     *     the queue itself logs the beginning and the end of an outage
     */
    void send(BookingEnvelope envelope, UUID deduplicationId);

    @Override
    void close();
}
