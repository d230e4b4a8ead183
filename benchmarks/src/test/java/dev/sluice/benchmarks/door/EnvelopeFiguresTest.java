package dev.sluice.benchmarks.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class EnvelopeFiguresTest {
    private static final String METRICS = """
            # TYPE sluice_door_envelope_requests summary
            sluice_door_envelope_requests_count 20
            sluice_door_envelope_requests_sum 300.0
            sluice_door_send_seconds_count{result="confirmed"} 20
            sluice_door_send_seconds_sum{result="confirmed"} 0.1
            sluice_door_send_seconds_sum{result="failed"} 7.0
            """;

    @Test
    void metricsAreCountedSinceAnEarlierLook() {
        var since = EnvelopeFigures.in(METRICS).since(new EnvelopeFigures(10, 100, 0.05));

        assertThat(since.requestsEach()).isEqualTo(20);
        assertThat(since.sendMillis()).isEqualTo(5);
    }

    @Test
    void aMissingMetricIsSaidByName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EnvelopeFigures.in("nothing 1\n"))
                .withMessageContaining("sluice_door_envelope_requests_count");
    }
}
