-- What the operator wants of the sale, as the event file has it; null while no file was imported. published_at: every
-- seat has been in the log once, so from now on single changes follow by themselves. archived_at: over for good.
ALTER TABLE event
    ADD COLUMN opens_at        timestamptz,
    ADD COLUMN rate_per_second integer,
    ADD COLUMN burst           integer,
    ADD COLUMN per_user_limit  integer,
    ADD COLUMN hold_seconds    integer,
    ADD COLUMN line_limit      integer,
    ADD COLUMN options         text[] NOT NULL DEFAULT '{}',
    ADD COLUMN message         text   NOT NULL DEFAULT '',
    ADD COLUMN published_at    timestamptz,
    ADD COLUMN archived_at     timestamptz;

-- The version that is in the log; less than version means that a change has still to be published. Kept by row and not
-- by one number for all, because transactions do not commit in the order in which they draw numbers.
ALTER TABLE seat
    ADD COLUMN published_version bigint NOT NULL DEFAULT 0;

CREATE INDEX seat_unpublished ON seat (event_id, seat_id) WHERE published_version < version;

-- The final figures of an archived event. Counts by reason or currency are objects such as {"EXPIRED": 12}.
CREATE TABLE event_figures (
    event_id             text        NOT NULL,
    requests             bigint      NOT NULL, -- decided: held or rejected
    held                 bigint      NOT NULL,
    confirmed            bigint      NOT NULL,
    rejected             jsonb       NOT NULL,
    released             jsonb       NOT NULL,
    refunds_due          bigint      NOT NULL,
    seats_sold           bigint      NOT NULL,
    revenue              jsonb       NOT NULL, -- minor units, at the prices the seats had when this was written
    first_decision_at    timestamptz,
    last_decision_at     timestamptz,
    peak_per_second      bigint      NOT NULL, -- decisions
    notifications_sent   bigint      NOT NULL,
    notifications_unsent bigint      NOT NULL, -- waiting or given up
    written_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_figures_key PRIMARY KEY (event_id),
    CONSTRAINT event_figures_event FOREIGN KEY (event_id) REFERENCES event (event_id)
);
