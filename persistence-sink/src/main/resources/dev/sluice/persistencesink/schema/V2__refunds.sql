-- A booking may have several payments to return, and each is an outcome and a notification of its own. Locks both
-- tables while it builds their keys. A sink of the version before stops at the new ones, and the new sink goes on where
-- it stood.

-- In a key no column may be null: empty for every outcome but REFUND_DUE.
ALTER TABLE booking_history
    ADD COLUMN refund_of text NOT NULL
        GENERATED ALWAYS AS (CASE outcome WHEN 'REFUND_DUE' THEN payment_id ELSE '' END) STORED,
    DROP CONSTRAINT booking_history_key,
    ADD CONSTRAINT booking_history_key PRIMARY KEY (event_id, request_id, outcome, refund_of);

-- The id is a hash of event, request, kind and, of a refund, the payment: notifications of before keep theirs.
ALTER TABLE notification_outbox
    DROP CONSTRAINT notification_outbox_key,
    ADD CONSTRAINT notification_outbox_key PRIMARY KEY (event_id, notification_id);
