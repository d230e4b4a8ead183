package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.EventStatus;
import dev.sluice.redisreserver.Reply;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a script replied into a {@link Reply}. */
final class ReplyReading {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyReading.class);

    private ReplyReading() {}

    /** @param answer reads the array that a script replies when it was not refused */
    static <A> Reply<A> read(String eventId, ScriptReply reply, Function<List<?>, A> answer) {
        return switch (reply) {
            case ScriptReply.Failed failed -> new Reply.Unavailable<>(failed.reason());
            case ScriptReply.Damaged damaged -> damaged(eventId, damaged.reason());
            case ScriptReply.Value value -> {
                if (value.value() instanceof List<?> fields) {
                    yield new Reply.Answered<>(answer.apply(fields));
                }
                yield refused(eventId, ReplyText.of(value.value()));
            }
        };
    }

    private static <A> Reply<A> refused(String eventId, String text) {
        int space = text.indexOf(' ');
        String detail = text.substring(space + 1);
        return switch (Refusal.valueOf(space < 0 ? text : text.substring(0, space))) {
            case FENCED -> new Reply.Fenced<>(Long.parseLong(detail));
            case NOT_WARMED -> new Reply.NotWarmed<>();
            case REGRESSED -> new Reply.Regressed<>(Long.parseLong(detail));
            case INVALID -> throw new IllegalArgumentException(detail);
            case DAMAGED -> damaged(eventId, detail);
            case DIFFERS -> {
                LOG.atWarn()
                        .addKeyValue("eventId", eventId)
                        .addKeyValue("where", detail)
                        .log("Replay does not fit");
                yield new Reply.NotWarmed<>();
            }
        };
    }

    /** What cannot be read counts as not there: loading the event anew replaces it. */
    private static <A> Reply<A> damaged(String eventId, String reason) {
        LOG.atError()
                .addKeyValue("eventId", eventId)
                .addKeyValue("reason", reason)
                .log("The event's keys are damaged");
        return new Reply.NotWarmed<>();
    }

    static EventStatus status(List<?> fields) {
        return new EventStatus(
                "OPEN".equals(ReplyText.of(fields.get(0))),
                Long.parseLong(ReplyText.of(fields.get(1))),
                Long.parseLong(ReplyText.of(fields.get(2))),
                Integer.parseInt(ReplyText.of(fields.get(3))));
    }
}
