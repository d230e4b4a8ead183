package dev.sluice.streamstopology.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class KafkaTickTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final List<Instant> ticks = new ArrayList<>();
    private final KafkaTick tick = new KafkaTick(context, Duration.ofMillis(10), ticks::add);

    @Test
    void aTickThatRunsIsNotStartedAgain() {
        at(START);
        tick.start();
        at(START.plusSeconds(1));
        tick.start();

        assertThat(running()).hasSize(1);
    }

    @Test
    void aStoppedTickCanBeStartedAgain() {
        at(START);
        tick.start();
        tick.stop();
        assertThat(running()).isEmpty();

        tick.start();

        assertThat(running()).hasSize(1);
    }

    @Test
    void aTickDoesNotWaitForAClockThatWasSetBackToCatchUp() {
        // Given
        at(START);
        tick.start();
        CapturedPunctuator former = running().getFirst();
        former.getPunctuator().punctuate(START.plusSeconds(60).toEpochMilli());

        // When
        at(START.plusSeconds(30));
        tick.start();

        // Then
        assertThat(former.cancelled()).isTrue();
        assertThat(running()).hasSize(1);
        assertThat(ticks).containsExactly(START.plusSeconds(60));
    }

    private void at(Instant now) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
    }

    private List<CapturedPunctuator> running() {
        return context.scheduledPunctuators().stream()
                .filter(punctuator -> !punctuator.cancelled())
                .toList();
    }
}
