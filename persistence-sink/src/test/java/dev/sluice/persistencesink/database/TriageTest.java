package dev.sluice.persistencesink.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000",
                "08001",
                "08003",
                "08006",
                "40001",
                "40P01",
                "53100",
                "53200",
                "53300",
                "57P01",
                "57P02",
                "57P03",
                "57P05",
                "25P03",
                "25P04",
                "57014",
                "55P03",
                "25006",
                "58030",
                Triage.NO_STATE
            })
    void whatPassesByItselfIsWaitedFor(String sqlState) {
        assertThat(Triage.of(sqlState, "")).isEqualTo(new Fault.Transient(sqlState, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22003", "22021", "23502", "23503", "23505", "23514", "44000", "54000"})
    void whatOneRowIsToBlameForIsParked(String sqlState) {
        assertThat(Triage.of(sqlState, "some_constraint")).isEqualTo(new Fault.Poison(sqlState, "some_constraint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"42P01", "42501", "42703", "28000", "28P01", "3D000", "57P04", "21000", "XX001", "P0001", "?", ""
            })
    void brokenAndUnknownStatesStop(String sqlState) {
        assertThat(Triage.of(sqlState, "")).isEqualTo(new Fault.Halt(sqlState, ""));
    }

    @Test
    void aSecondOwnerOfASeatIsABreachAlthoughOtherViolationsAreParked() {
        assertThat(Triage.of("23505", Triage.ONE_OWNER)).isEqualTo(new Fault.Breach("23505", Triage.ONE_OWNER));
    }
}
