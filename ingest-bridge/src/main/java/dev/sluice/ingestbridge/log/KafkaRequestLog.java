package dev.sluice.ingestbridge.log;

import dev.sluice.ingestbridge.pace.Deadline;
import java.util.List;

/**
 * Kafka as the log: one transaction a write, so that a zombie's or a late batch's records never appear without their
 * mark. Thread-safe.
 */
public final class KafkaRequestLog implements RequestLog {
    private final KafkaTransactions transactions;
    private final KafkaMarkTail marks;

    KafkaRequestLog(KafkaTransactions transactions, KafkaMarkTail marks) {
        this.transactions = transactions;
        this.marks = marks;
    }

    /**
     * Connects in the background: an outage delays writes and marks, not this call.
     *
     * @param queueName together with the instance the identity under which transactions are fenced
     */
    public static KafkaRequestLog open(KafkaLogSettings settings, String queueName) {
        var clients = new KafkaClients(settings, transactionalId(settings, queueName));
        return new KafkaRequestLog(new KafkaTransactions(clients), KafkaMarkTail.start(clients));
    }

    static String transactionalId(KafkaLogSettings settings, String queueName) {
        return "bridge-" + queueName + "-" + settings.instance();
    }

    @Override
    public WriteResult write(List<LoggedRun> runs, Deadline deadline) {
        return transactions.write(
                runs.stream().flatMap(run -> KafkaRecords.of(run).stream()).toList(), deadline);
    }

    @Override
    public MarkReading mark(String queue, String group, Deadline deadline) {
        return marks.read(queue, group, deadline);
    }

    @Override
    public void close() {
        transactions.close();
        marks.close();
    }
}
