package dev.sluice.persistencesink.booking;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class JdbiOutcomeStoreIT extends OutcomeStoreContract {
    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase database;

    @BeforeAll
    static void createDatabase(LocalStack stack) {
        database = FreshDatabase.in(stack);
        database.refusePoison();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Override
    public OutcomeStore store() {
        return new JdbiOutcomeStore(database.jdbi());
    }

    @Override
    public Books books() {
        return new JdbiBooks(database.jdbi());
    }
}
