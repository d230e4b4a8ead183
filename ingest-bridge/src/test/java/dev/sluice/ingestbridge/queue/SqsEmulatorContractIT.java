package dev.sluice.ingestbridge.queue;

import static org.awaitility.Awaitility.await;

import dev.sluice.localstack.LocalStack;
import dev.sluice.localstack.LocalStackExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Expired receipts, repeated attempts and limits are not in the contract: there the emulator is not like AWS. */
@ExtendWith(LocalStackExtension.class)
class SqsEmulatorContractIT extends SqsFifoContract {
    private final URI url;
    private final SqsClient sqs;

    SqsEmulatorContractIT(LocalStack stack) {
        url = stack.createFifoQueue("contract-" + UUID.randomUUID());
        sqs = SqsClients.create(new SqsQueueSettings(
                url,
                Optional.of(stack.sqsEndpoint()),
                Optional.of(LocalStack.REGION),
                Optional.of(new SqsQueueSettings.Keys("any", "any")),
                1,
                Duration.ZERO,
                Duration.ofSeconds(30)));
    }

    @AfterEach
    void close() {
        sqs.close();
    }

    @Override
    SqsClient sqs() {
        return sqs;
    }

    @Override
    String url() {
        return url.toString();
    }

    @Override
    List<Message> receiveAgain() {
        return await().atMost(Duration.ofSeconds(10)).until(() -> receive(1), messages -> !messages.isEmpty());
    }
}
