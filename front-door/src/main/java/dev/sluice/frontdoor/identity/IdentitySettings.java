package dev.sluice.frontdoor.identity;

import java.net.URI;
import java.time.Duration;

/**
 * @param issuer the {@code iss} that a token must have, to the letter
 * @param keys where the issuer publishes its JSON Web Key Set
 * @param audience the {@code aud} that a token must have among others
 * @param skew by how much the issuer's clock may differ from this one's
 * @param claims where in a token things are said
 * @param userIdSecret at least 32 characters, the same at all front doors and for as long as bookings live: with another
 *     one everybody is somebody else; in no text form
 */
public record IdentitySettings(
        String issuer, URI keys, String audience, Duration skew, Claims claims, String userIdSecret) {
    /**
     * Names of claims; a dot leads into an object, unless a claim has the whole name.
     *
     * @param roles a list, or one text with spaces between
     * @param operatorRole the role that makes an operator
     * @param membershipLevel a text that is an id
     * @param verified a boolean
     */
    public record Claims(String roles, String operatorRole, String membershipLevel, String verified) {}

    @Override
    public String toString() {
        return "IdentitySettings[" + issuer + ", " + keys + ", " + audience + ", " + skew + ", " + claims + "]";
    }
}
