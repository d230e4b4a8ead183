package dev.sluice.contracts.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.check.Check;
import org.junit.jupiter.api.Test;

class RequestIdTest {
    @Test
    void isTheSameForARetryAndAnotherForAnythingElse() {
        String id = RequestId.of("event", "user", "key");
        assertThat(RequestId.of("event", "user", "key")).isEqualTo(id);
        assertThat(RequestId.of("event", "user", "key2")).isNotEqualTo(id);
        assertThat(RequestId.of("event", "userk", "ey")).isNotEqualTo(id);
        assertThat(RequestId.of("event2", "user", "key")).isNotEqualTo(id);
    }

    @Test
    void isAnIdWhateverTheKeyHolds() {
        assertThat(Check.isId(RequestId.of("event", "user", "{\"any\": 'thing'}\n\u20ac")))
                .isTrue();
    }
}
