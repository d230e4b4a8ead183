package dev.sluice.persistencesink.booking;

class InMemoryOutcomeStoreTest extends OutcomeStoreContract {
    private final InMemoryOutcomeStore store = new InMemoryOutcomeStore();

    @Override
    OutcomeStore store() {
        return store;
    }

    @Override
    Books books() {
        return store;
    }
}
