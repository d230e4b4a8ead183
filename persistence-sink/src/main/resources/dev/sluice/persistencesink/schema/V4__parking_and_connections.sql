-- Notifications that were given up, and who listens on a WebSocket.

-- While somebody delivers a row, leased_until is the end of their lease, and due_at no longer moves: with no indexed column
-- changed and room left on the page, a claim touches no index at all.
-- A parked notification is due at infinity: so the index of what is due never leads to it.
ALTER TABLE notification_outbox
    ADD COLUMN failures     integer NOT NULL DEFAULT 0, -- attempts that failed while the channel worked for others
    ADD COLUMN parked_at    timestamptz,
    ADD COLUMN park_reason  text,                       -- a code, never a text of somebody else
    ADD COLUMN leased_until timestamptz NOT NULL DEFAULT '-infinity',
    ADD CONSTRAINT notification_outbox_parked_why CHECK ((parked_at IS NULL) = (park_reason IS NULL));

ALTER TABLE notification_outbox SET (fillfactor = 60);

CREATE INDEX notification_outbox_parked ON notification_outbox (parked_at) WHERE parked_at IS NOT NULL;

-- The alarm on the oldest one is about those that are still tried.
DROP INDEX IF EXISTS notification_outbox_oldest;
CREATE INDEX notification_outbox_oldest ON notification_outbox (created_at) WHERE sent_at IS NULL AND parked_at IS NULL;

-- A connection that ended keeps its row, without its user, until it would have expired: a message of its beginning that
-- arrives after that of its end finds it and changes nothing.
CREATE TABLE websocket_connection (
    connection_id text        NOT NULL,
    user_id       text,
    connected_at  timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CONSTRAINT websocket_connection_key PRIMARY KEY (connection_id)
);

CREATE INDEX websocket_connection_user ON websocket_connection (user_id, connected_at) WHERE user_id IS NOT NULL;
CREATE INDEX websocket_connection_expiry ON websocket_connection (expires_at);

SELECT grant_sluice_roles();
