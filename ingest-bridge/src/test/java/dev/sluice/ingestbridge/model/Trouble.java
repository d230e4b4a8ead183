package dev.sluice.ingestbridge.model;

/** What goes wrong for one bridge. */
public interface Trouble {
    Trouble NONE = point -> {};

    /** May let time pass, let somebody else work, or throw {@link Crash}, {@link LostAnswer} or, where the queue is asked, {@link Refusal}. */
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

    /** The queue answers with an error. */
    final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final int status;

        private Refusal(String code, int status) {
            super(code, null, false, false);
            this.code = code;
            this.status = status;
        }

        public static Refusal throttled() {
            return new Refusal("RequestThrottled", 400);
        }

        public static Refusal denied() {
            return new Refusal("AccessDenied", 403);
        }

        public static Refusal internal() {
            return new Refusal("InternalError", 500);
        }

        String code() {
            return code;
        }

        int status() {
            return status;
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
