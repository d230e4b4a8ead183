package dev.sluice.frontdoor;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.frontdoor.announce.Announcer;
import dev.sluice.frontdoor.announce.KafkaAnnouncer;
import dev.sluice.frontdoor.api.AccessRoutes;
import dev.sluice.frontdoor.api.BookingDesk;
import dev.sluice.frontdoor.api.Doorkeeper;
import dev.sluice.frontdoor.api.Passports;
import dev.sluice.frontdoor.api.SaleDesk;
import dev.sluice.frontdoor.api.VisitOffice;
import dev.sluice.frontdoor.http.Route;
import dev.sluice.frontdoor.identity.IdentitySettings;
import dev.sluice.frontdoor.identity.IdentityTokens;
import dev.sluice.frontdoor.identity.NimbusIdentityTokens;
import dev.sluice.frontdoor.pace.Allowances;
import dev.sluice.frontdoor.users.ForgetBuyers;
import dev.sluice.frontdoor.users.GuardedUserDirectory;
import dev.sluice.frontdoor.users.HttpUserDirectory;
import dev.sluice.frontdoor.users.Standings;
import dev.sluice.frontdoor.users.UserDirectory;
import dev.sluice.frontdoor.visit.VisitTokens;
import dev.sluice.redisreserver.redis.RedisUserCache;
import dev.sluice.redisreserver.usercache.UserCache;
import dev.sluice.redisreserver.usercache.UserKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it takes to know who calls, and to say something to the other services on their behalf. */
record Access(
        AccessSettings settings,
        Optional<IdentityTokens> identities,
        Optional<HttpUserDirectory> directory,
        Optional<UserCache> cache,
        Optional<ForgetBuyers> forgetting,
        Announcer announcer)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    /** Calls to the cache at a time; each takes about a millisecond. */
    private static final int CACHE_CONNECTIONS = 8;

    /** Connects to nothing yet. */
    static Access open(AccessSettings settings, String kafkaBootstrap, MeterRegistry registry) {
        if (settings.identity().isEmpty()) {
            LOG.warn("SLUICE_OIDC_ISSUER is not set: nobody can begin a visit or operate a sale here");
        }
        Optional<UserCache> cache = settings.identity().flatMap(identity -> cache(settings, identity));
        return new Access(
                settings,
                settings.identity().map(identity -> NimbusIdentityTokens.trusting(identity, InstantSource.system())),
                settings.directory().map(HttpUserDirectory::at),
                cache,
                cache.map(users -> ForgetBuyers.start(users, InstantSource.system(), registry)),
                KafkaAnnouncer.open(kafkaBootstrap, settings.announceTimeout()));
    }

    private static Optional<UserCache> cache(AccessSettings settings, IdentitySettings identity) {
        return settings.cache()
                .map(redis -> RedisUserCache.connectingTo(
                        redis.toRedis(), CACHE_CONNECTIONS, new UserKey(identity.userIdSecret())));
    }

    List<Route> routes(VisitTokens tokens, Doorkeeper doorkeeper, BookingDesk desk, Boards boards) {
        var clock = InstantSource.system();
        String role = settings.identity()
                .map(identity -> identity.claims().operatorRole())
                .orElse("");
        var office = new VisitOffice(
                tokens,
                settings.visits(),
                new Standings(cache, guarded(), clock),
                new Allowances(settings.paces().visits(), clock),
                clock);
        var sales = new SaleDesk(boards.sales(), announcer, clock);
        return Stream.concat(
                        AccessRoutes.ofIdentity(new Passports(identities, role), office, sales, boards.lines())
                                .stream(),
                        AccessRoutes.ofCancelling(doorkeeper, desk, announcer, clock).stream())
                .toList();
    }

    /** Something became of a booking. */
    void heard(BookingOutcome outcome) {
        forgetting.ifPresent(buyers -> buyers.heard(outcome));
    }

    private UserDirectory guarded() {
        return directory
                .<UserDirectory>map(http -> new GuardedUserDirectory(http, Clock.systemUTC()))
                .orElse(subject -> Optional.empty());
    }

    @Override
    public void close() {
        announcer.close();
        identities.ifPresent(IdentityTokens::close);
        directory.ifPresent(HttpUserDirectory::close);
        forgetting.ifPresent(ForgetBuyers::close);
        cache.ifPresent(UserCache::close);
    }
}
