package dev.sluice.ingestbridge.model;

/** Where a bridge can be hit, in the order in which it passes them. */
public enum Point {
    /** Before a receive. */
    RECEIVING,
    /** After a receive, before its answer. */
    RECEIVED,
    READING_MARK,
    /** Before anything is in the transaction. */
    TRANSACTION_BEGUN,
    /** Inside the transaction. */
    FIRST_SENT,
    ALL_SENT,
    COMMITTING,
    /** After the commit, before the delete. */
    COMMITTED,
    DELETING,
    /** In the middle of a delete. */
    HALF_DELETED,
    DELETED,
    GIVING_BACK,
    /** In the middle of making messages visible again. */
    HALF_GIVEN_BACK,
    GIVEN_BACK
}
