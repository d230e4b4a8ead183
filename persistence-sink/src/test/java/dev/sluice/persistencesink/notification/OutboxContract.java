package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.persistencesink.notification.Outbox.Parking;
import dev.sluice.persistencesink.notification.Outbox.Retry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} keeps. Each test gets an empty one. */
abstract class OutboxContract {
    private static final Duration LEASE = Duration.ofHours(1);

    abstract Outbox outbox();

    /** Puts a notification of this request into the outbox, due at once. */
    abstract void decide(String requestId);

    @Test
    void theLongestDueComeFirstAndNoMoreThanAskedFor() {
        // Given
        decide("r1");
        decide("r2");
        decide("r3");

        // When
        var claimed = outbox().claim(2, LEASE);

        // Then
        assertThat(claimed).extracting(Notification::requestId).containsExactly("r1", "r2");
        assertThat(claimed).extracting(Notification::attempt).containsOnly(1);
    }

    @Test
    void whatIsClaimedIsHiddenUntilTheLeaseIsOver() {
        // Given
        decide("r1");
        decide("r2");
        outbox().claim(1, LEASE);

        // Then
        assertThat(outbox().claim(10, Duration.ZERO))
                .extracting(Notification::requestId)
                .containsExactly("r2");
        assertThat(outbox().claim(10, LEASE)).extracting(Notification::attempt).containsExactly(2);
    }

    @Test
    void whatIsSentNeverComesBack() {
        // Given
        decide("r1");
        decide("r2");
        var claimed = outbox().claim(10, Duration.ZERO);

        // When
        outbox().markSent(List.of(claimed.getFirst()));

        // Then
        assertThat(outbox().claim(10, LEASE))
                .extracting(Notification::requestId)
                .containsExactly("r2");
    }

    @Test
    void whatFailedComesBackAfterItsPauseUnderTheSameId() {
        // Given
        decide("r1");
        decide("r2");
        var claimed = outbox().claim(10, LEASE);

        // When
        outbox().retryLater(List.of(
                new Retry(claimed.getFirst(), Duration.ZERO, 1), new Retry(claimed.getLast(), LEASE, 0)));

        // Then
        var again = outbox().claim(10, LEASE);
        assertThat(again)
                .extracting(Notification::id)
                .containsExactly(claimed.getFirst().id());
        assertThat(again.getFirst().attempt()).isEqualTo(2);
        assertThat(again.getFirst().failures()).isEqualTo(1);
    }

    @Test
    void whatIsPutBackIsDueAgainAsIfNothingHadBeen() {
        // Given
        decide("r1");
        var claimed = outbox().claim(10, LEASE);

        // When
        outbox().putBack(claimed);

        // Then
        assertThat(outbox().claim(10, LEASE)).extracting(Notification::attempt).containsExactly(1);
    }

    @Test
    void whatIsParkedDoesNotComeBackAndDoesNotWait() {
        // Given
        decide("r1");
        decide("r2");
        var claimed = outbox().claim(10, Duration.ZERO);

        // When
        outbox().park(List.of(new Parking(claimed.getFirst(), "sqs:Refused")));
        outbox().markSent(List.of(claimed.getLast()));

        // Then
        assertThat(outbox().claim(10, LEASE)).isEmpty();
        assertThat(outbox().oldestWait()).isZero();
    }

    @Test
    void whoeverClaimedFirstCanChangeNothingOnceAnotherHasIt() {
        // Given
        decide("r1");
        decide("r2");
        decide("r3");
        var slow = outbox().claim(10, Duration.ZERO);
        var fast = outbox().claim(10, LEASE);

        // When
        outbox().park(List.of(new Parking(slow.get(0), "sqs:Refused")));
        outbox().retryLater(List.of(new Retry(slow.get(1), Duration.ZERO, 9)));
        outbox().putBack(List.of(slow.get(2)));

        // Then
        assertThat(outbox().claim(10, LEASE)).isEmpty();
        outbox().putBack(fast);
        assertThat(outbox().claim(10, LEASE))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.failures()).isZero());
    }

    @Test
    void nothingWaitsOnceAllIsSent() {
        // Given
        decide("r1");

        // When
        outbox().markSent(outbox().claim(10, LEASE));

        // Then
        assertThat(outbox().oldestWait()).isZero();
    }
}
