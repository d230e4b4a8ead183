package dev.sluice.ingestbridge.model;

/** Where a bridge can be hit, in the order in which it passes them. */
public enum Point {
    RECEIVING,
    RECEIVED,
    READING_MARK,
    TRANSACTION_BEGUN,
    RECORDS_SENT,
    COMMITTING,
    COMMITTED,
    DELETING,
    DELETED,
    GIVING_BACK,
    GIVEN_BACK
}
