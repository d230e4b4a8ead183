package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.pace.Deadline;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;

/** Answers what a group's mark is, never with one older than the question. Thread-safe. */
final class KafkaMarkTail implements AutoCloseable {
    private final Admin admin;
    private final KafkaMarkReader reader;

    private KafkaMarkTail(Admin admin, KafkaMarkReader reader) {
        this.admin = admin;
        this.reader = reader;
    }

    static KafkaMarkTail start(KafkaClients clients) {
        return new KafkaMarkTail(clients.admin(), KafkaMarkReader.start(clients.consumer()));
    }

    MarkReading read(String queue, String group, Deadline deadline) {
        try {
            if (!reader.position().await(endOffset(deadline), deadline)) {
                return new MarkReading.Unavailable("the marks were not read to their end in time");
            }
            // Looked up before the clock: a mark that came after the deadline must not count as known by then.
            var known = new MarkReading.Known(reader.mark(queue, group));
            return deadline.hasPassed() ? new MarkReading.Unavailable("the mark was read too late") : known;
        } catch (ExecutionException | TimeoutException e) {
            return new MarkReading.Unavailable("the end of the marks is unknown: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new MarkReading.Unavailable("interrupted");
        }
    }

    /**
     * The end as seen without regard to transactions: the reader, which sees only what is committed, gets there once
     * every transaction that is open now has been committed or aborted.
     */
    private long endOffset(Deadline deadline) throws ExecutionException, InterruptedException, TimeoutException {
        return admin.listOffsets(
                        Map.of(KafkaMarkReader.MARKS, OffsetSpec.latest()),
                        new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .partitionResult(KafkaMarkReader.MARKS)
                .get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)
                .offset();
    }

    @Override
    public void close() {
        reader.close();
        admin.close();
    }
}
