package dev.sluice.persistencesink.archive;

/**
 * An event's outcomes in the log against those in the database, each counted once however often it is in the log.
 *
 * @param onlyInLog not in the database
 * @param onlyInHistory of the database and not in the log
 */
record Comparison(long onlyInLog, long onlyInHistory) {}
