package dev.sluice.persistencesink.stoppedevent;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class JdbiStopLedgerIT extends StopLedgerContract {
    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase database;

    @BeforeAll
    static void createDatabase(LocalStack stack) {
        database = FreshDatabase.in(stack);
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Override
    StopLedger ledger() {
        return new JdbiStopLedger(database.jdbi());
    }
}
