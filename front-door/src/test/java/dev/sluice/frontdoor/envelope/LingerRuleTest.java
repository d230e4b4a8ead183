package dev.sluice.frontdoor.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LingerRuleTest {
    private static final long MS = 1_000_000L;
    private static final EnvelopeSettings SETTINGS = new EnvelopeSettings(
            100,
            new EnvelopeSettings.Linger(Duration.ofMillis(5), Duration.ofMillis(20)),
            1_000,
            1_000,
            Duration.ofSeconds(1));

    private final LingerRule rule = new LingerRule(SETTINGS, 0);
    private long now;

    /** A second of so many requests, sent as the rule wants. */
    private long lingerAt(int perSecond) {
        for (long end = now + 1_000 * MS; now < end; ) {
            long wait = rule.nanos();
            now += wait;
            rule.sent(Math.clamp(perSecond * wait / (1_000 * MS), 1, 100), now);
        }
        return rule.nanos() / MS;
    }

    @Test
    void whoeverIsAloneWaitsTheShortestTime() {
        assertThat(rule.nanos()).isEqualTo(5 * MS);
        assertThat(lingerAt(100)).isEqualTo(5);
        assertThat(lingerAt(1_000)).isEqualTo(5);
    }

    @Test
    void envelopesThatFillPoorlyUnderLoadWaitLonger() {
        assertThat(lingerAt(2_500)).isEqualTo(20);
        assertThat(lingerAt(5_000)).isEqualTo(10);
    }

    @Test
    void envelopesThatFillAnywayWaitTheShortestTime() {
        assertThat(lingerAt(20_000)).isEqualTo(5);
    }

    @Test
    void afterTheRushItIsAsBefore() {
        lingerAt(3_000);

        assertThat(lingerAt(10)).isEqualTo(5);
    }
}
