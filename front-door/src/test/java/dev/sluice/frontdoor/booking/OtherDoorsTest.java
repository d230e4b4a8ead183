package dev.sluice.frontdoor.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OtherDoorsTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");

    private final OtherDoors others = new OtherDoors();

    /** A hundred a second for two seconds, each in the log after 400 ms. */
    private Instant rush() {
        Instant now = T0;
        for (int i = 0; i < 200; i++) {
            Instant acceptedAt = T0.plusMillis(10L * i);
            now = acceptedAt.plusMillis(400);
            others.logged(acceptedAt, now);
            others.accepted(acceptedAt);
        }
        return now;
    }

    @Test
    void theyHaveAsManyOnTheWayAsTheyTakeInThatTime() {
        assertThat(others.onTheWay(rush())).isEqualTo(40);
    }

    @Test
    void whenTheyTakeNobodyAnyMoreNobodyIsOnTheWay() {
        assertThat(others.onTheWay(rush().plusSeconds(2))).isZero();
    }

    @Test
    void whoeverIsAloneHasNobodyBeside() {
        others.logged(T0, T0.plusMillis(400));

        assertThat(others.onTheWay(T0.plusMillis(400))).isZero();
    }

    @Test
    void historySaysNothing() {
        others.logged(T0, T0.plusSeconds(3_600));
        others.accepted(T0);

        assertThat(others.onTheWay(T0.plusSeconds(3_600))).isZero();
    }
}
