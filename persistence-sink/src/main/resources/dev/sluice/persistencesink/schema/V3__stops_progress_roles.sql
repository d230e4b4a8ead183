-- Locks the bookings while it builds their indexes.

-- Events of which nothing is written; see stoppedevent/StopLedger. A released one stays as a row.
CREATE TABLE stopped_event (
    id              bigint      GENERATED ALWAYS AS IDENTITY,
    event_id        text        NOT NULL,
    request_id      text        NOT NULL, -- whose outcome broke the constraint
    seq             bigint      NOT NULL, -- of that outcome
    constraint_name text        NOT NULL,
    reason          text        NOT NULL,
    stopped_at      timestamptz NOT NULL,
    sale_paused_at  timestamptz,          -- null as long as the pause has to be announced
    released_at     timestamptz,          -- null as long as it is stopped
    CONSTRAINT stopped_event_key PRIMARY KEY (id)
);

CREATE UNIQUE INDEX stopped_event_once ON stopped_event (event_id) WHERE released_at IS NULL;

-- The log is worked off up to here, what is parked included. Written with each batch; for people and alarms, not for
-- the sink, which has its place from Kafka.
CREATE TABLE sink_progress (
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    next_offset bigint      NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sink_progress_key PRIMARY KEY (topic, partition)
);

-- Two indexes for all the questions that bookings are asked (see question/Question), since every outcome pays for each.
CREATE INDEX booking_by_state ON booking (event_id, state, decided_at);
CREATE INDEX booking_by_user ON booking (event_id, user_id);

-- Roles belong to the whole server, so another database's migration may have made them, or be making them now.
DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['sluice_writer', 'sluice_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN NULL;
                WHEN insufficient_privilege THEN NULL; -- grant_sluice_roles says what to do
            END;
        END IF;
    END LOOP;
END
$$;

-- sluice_writer may do what the services do and no more: nothing is deleted but expired connections, history is never
-- changed, no table is made or dropped. sluice_reader may look. Tables of later migrations are covered by default
-- privileges; a migration that needs more or less for a table of its own changes this function and calls it. May be repeated.
CREATE FUNCTION grant_sluice_roles() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM pg_roles WHERE rolname IN ('sluice_writer', 'sluice_reader')) < 2 THEN
        RAISE WARNING 'no grants: user % may not create roles. To have them: CREATE ROLE sluice_writer; CREATE ROLE sluice_reader; then, as the migrating user, SELECT grant_sluice_roles()', current_user;
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO sluice_writer, sluice_reader', current_schema());
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO sluice_writer, sluice_reader', current_schema());
    EXECUTE format('GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA %I TO sluice_writer', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE ON TABLES TO sluice_writer',
                   current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO sluice_reader', current_schema());
    REVOKE UPDATE ON booking_history FROM sluice_writer;
    REVOKE INSERT, UPDATE ON flyway_schema_history FROM sluice_writer;
    -- Of later migrations, which call this again.
    IF to_regclass('websocket_connection') IS NOT NULL THEN
        GRANT DELETE ON websocket_connection TO sluice_writer;
    END IF;
END
$$;

SELECT grant_sluice_roles();
