package dev.sluice.ingestbridge;

import dev.sluice.ingestbridge.log.KafkaLogSettings;
import dev.sluice.ingestbridge.queue.SqsQueueSettings;
import dev.sluice.servicekit.settings.InvalidSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All settings of the bridge; each part names its variables. Half the visibility is what a run may take.
 *
 * @param queues one or more
 */
public record IngestBridgeSettings(List<SqsQueueSettings> queues, KafkaLogSettings log) {
    public IngestBridgeSettings {
        queues = List.copyOf(queues);
        for (SqsQueueSettings queue : queues) {
            requireTime(queue, log);
        }
    }

    private static void requireTime(SqsQueueSettings queue, KafkaLogSettings log) {
        Duration half = queue.visibility().dividedBy(2);
        // What a bridge that stopped dead left open must be aborted before its messages come to another.
        Duration decided = log.transactionTimeout().plus(log.transactionSweep());
        if (half.compareTo(decided) <= 0) {
            throw wrong(
                    "SLUICE_BRIDGE_VISIBILITY_MS",
                    queue.visibility(),
                    "more than twice SLUICE_BRIDGE_TRANSACTION_TIMEOUT_MS and SLUICE_BRIDGE_TRANSACTION_SWEEP_MS"
                            + " together, that is more than "
                            + decided.multipliedBy(2).toMillis());
        }
        if (queue.longPoll().compareTo(half) >= 0) {
            throw wrong(
                    "SLUICE_BRIDGE_WAIT_MS",
                    queue.longPoll(),
                    "less than half of SLUICE_BRIDGE_VISIBILITY_MS, that is less than " + half.toMillis());
        }
    }

    public static IngestBridgeSettings fromEnv(Map<String, String> variables) {
        return new IngestBridgeSettings(SqsQueueSettings.fromEnv(variables), KafkaLogSettings.fromEnv(variables));
    }

    private static InvalidSetting wrong(String name, Duration value, String allowed) {
        return new InvalidSetting(name + " is '" + value.toMillis() + "'; it must be " + allowed);
    }
}
