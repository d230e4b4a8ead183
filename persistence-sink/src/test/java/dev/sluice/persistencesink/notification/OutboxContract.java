package dev.sluice.persistencesink.notification;

import static org.assertj.core.api.Assertions.assertThat;

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
        outbox().retryLater(claimed.getFirst(), Duration.ZERO);
        outbox().retryLater(claimed.getLast(), LEASE);

        // Then
        assertThat(outbox().claim(10, LEASE))
                .extracting(Notification::id)
                .containsExactly(claimed.getFirst().id());
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
