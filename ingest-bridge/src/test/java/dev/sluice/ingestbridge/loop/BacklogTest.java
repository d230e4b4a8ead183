package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.model.Point;
import dev.sluice.ingestbridge.model.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bridge holds depends on how many receivers it has, never on how many messages wait. */
class BacklogTest {
    private static final int PER_RECEIVE = 10;

    private final ModelSystem system = new ModelSystem();
    private int mostInFlight;
    private boolean nested;

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000})
    void noMoreIsInFlightThanTheReceiversTakeAtOnce(int backlog) {
        // Given
        for (int i = 0; i < backlog; i++) {
            system.queue.send("event-" + i % 7, "d" + i, "{}");
        }
        var bridges = new ModelBridge[1];
        bridges[0] = system.bridge("a", point -> {
            if (point == Point.RECEIVED) {
                mostInFlight = Math.max(mostInFlight, system.queue.inFlight());
                receiveWithTheOther(bridges[0]);
            }
        });

        // When
        for (int turn = 0; system.queue.size() > 0; turn++) {
            bridges[0].turn(turn % ModelBridge.RECEIVERS);
        }

        // Then
        assertThat(mostInFlight).isEqualTo(PER_RECEIVE * ModelBridge.RECEIVERS);
        assertThat(system.log.entries()).hasSize(backlog);
    }

    @Test
    void aReceiverThatCannotWriteTakesNoMoreThanItHas() {
        // Given
        system.send(0, 100);
        var bridge = system.bridge("a", point -> {
            mostInFlight = Math.max(mostInFlight, system.queue.inFlight());
            if (point == Point.COMMITTING) {
                throw new Trouble.LostAnswer(point);
            }
        });

        // When
        for (int turn = 0; turn < 200; turn++) {
            bridge.turn(turn % ModelBridge.RECEIVERS);
        }

        // Then
        assertThat(mostInFlight).isEqualTo(PER_RECEIVE);
    }

    private void receiveWithTheOther(ModelBridge bridge) {
        if (!nested) {
            nested = true;
            for (int other = 0; other < ModelBridge.RECEIVERS; other++) {
                bridge.turn(other);
            }
            nested = false;
        }
    }
}
