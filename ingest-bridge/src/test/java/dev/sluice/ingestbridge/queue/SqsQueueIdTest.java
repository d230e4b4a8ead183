package dev.sluice.ingestbridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.check.Check;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SqsQueueIdTest {
    @Test
    void namesTheQueueAndItsCreation() {
        assertThat(SqsQueueId.of(URI.create("https://sqs/1/requests.fifo"), "1795447519"))
                .isEqualTo("requests-1795447519");
    }

    @Test
    void staysAnIdThoughQueueNamesMayBeLonger() {
        String id = SqsQueueId.of(URI.create("https://sqs/1/" + "q".repeat(75) + ".fifo"), "1795447519");

        assertThat(Check.isId(id)).isTrue();
        assertThat(id).endsWith("q-1795447519");
    }
}
