package dev.sluice.persistencesink.booking;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import dev.sluice.persistencesink.database.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by a login that has no rights but those of {@code sluice_writer}. */
@ExtendWith(LocalStackExtension.class)
class JdbiOutcomeStoreAsWriterIT extends OutcomeStoreContract {
    @SuppressWarnings("NullAway.Init") // by JUnit, before any test
    private static FreshDatabase owner;

    @SuppressWarnings("NullAway.Init")
    private static FreshDatabase writer;

    @BeforeAll
    static void createDatabase(LocalStack stack) {
        owner = FreshDatabase.in(stack);
        owner.refusePoison();
        writer = owner.asMemberOf("sluice_writer");
    }

    @AfterAll
    static void closeDatabase() {
        writer.close();
        owner.close();
    }

    @Override
    public OutcomeStore store() {
        return new JdbiOutcomeStore(writer.jdbi());
    }

    @Override
    public Books books() {
        return new JdbiBooks(writer.jdbi());
    }
}
