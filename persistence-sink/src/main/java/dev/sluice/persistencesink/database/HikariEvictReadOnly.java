package dev.sluice.persistencesink.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Throws away a connection whose server took no writes. It would say so for as long as it lives: after a failover it
 * leads to the old primary, and a session keeps the read-only default that it began with.
 */
final class HikariEvictReadOnly implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException exception) {
        return Triage.READ_ONLY.equals(exception.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
