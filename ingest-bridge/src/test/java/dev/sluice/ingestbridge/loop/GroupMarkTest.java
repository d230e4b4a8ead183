package dev.sluice.ingestbridge.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ingestbridge.queue.GroupRun;
import dev.sluice.ingestbridge.queue.QueuedMessage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupMarkTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant EARLIER = WRITTEN.minusSeconds(1);
    private static final Instant LATER = WRITTEN.plusSeconds(1);

    private final GroupMark mark = new GroupMark(BigInteger.valueOf(7), WRITTEN);

    @Test
    void whatIsWrittenMayComeAgain() {
        assertThat(mark.contradiction(run(message(6, 2, EARLIER), message(7, 2, WRITTEN), message(8, 1, LATER))))
                .isEmpty();
    }

    @Test
    void whatIsWrittenCannotComeForTheFirstTime() {
        assertThat(mark.contradiction(run(message(7, 1, EARLIER)))).isPresent();
    }

    @Test
    void whatWasSentAfterTheMarkCannotBeWrittenHoweverOftenItComes() {
        assertThat(mark.contradiction(run(message(3, 2, LATER)))).isPresent();
    }

    @Test
    void aRunRises() {
        assertThat(mark.contradiction(run(message(9, 1, LATER), message(9, 1, LATER))))
                .isPresent();
        assertThat(GroupMark.NOTHING.contradiction(run(message(0, 1, LATER)))).isEmpty();
    }

    /** Else a bridge whose clock is behind would take its own messages, when they come again, for new ones. */
    @Test
    void aMarkIsNeverEarlierThanWhatItCoversWhateverTheClockSays() {
        assertThat(mark.after(run(message(8, 1, LATER), message(9, 1, EARLIER)), EARLIER))
                .isEqualTo(new GroupMark(BigInteger.valueOf(9), LATER));
        assertThat(mark.after(run(message(8, 1, EARLIER)), EARLIER).writtenAt()).isEqualTo(WRITTEN);
    }

    private static GroupRun run(QueuedMessage... messages) {
        return new GroupRun("gala", List.of(messages));
    }

    private static QueuedMessage message(int sequence, int receiveCount, Instant sentAt) {
        return new QueuedMessage("m", BigInteger.valueOf(sequence), receiveCount, sentAt, "", "r");
    }
}
