package dev.sluice.localstack.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody for whom the {@link LocalIssuer} signs. Immutable: each {@code with} makes another.
 *
 * @param membershipLevel empty leaves the claim out
 * @param verified empty leaves the claim out
 * @param lifetime of the token; negative for one that has expired
 */
public record Person(
        String subject,
        List<String> roles,
        Optional<String> membershipLevel,
        Optional<Boolean> verified,
        Duration lifetime) {
    public Person {
        roles = List.copyOf(roles);
    }

    /** A verified one for ten minutes, on the level {@code basic}, without roles. */
    public static Person named(String subject) {
        return new Person(subject, List.of(), Optional.of("basic"), Optional.of(true), Duration.ofMinutes(10));
    }

    public Person withRole(String role) {
        var more = new ArrayList<>(roles);
        more.add(role);
        return new Person(subject, more, membershipLevel, verified, lifetime);
    }

    public Person withLevel(String level) {
        return new Person(subject, roles, Optional.of(level), verified, lifetime);
    }

    public Person verified(boolean isVerified) {
        return new Person(subject, roles, membershipLevel, Optional.of(isVerified), lifetime);
    }

    /** One of whom the token says no more than who it is. */
    public Person unknown() {
        return new Person(subject, roles, Optional.empty(), Optional.empty(), lifetime);
    }

    public Person lasting(Duration newLifetime) {
        return new Person(subject, roles, membershipLevel, verified, newLifetime);
    }
}
