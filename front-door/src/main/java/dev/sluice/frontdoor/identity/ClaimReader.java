package dev.sluice.frontdoor.identity;

import dev.sluice.contracts.check.Check;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in the claims of a genuine token what the door wants to know; what has another form than expected is not there. */
final class ClaimReader {
    private final IdentitySettings.Claims names;

    ClaimReader(IdentitySettings.Claims names) {
        this.names = names;
    }

    Identity read(String userId, String subject, Map<String, ?> claims) {
        return new Identity(
                userId,
                subject,
                find(claims, names.membershipLevel())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(Check::isId),
                find(claims, names.verified()).filter(Boolean.class::isInstance).map(Boolean.class::cast),
                find(claims, names.roles()).map(ClaimReader::words).orElse(Set.of()));
    }

    private static Optional<Object> find(Map<String, ?> claims, String name) {
        Object direct = claims.get(name);
        if (direct != null) {
            return Optional.of(direct);
        }
        @Nullable Object found = claims;
        for (String step : name.split("\\.", -1)) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return Optional.ofNullable(found);
    }

    private static Set<String> words(Object claim) {
        Stream<?> words = switch (claim) {
            case String text -> Arrays.stream(text.split(" ", -1));
            case Collection<?> list -> list.stream();
            default -> Stream.empty();
        };
        return words.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.toUnmodifiableSet());
    }
}
