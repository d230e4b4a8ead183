package dev.sluice.frontdoor.users;

import dev.sluice.contracts.check.Check;

/**
 * What counts of a buyer.
 *
 * @param membershipLevel an id such as {@code gold}
 */
public record Standing(String membershipLevel, boolean verified) {
    /** Of somebody for whom nobody vouches. */
    public static final Standing NONE = new Standing("none", false);

    public Standing {
        Check.id("membershipLevel", membershipLevel);
    }
}
