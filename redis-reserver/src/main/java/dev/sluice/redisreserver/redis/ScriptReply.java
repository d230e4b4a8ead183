package dev.sluice.redisreserver.redis;

/** What came of running one script. */
sealed interface ScriptReply {
    /** @param value a {@code byte[]}, a {@code Long}, or a {@code List} of them */
    record Value(Object value) implements ScriptReply {}

    /** The script did not run, or nobody knows whether it did. */
    record Failed(String reason) implements ScriptReply {}

    /** The script ended in an error of its own before its first write: what the keys hold cannot be read. */
    record Damaged(String reason) implements ScriptReply {}
}
