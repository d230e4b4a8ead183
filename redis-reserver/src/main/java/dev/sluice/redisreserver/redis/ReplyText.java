package dev.sluice.redisreserver.redis;

import java.nio.charset.StandardCharsets;

/** Texts in replies: ids and numbers only, so one byte a character. */
final class ReplyText {
    private ReplyText() {}

    static String of(Object reply) {
        return switch (reply) {
            case byte[] bytes -> new String(bytes, StandardCharsets.US_ASCII);
            case Long number -> number.toString();
            default -> throw new IllegalStateException("Unexpected reply of type " + reply.getClass());
        };
    }
}
