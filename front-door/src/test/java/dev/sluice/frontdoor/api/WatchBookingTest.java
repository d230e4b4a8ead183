package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.booking.Confirmed;
import dev.sluice.contracts.booking.Held;
import dev.sluice.contracts.booking.RefundDue;
import dev.sluice.contracts.booking.Rejected;
import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.booking.Released;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.EventSink;
import dev.sluice.frontdoor.http.EventStream;
import dev.sluice.frontdoor.http.Problem;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.watch.WatchKeys;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WatchBookingTest {
    private static final List<String> SEATS = List.of("A-1");

    private final FakeDoor door = FakeDoor.ready();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Answer updates() {
        return door.updates(door.call("concert"), "r-1");
    }

    private void hold() {
        door.bookings.take(new Held("concert", "r-1", "user-1", 1, 1, SEATS, NOW.plusSeconds(180), NOW));
    }

    private void tell(BookingOutcome outcome) {
        door.bookings.take(outcome);
        door.watchers.changed(WatchKeys.booking("r-1"));
    }

    private void confirm() {
        tell(new Confirmed("concert", "r-1", "user-1", 2, SEATS, "p-1", NOW));
        awaitWritten("CONFIRMED");
    }

    private void letTheAftermathPass() {
        door.now = NOW.plusSeconds(30);
        door.watchers.changed(WatchKeys.line("concert"));
    }

    private void awaitWritten(String part) {
        Awaitility.await().until(() -> written().contains(part));
    }

    private CompletableFuture<Void> write(Answer answer) {
        return CompletableFuture.runAsync(() -> {
            try {
                ((EventStream) answer).writer().writeTo(new EventSink(out));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String written() {
        return out.toString(UTF_8);
    }

    @Test
    void aBookingIsToldAtOnceAndAtEveryChangeUntilItIsOver() {
        hold();
        var writing = write(updates());
        Awaitility.await().until(() -> written().startsWith("event: booking\ndata: {\"state\":\"HELD\""));

        confirm();
        letTheAftermathPass();

        writing.join();
        assertThat(written().lines().filter(line -> line.startsWith("data: ")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("data: {\"state\":\"CONFIRMED\"");
        assertThat(written()).endsWith("}\n\n");
        assertThat(door.watchers.count()).isZero();
    }

    @Test
    void aRejectionIsTheEnd() {
        door.bookings.take(new Rejected("concert", "r-1", "user-1", 1, 1, RejectionReason.SEAT_TAKEN, NOW));

        write(updates()).join();

        assertThat(written()).containsOnlyOnce("data: {\"state\":\"REJECTED\"");
    }

    @Test
    void aPaymentThatComesTooLateIsToldToGoBack() {
        // Given
        hold();
        var writing = write(updates());
        tell(new Released("concert", "r-1", "user-1", 2, SEATS, ReleaseReason.EXPIRED, NOW));
        awaitWritten("RELEASED");

        // When
        tell(new RefundDue("concert", "r-1", "user-1", 2, "p-1", NOW));

        // Then
        awaitWritten("refundDue");
        letTheAftermathPass();
        writing.join();
        assertThat(written().lines().filter(line -> line.startsWith("data: ")))
                .last()
                .asString()
                .startsWith("data: {\"state\":\"RELEASED\"")
                .contains("\"refundDue\":[\"p-1\"]");
    }

    @Test
    void whatLooksTheSameIsNotToldAgain() {
        hold();
        var writing = write(updates());
        awaitWritten("HELD");

        door.watchers.changed(WatchKeys.line("concert"));
        confirm();
        letTheAftermathPass();

        writing.join();
        assertThat(written()).containsOnlyOnce("HELD");
    }

    @Test
    void whenTheServerStopsTheStreamEnds() {
        hold();
        var writing = write(updates());
        awaitWritten("HELD");

        door.watchers.close();

        writing.join();
        assertThat(written()).containsOnlyOnce("event: ");
    }

    @Test
    void thereAreOnlySoManyStreams() {
        hold();
        updates();

        assertThat(updates())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.SYSTEM_OVERLOAD));
    }

    @Test
    void anothersBookingCannotBeWatched() {
        hold();
        var stranger = FakeCall.to("concert", door.token("concert", "user-2"));

        assertThat(door.updates(stranger, "r-1"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_BOOKING));
    }
}
