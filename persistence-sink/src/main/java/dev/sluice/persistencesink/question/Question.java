package dev.sluice.persistencesink.question;

/**
 * Questions with their answers in SQL, for {@code psql}, dashboards and the command line. What has to be said with one is
 * a named parameter: {@code :eventId}, {@code :requestId}, {@code :seatId}, {@code :state}, {@code :userId}. Each answers
 * in milliseconds while the tables hold the requests of many sales.
 */
public enum Question {
    /** The bookings of an event that are in a state, newest first. */
    BOOKINGS_IN_STATE("""
            SELECT request_id, user_id, seat_ids, reason, payment_id, expires_at, decided_at
              FROM booking
             WHERE event_id = :eventId AND state = :state
             ORDER BY decided_at DESC
             LIMIT 100
            """),

    /** Holds that nobody paid for yet and whose time is up soonest. */
    HOLDS_THAT_EXPIRE_SOON("""
            SELECT request_id, user_id, seat_ids, expires_at
              FROM booking
             WHERE event_id = :eventId AND state = 'HELD'
             ORDER BY expires_at
             LIMIT 100
            """),

    /** What was decided last. By way of the states, whose index has them in order of time. */
    LATEST_DECISIONS("""
            SELECT latest.request_id, latest.state, latest.seat_ids, latest.reason, latest.decided_at
              FROM unnest(ARRAY['HELD', 'REJECTED', 'CONFIRMED', 'RELEASED']) AS s(state),
                   LATERAL (SELECT request_id, b.state, seat_ids, reason, decided_at
                              FROM booking AS b
                             WHERE event_id = :eventId AND b.state = s.state
                             ORDER BY decided_at DESC
                             LIMIT 100) AS latest
             ORDER BY latest.decided_at DESC
             LIMIT 100
            """),

    /** Who has a seat now. */
    OWNER_OF_A_SEAT("""
            SELECT b.request_id, b.user_id, b.state, b.expires_at, b.payment_id
              FROM booked_seat AS s JOIN booking AS b USING (event_id, request_id)
             WHERE s.event_id = :eventId AND s.seat_id = :seatId AND s.active
            """),

    /** Everything that ever became of a request. */
    HISTORY_OF_A_REQUEST("""
            SELECT outcome, seq, position, seat_ids, reason, payment_id, expires_at, decided_at, recorded_at
              FROM booking_history
             WHERE event_id = :eventId AND request_id = :requestId
             ORDER BY decided_at, seq
            """),

    /** What a buyer has asked for at an event, newest first. */
    BOOKINGS_OF_A_USER("""
            SELECT request_id, state, seat_ids, reason, expires_at, decided_at
              FROM booking
             WHERE event_id = :eventId AND user_id = :userId
             ORDER BY decided_at DESC
            """),

    /** Notifications that wait to be delivered, by event. */
    OUTBOX_BACKLOG("""
            SELECT event_id, count(*) AS waiting, min(created_at) AS oldest, max(attempts) AS most_attempts
              FROM notification_outbox
             WHERE sent_at IS NULL
             GROUP BY event_id
            """),

    /** Notifications that failed at least once and are not delivered, longest waiting first. */
    UNDELIVERED_NOTIFICATIONS("""
            SELECT notification_id, event_id, request_id, kind, attempts, created_at, due_at
              FROM notification_outbox
             WHERE sent_at IS NULL AND attempts > 0
             ORDER BY created_at
             LIMIT 100
            """),

    /** Events of which nothing is written until they are released. */
    STOPPED_EVENTS("""
            SELECT event_id, request_id, seq, constraint_name, reason, stopped_at, sale_paused_at
              FROM stopped_event
             WHERE released_at IS NULL
             ORDER BY stopped_at
            """),

    /** Up to where the log is in the database. */
    PROGRESS("""
            SELECT topic, partition, next_offset, updated_at
              FROM sink_progress
             ORDER BY topic, partition
            """);

    private final String sql;

    Question(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
