-- Ids are 1 to 64 of A-Z a-z 0-9 _ - and checked before they get here; user ids are opaque. No personal data.

CREATE TABLE event (
    event_id   text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_key PRIMARY KEY (event_id)
);

-- What the seller offers. Who holds or owns a seat stands in booked_seat.
CREATE TABLE seat (
    event_id text    NOT NULL,
    seat_id  text    NOT NULL,
    section  text    NOT NULL,
    row_name text    NOT NULL,
    number   integer NOT NULL,
    status   text    NOT NULL,
    price    bigint  NOT NULL, -- minor units of the currency
    currency text    NOT NULL,
    version  bigint  NOT NULL DEFAULT 1, -- plus one with every change, so that readers of the log can drop stale ones
    CONSTRAINT seat_key PRIMARY KEY (event_id, seat_id),
    CONSTRAINT seat_event FOREIGN KEY (event_id) REFERENCES event (event_id),
    CONSTRAINT seat_status CHECK (status IN ('AVAILABLE', 'BLOCKED'))
);

-- The state each request is in now. No foreign key to event or seat: an outcome is a fact of the log and is kept even
-- if nobody ever imported its event.
CREATE TABLE booking (
    event_id   text        NOT NULL,
    request_id text        NOT NULL,
    user_id    text        NOT NULL,
    state      text        NOT NULL,
    seq        bigint      NOT NULL, -- of the outcome that led to this state
    position   bigint,               -- place in the line; null if unknown or refused before it had one
    seat_ids   text[]      NOT NULL,
    reason     text,                 -- of a rejection or release
    payment_id text,                 -- of a confirmation
    expires_at timestamptz,          -- of the hold
    decided_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT booking_key PRIMARY KEY (event_id, request_id),
    CONSTRAINT booking_state CHECK (state IN ('HELD', 'REJECTED', 'CONFIRMED', 'RELEASED'))
);

-- One row per outcome, never changed.
CREATE TABLE booking_history (
    event_id    text        NOT NULL,
    request_id  text        NOT NULL,
    outcome     text        NOT NULL,
    seq         bigint      NOT NULL,
    position    bigint,
    seat_ids    text[]      NOT NULL,
    reason      text,
    payment_id  text,
    expires_at  timestamptz,
    decided_at  timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT booking_history_key PRIMARY KEY (event_id, request_id, outcome)
);

-- Who had which seat; active while held or sold.
CREATE TABLE booked_seat (
    event_id   text    NOT NULL,
    seat_id    text    NOT NULL,
    request_id text    NOT NULL,
    active     boolean NOT NULL,
    CONSTRAINT booked_seat_key PRIMARY KEY (event_id, seat_id, request_id)
);

-- One seat, one owner. A violation means that an invariant broke before the row got here: the sink stops on this name.
CREATE UNIQUE INDEX booked_seat_one_owner ON booked_seat (event_id, seat_id) WHERE active;

-- Notifications that were decided. due_at is when the next attempt may start: while somebody delivers the row, the end
-- of their lease; after a failure, the end of the pause. id only gives them an order.
CREATE TABLE notification_outbox (
    id              bigint      GENERATED ALWAYS AS IDENTITY,
    notification_id uuid        NOT NULL, -- a hash of event, request and kind
    event_id        text        NOT NULL,
    request_id      text        NOT NULL,
    kind            text        NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    due_at          timestamptz NOT NULL DEFAULT now(),
    attempts        integer     NOT NULL DEFAULT 0,
    sent_at         timestamptz,
    CONSTRAINT notification_outbox_key PRIMARY KEY (event_id, request_id, kind)
);

CREATE INDEX notification_outbox_due ON notification_outbox (due_at, id) WHERE sent_at IS NULL;

-- For the alarm on how long the oldest one waits.
CREATE INDEX notification_outbox_oldest ON notification_outbox (created_at) WHERE sent_at IS NULL;
