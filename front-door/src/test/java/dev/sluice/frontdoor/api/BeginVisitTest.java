package dev.sluice.frontdoor.api;

import static dev.sluice.frontdoor.api.FakeDoor.NOW;
import static dev.sluice.frontdoor.api.FakeDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.identity.Identity;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.pace.PaceSettings;
import dev.sluice.frontdoor.users.Standing;
import dev.sluice.frontdoor.users.Standings;
import dev.sluice.frontdoor.visit.Visit;
import dev.sluice.frontdoor.visit.VisitSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BeginVisitTest {
    private final FakeDoor door = FakeDoor.ready();

    private Answer visit(String eventId, String token) {
        return door.endpoint("POST", Paths.VISITS, FakeCall.to(eventId, token));
    }

    @Test
    void anIdentityBecomesAVisitOfThisEventForHalfAnHour() {
        Answer answer = visit("concert", FakeAccess.BUYER);

        String token = door.tokens.sign(new Visit("concert", "somebody", NOW.plusSeconds(1_800)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(text(answer))
                .isEqualTo("{\"visitToken\":\"" + token + "\",\"expiresAt\":\"2026-05-01T10:30:00Z\","
                        + "\"membershipLevel\":\"gold\",\"verified\":true,\"links\":{"
                        + "\"bookings\":\"/v1/events/concert/bookings\",\"line\":\"/v1/events/concert/line\"}}");
        assertThat(door.book(FakeCall.to("concert", token)).status()).isEqualTo(202);
    }

    @Test
    void ofAnEventThatNobodyAnnouncedThereIsNoVisit() {
        assertThat(text(visit("play", FakeAccess.BUYER))).contains(ProblemType.UNKNOWN_EVENT.uri());
        assertThat(text(visit("no id", FakeAccess.BUYER))).contains(ProblemType.INVALID_ID.uri());
    }

    @Test
    void whatTheTokenDoesNotSayTheDirectoryDoes() {
        door.access.inDirectory = Optional.of(new Standing("silver", true));

        assertThat(text(visit("concert", FakeAccess.STRANGER)))
                .contains("\"membershipLevel\":\"silver\",\"verified\":true");
    }

    @Test
    void whenTheDirectoryIsDownOnlyThoseWhoNeedItAreSentAway() {
        door.access.directoryIsDown = true;

        Answer stranger = visit("concert", FakeAccess.STRANGER);

        assertThat(text(stranger)).contains(ProblemType.IDENTITY_UNAVAILABLE.uri());
        assertThat(stranger.headers()).containsKey("Retry-After");
        assertThat(visit("concert", FakeAccess.BUYER).status()).isEqualTo(201);
    }

    @Test
    void nobodyBeginsVisitsWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            assertThat(visit("concert", FakeAccess.BUYER).status()).isEqualTo(201);
        }

        Answer answer = visit("concert", FakeAccess.BUYER);

        assertThat(text(answer)).contains(ProblemType.TOO_MANY_REQUESTS.uri());
        assertThat(answer.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void whereOnlyTheVerifiedMayVisitTheOthersAreToldSo() {
        InstantSource clock = InstantSource.fixed(NOW);
        var office = new VisitOffice(
                door.tokens,
                new VisitSettings(Duration.ofMinutes(30), true),
                new Standings(Optional.empty(), subject -> Optional.empty(), clock),
                new Allowances(new PaceSettings(60, 60, 10), clock),
                clock);

        assertThat(text(office.begin(identity(false), "concert").answer(BeginVisitTest::reply)))
                .contains(ProblemType.NOT_VERIFIED.uri());
        assertThat(office.begin(identity(true), "concert")
                        .answer(BeginVisitTest::reply)
                        .status())
                .isEqualTo(201);
    }

    private static Identity identity(boolean verified) {
        return new Identity("u-1", "u", Optional.of("basic"), Optional.of(verified), Set.of());
    }

    private static Answer reply(VisitView visit) {
        return Reply.json(201, Map.of(), VisitView.FORMAT, visit);
    }
}
