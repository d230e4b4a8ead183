package dev.sluice.frontdoor.identity;

/** What an identity token turned out to be. */
public sealed interface IdentityCheck {
    /** Signed by the provider, for this audience, and still good. */
    record Genuine(Identity identity) implements IdentityCheck {}

    /** Genuine otherwise, but its time is up. */
    record Expired() implements IdentityCheck {}

    /** Not a token, or one that must not be trusted here. */
    record Refused() implements IdentityCheck {}

    /** The provider's keys cannot be had right now. */
    record Unknown() implements IdentityCheck {}
}
