package dev.sluice.streamstopology.harness;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.test.TestRecord;

/**
 * A record that broke its topic's contract.
 *
 * @param value as it came
 * @param reason one line without any value of the record
 */
public record DeadLetter(String value, String reason) {
    static DeadLetter of(TestRecord<byte[], byte[]> letter) {
        byte[] value = letter.value() == null ? new byte[0] : letter.value();
        return new DeadLetter(
                text(value), text(letter.headers().lastHeader("x-error-reason").value()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
