package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.Envelopes;
import dev.sluice.ingestbridge.model.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a sequence goes backwards, what is new looks as if it were written; none of it may be skipped. */
class BackwardsTest {
    private final ModelSystem system = new ModelSystem();

    @Test
    void aGroupWhoseSequenceGoesBackwardsIsHaltedAndOthersAreNot() {
        // Given
        var bridge = writtenOnce();
        system.queue.turnBack();
        system.send(1, 1);
        system.queue.send("other", "other-0", Envelopes.of("other", 0, 1));

        // When
        bridge.turn(0);

        // Then
        assertThat(system.written()).containsExactly(ModelSystem.EVENT + "-0", "other-0");
        assertThat(system.queue.size()).isEqualTo(1);
        assertThat(bridge.count("runs.halted")).isEqualTo(1);
        assertThat(bridge.gauge("groups.halted")).isEqualTo(1);
        assertThat(bridge.alarms().isReplaced()).isFalse();
    }

    @Test
    void aBridgeThatMeetsTheHaltedGroupLaterDoesNotTakeItForOneThatComesAgain() {
        // Given
        var bridge = writtenOnce();
        system.time.sleep(Duration.ofMinutes(1));
        system.queue.turnBack();
        system.send(1, 3);
        bridge.turn(0);

        // When
        system.time.sleep(ModelBridge.VISIBILITY);
        var other = system.bridge("b", Trouble.NONE);
        other.turn(0);

        // Then
        assertThat(system.queue.size()).isEqualTo(3);
        assertThat(other.gauge("groups.halted")).isEqualTo(1);
        assertThat(other.count("messages.skipped")).isZero();
    }

    @Test
    void onceAPersonHasDeletedTheMarkAllOfItIsWritten() {
        // Given
        var bridge = writtenOnce();
        system.time.sleep(Duration.ofMinutes(1));
        system.queue.turnBack();
        system.send(1, 3);
        bridge.turn(0);

        // When
        system.log.forgetMarks();
        system.time.sleep(ModelBridge.VISIBILITY);
        system.bridge("a", Trouble.NONE).turn(0);

        // Then
        assertThat(system.written()).isEqualTo(ModelSystem.all(4));
        assertThat(system.queue.size()).isZero();
    }

    @Test
    void aQueueCreatedAnewLosesNothingOnceTheBridgeIsRestarted() {
        // Given
        system.send(0, 2);
        var before = system.bridge("a", Trouble.NONE);
        before.turn(0);
        system.queue.recreate();
        system.send(2, 2);

        // When
        for (int turn = 0; turn < 3; turn++) {
            before.turn(0);
        }
        int kept = system.queue.size();
        system.bridge("a", Trouble.NONE).turn(0);

        // Then
        assertThat(kept).isEqualTo(2);
        assertThat(before.alarms().isReplaced()).isTrue();
        assertThat(before.gauge("queue.replaced")).isEqualTo(1);
        assertThat(system.written()).isEqualTo(ModelSystem.all(4));
        assertThat(system.queue.size()).isZero();
    }

    private ModelBridge writtenOnce() {
        system.send(0, 1);
        var bridge = system.bridge("a", Trouble.NONE);
        bridge.turn(0);
        return bridge;
    }
}
