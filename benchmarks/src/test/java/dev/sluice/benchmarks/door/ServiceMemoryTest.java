package dev.sluice.benchmarks.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceMemoryTest {
    @Test
    void theWorstOfAllCollectionsCounts() {
        var memory = ServiceMemory.of(
                "Name:\tjava\nVmPeak:\t 9999999 kB\nVmHWM:\t  409600 kB\n",
                List.of(
                        "[0.010s][info][gc] Using G1",
                        "[1.2s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->5M(512M) 3.5ms",
                        "[1.3s][info][gc] GC(1) Concurrent Mark Cycle 40.1ms",
                        "[1.4s][info][gc] GC(1) Pause Remark 140M->120M(512M) 10.0ms"));

        assertThat(memory).isEqualTo(new ServiceMemory(400, 120, 10.0, 13.5));
    }

    @Test
    void aSystemThatTellsNothingGivesNothing() {
        assertThat(ServiceMemory.of("", List.of())).isEqualTo(new ServiceMemory(0, 0, 0, 0));
    }
}
