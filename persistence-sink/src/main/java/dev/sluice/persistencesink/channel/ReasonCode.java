package dev.sluice.persistencesink.channel;

import org.jspecify.annotations.Nullable;

/** Codes for logs and columns, such as {@code sqs:InvalidMessageContents}. Nothing else that a service says gets there. */
final class ReasonCode {
    private static final int MAX_LENGTH = 60;

    private ReasonCode() {}

    static String of(String channel, @Nullable String code) {
        String clean = code == null ? "" : code.replaceAll("[^A-Za-z0-9._-]", "");
        String known = clean.isEmpty() ? "unknown" : clean;
        return channel + ":" + known.substring(0, Math.min(known.length(), MAX_LENGTH));
    }
}
