package dev.sluice.frontdoor.api;

import dev.sluice.contracts.topic.Topic;
import dev.sluice.frontdoor.announce.Announcer;
import dev.sluice.frontdoor.announce.NotAnnounced;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.identity.Identity;
import dev.sluice.frontdoor.identity.IdentityCheck;
import dev.sluice.frontdoor.identity.IdentityTokens;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.pace.PaceSettings;
import dev.sluice.frontdoor.users.DirectoryFailed;
import dev.sluice.frontdoor.users.Standing;
import dev.sluice.frontdoor.users.Standings;
import dev.sluice.frontdoor.visit.VisitSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An identity provider whose tokens say in plain words who somebody is, a directory, and everything that was announced. */
final class FakeAccess implements IdentityTokens, Announcer {
    static final PaceSettings VISIT_PACE = new PaceSettings(60, 20, 100);
    static final String OPERATOR = "operator:operator";
    static final String BUYER = "buyer:somebody";
    /** Of somebody about whom the token says nothing. */
    static final String STRANGER = "stranger:subject-1";

    final List<Object> announced = new CopyOnWriteArrayList<>();
    Optional<Standing> inDirectory = Optional.empty();
    boolean directoryIsDown;
    boolean kafkaIsDown;
    boolean providerIsDown;

    List<Route> routes(FakeDoor door, Doorkeeper doorkeeper, BookingDesk desk, InstantSource clock) {
        var standings = new Standings(Optional.empty(), this::find, clock);
        var settings = new VisitSettings(Duration.ofMinutes(30), false);
        var office = new VisitOffice(
                door.tokens, settings, standings, new Allowances(new PaceSettings(60, 5, 100), clock), clock);
        return Stream.concat(
                        AccessRoutes.ofIdentity(
                                new Passports(Optional.of(this), "sluice-operator"),
                                office,
                                new SaleDesk(door.sales, this, clock),
                                door.lines)
                                .stream(),
                        AccessRoutes.ofCancelling(doorkeeper, desk, this, clock).stream())
                .toList();
    }

    private Optional<Standing> find(String subject) {
        if (directoryIsDown) {
            throw new DirectoryFailed("down");
        }
        return inDirectory;
    }

    @Override
    public IdentityCheck verify(String token) {
        if (providerIsDown) {
            return new IdentityCheck.Unknown();
        }
        return switch (token) {
            case OPERATOR -> genuine("operator", Optional.of("staff"), Optional.of(true), Set.of("sluice-operator"));
            case BUYER -> genuine("somebody", Optional.of("gold"), Optional.of(true), Set.of("fan"));
            case STRANGER -> genuine("subject-1", Optional.empty(), Optional.empty(), Set.of());
            case "expired" -> new IdentityCheck.Expired();
            default -> new IdentityCheck.Refused();
        };
    }

    private static IdentityCheck genuine(
            String userId, Optional<String> level, Optional<Boolean> verified, Set<String> roles) {
        return new IdentityCheck.Genuine(new Identity(userId, userId + "@example.com", level, verified, roles));
    }

    @Override
    public <V> void announce(Topic<V> topic, String key, V message) {
        if (kafkaIsDown) {
            throw new NotAnnounced("down", new IllegalStateException("by the test"));
        }
        announced.add(message);
    }

    @Override
    public void close() {}
}
