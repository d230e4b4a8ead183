package dev.sluice.ingestbridge.model;

/** What goes wrong for one bridge. */
public interface Trouble {
    Trouble NONE = point -> {};

    /** May let time pass, let somebody else work, or throw {@link Crash} or {@link LostAnswer}. */
    void at(Point point);

    /** Whether the queue refuses the next entry of a batch. */
    default boolean refusesEntry() {
        return false;
    }

    /** The process ends here: nothing of the bridge runs after it. */
    final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        public Crash(Point point) {
            super("crash at " + point, null, false, false);
        }
    }

    /** The call, or its answer, gets lost on the way. */
    final class LostAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LostAnswer(Point point) {
            super("lost at " + point, null, false, false);
        }
    }
}
