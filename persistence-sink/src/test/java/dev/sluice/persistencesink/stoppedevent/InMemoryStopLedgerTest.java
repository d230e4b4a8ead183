package dev.sluice.persistencesink.stoppedevent;

class InMemoryStopLedgerTest extends StopLedgerContract {
    private final StopLedger ledger = new InMemoryStopLedger();

    @Override
    StopLedger ledger() {
        return ledger;
    }
}
