package dev.sluice.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the answers in what one connection delivers, however it is cut. Knows HTTP/1.1 as far as the servers under
 * measurement use it: an answer has a length, and no call gets an interim answer. Not thread-safe.
 */
final class AnswerParser {
    private static final int FIRST_ROOM = 1024;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final String LINE = "\r\n";

    private byte[] bytes = new byte[FIRST_ROOM];
    private int length;

    /** @throws IllegalStateException if an answer gets larger than any should be */
    void feed(ByteBuffer in) {
        int needed = length + in.remaining();
        if (needed > LARGEST_ANSWER) {
            throw new IllegalStateException("the server answers with more than " + LARGEST_ANSWER + " bytes");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        in.get(bytes, length, in.remaining());
        length = needed;
    }

    /**
     * Takes out the next answer if all of it is there.
     *
     * @throws IllegalStateException if it is no answer with a length
     */
    Optional<Answer> next() {
        int bodyStart = endOfHead();
        if (bodyStart < 0) {
            return Optional.empty();
        }
        var head = new String(bytes, 0, bodyStart, StandardCharsets.ISO_8859_1);
        int end = bodyStart + number(head, "content-length", -1);
        if (end < bodyStart) {
            throw new IllegalStateException("the server sent an answer without a length");
        }
        if (length < end) {
            return Optional.empty();
        }
        System.arraycopy(bytes, end, bytes, 0, length - end);
        length -= end;
        return Optional.of(answer(head));
    }

    private int endOfHead() {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static Answer answer(String head) {
        int space = head.indexOf(' ');
        if (!head.startsWith("HTTP/1.1 ") || head.length() < space + 4) {
            throw new IllegalStateException("the server does not speak HTTP/1.1");
        }
        int status = Integer.parseInt(head, space + 1, space + 4, 10);
        boolean closes = header(head, "connection").equalsIgnoreCase("close");
        return new Answer(status, header(head, "location"), number(head, "retry-after", 0), closes);
    }

    private static int number(String head, String name, int otherwise) {
        String value = header(head, name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    /** Empty if there is none. */
    private static String header(String head, String name) {
        for (int line = head.indexOf(LINE) + 2; line < head.length(); line = head.indexOf(LINE, line) + 2) {
            int colon = line + name.length();
            if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(colon) == ':') {
                return head.substring(colon + 1, head.indexOf(LINE, line)).strip();
            }
        }
        return "";
    }
}
