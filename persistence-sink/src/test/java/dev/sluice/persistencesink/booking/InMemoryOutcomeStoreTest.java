package dev.sluice.persistencesink.booking;

class InMemoryOutcomeStoreTest extends OutcomeStoreContract {
    private final InMemoryOutcomeStore store = new InMemoryOutcomeStore();

    @Override
    public OutcomeStore store() {
        return store;
    }

    @Override
    public Books books() {
        return store;
    }
}
