package dev.sluice.ingestbridge.queue;

import dev.sluice.ingestbridge.model.FifoQueue;
import dev.sluice.ingestbridge.model.ModelSqsClient;
import dev.sluice.ingestbridge.model.Trouble;
import dev.sluice.ingestbridge.model.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsModelContractTest extends SqsFifoContract {
    private final VirtualTime time = new VirtualTime();
    private final SqsClient sqs = new ModelSqsClient(new FifoQueue(time, new Random(1)), time, Trouble.NONE);

    @Override
    SqsClient sqs() {
        return sqs;
    }

    @Override
    String url() {
        return "https://sqs/1/requests.fifo";
    }

    @Override
    List<Message> receiveAgain() {
        time.sleep(Duration.ofSeconds(1));
        return receive(1);
    }
}
