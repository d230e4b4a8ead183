package dev.sluice.frontdoor.line;

/**
 * What a door has heard of the requests of one event that have no number yet.
 *
 * @param highest the highest number that is known to be given, 0 if none is
 * @param underWay this door's, not confirmed yet
 * @param confirmed this door's, confirmed but not seen in the log yet
 * @param logged everybody's, seen in the log
 * @param loggedHere those of {@code logged} that this door accepted
 * @param elsewhere what other doors have probably on the way to the log
 */
public record Unnumbered(long highest, int underWay, int confirmed, int logged, int loggedHere, long elsewhere) {
    /** Of an event that nothing is known of. */
    public static final Unnumbered NOBODY = new Unnumbered(0, 0, 0, 0, 0, 0);

    /** As the one sees it that is itself counted. */
    public Unnumbered withoutOneLoggedHere() {
        return new Unnumbered(highest, underWay, confirmed, logged - 1, loggedHere - 1, elsewhere);
    }
}
