package dev.sluice.frontdoor.identity;

import dev.sluice.contracts.check.Check;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whose token is genuine.
 *
 * @param userId opaque, the same for the same issuer and subject
 * @param subject as the issuer calls them, maybe a mail address: for the user directory only, in no text form, never kept
 * @param membershipLevel empty if the token does not say, or says something that cannot be a level
 * @param verified empty if the token does not say
 * @param roles none if the token does not say
 */
public record Identity(
        String userId,
        String subject,
        Optional<String> membershipLevel,
        Optional<Boolean> verified,
        Set<String> roles) {
    public Identity {
        Check.id("userId", userId);
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Identity[" + userId + "]";
    }
}
