package dev.sluice.frontdoor.visit;

/** What a visit token turned out to be. */
public sealed interface VisitCheck {
    /** Signed here and still good. */
    record Valid(Visit visit) implements VisitCheck {}

    /** Signed here, but its time is up. */
    record Expired(Visit visit) implements VisitCheck {}

    /** Not a token, or not signed with this secret. */
    record Forged() implements VisitCheck {}
}
