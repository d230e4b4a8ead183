package dev.sluice.persistencesink.booking;

/** The statement that writes a batch. */
final class WriteOutcomes {
    /**
     * The stages of this statement see the tables as they were before it, so they hand rows on by RETURNING:
     * history lets pass what is new and so decides what is notified; latest folds the outcomes of one request in this
     * batch into one row, because a row can be touched only once, and leaves out refunds, which are no state of a
     * booking; current lets pass the bookings that did change, so that a replayed hold cannot take back seats it has
     * lost. Seats are let go before they are taken (false sorts before true): within one batch a seat may pass from one
     * booking to the next. Progress says up to where the log was worked off with this batch.
     */
    static final String SQL = """
            WITH outcome AS (
              SELECT event_id, request_id, user_id, state, seq, position, string_to_array(seats, ',') AS seat_ids,
                     reason, payment_id, expires_at, decided_at, notification_id, kind
                FROM unnest(:eventIds, :requestIds, :userIds, :states, :seqs, :positions, :seats, :reasons,
                            :paymentIds, :expiries, :decisions, :notificationIds, :kinds)
                  AS o(event_id, request_id, user_id, state, seq, position, seats, reason,
                       payment_id, expires_at, decided_at, notification_id, kind)
            ), history AS (
              INSERT INTO booking_history (event_id, request_id, outcome, seq, position, seat_ids, reason, payment_id,
                                           expires_at, decided_at)
              SELECT event_id, request_id, state, seq, position, seat_ids, reason, payment_id, expires_at, decided_at
                FROM outcome
              ON CONFLICT (event_id, request_id, outcome, refund_of) DO NOTHING
              RETURNING event_id, request_id, outcome AS state, payment_id
            ), latest AS (
              SELECT DISTINCT ON (event_id, request_id)
                     event_id, request_id, user_id, state, seq, max(position) OVER request AS position, seat_ids,
                     reason, max(payment_id) OVER request AS payment_id, max(expires_at) OVER request AS expires_at,
                     decided_at
                FROM outcome
               WHERE state <> 'REFUND_DUE'
              WINDOW request AS (PARTITION BY event_id, request_id)
               ORDER BY event_id, request_id, (state <> 'REJECTED') DESC, seq DESC
            ), current AS (
              INSERT INTO booking AS b (event_id, request_id, user_id, state, seq, position, seat_ids, reason,
                                        payment_id, expires_at, decided_at)
              SELECT event_id, request_id, user_id, state, seq, position, seat_ids, reason,
                     payment_id, expires_at, decided_at
                FROM latest
              ON CONFLICT (event_id, request_id) DO UPDATE
                 SET state = EXCLUDED.state, seq = EXCLUDED.seq, seat_ids = EXCLUDED.seat_ids,
                     position = coalesce(EXCLUDED.position, b.position), reason = EXCLUDED.reason,
                     payment_id = coalesce(EXCLUDED.payment_id, b.payment_id),
                     expires_at = coalesce(EXCLUDED.expires_at, b.expires_at),
                     decided_at = EXCLUDED.decided_at, updated_at = now()
               WHERE EXCLUDED.state <> 'REJECTED' AND EXCLUDED.seq > b.seq
              RETURNING event_id, request_id, state, seat_ids
            ), seats AS (
              INSERT INTO booked_seat AS s (event_id, seat_id, request_id, active)
              SELECT event_id, unnest(seat_ids), request_id, state <> 'RELEASED' AS active
                FROM current
               ORDER BY active
              ON CONFLICT (event_id, seat_id, request_id) DO UPDATE SET active = EXCLUDED.active
               WHERE s.active <> EXCLUDED.active
            ), outbox AS (
              INSERT INTO notification_outbox (notification_id, event_id, request_id, kind)
              SELECT o.notification_id, event_id, request_id, o.kind
                FROM outcome AS o JOIN history AS h USING (event_id, request_id, state)
               WHERE o.payment_id IS NOT DISTINCT FROM h.payment_id
              ON CONFLICT (event_id, notification_id) DO NOTHING
            ), progress AS (
              INSERT INTO sink_progress AS p (topic, partition, next_offset)
              VALUES (:topic, :partition, :nextOffset)
              ON CONFLICT (topic, partition) DO UPDATE SET next_offset = EXCLUDED.next_offset, updated_at = now()
               WHERE p.next_offset < EXCLUDED.next_offset
            )
            SELECT count(*) FROM history
            """;

    private WriteOutcomes() {}
}
