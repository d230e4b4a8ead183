package dev.sluice.ingestbridge.queue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Reads what SQS handed over. */
final class SqsMessages {
    private SqsMessages() {}

    /** Groups in the order of their first message, messages in the order of the answer, which is the group's. */
    static List<GroupRun> runs(List<Message> messages) {
        var groups = new LinkedHashMap<String, List<QueuedMessage>>();
        for (Message message : messages) {
            groups.computeIfAbsent(
                            attribute(message, MessageSystemAttributeName.MESSAGE_GROUP_ID), group -> new ArrayList<>())
                    .add(queued(message));
        }
        return groups.entrySet().stream()
                .map(group -> new GroupRun(group.getKey(), group.getValue()))
                .toList();
    }

    private static QueuedMessage queued(Message message) {
        return new QueuedMessage(
                message.messageId(),
                new BigInteger(attribute(message, MessageSystemAttributeName.SEQUENCE_NUMBER)),
                Integer.parseInt(attribute(message, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)),
                Instant.ofEpochMilli(Long.parseLong(attribute(message, MessageSystemAttributeName.SENT_TIMESTAMP))),
                message.body(),
                message.receiptHandle());
    }

    private static String attribute(Message message, MessageSystemAttributeName name) {
        String value = message.attributes().get(name);
        if (value == null) {
            throw new IllegalStateException("A FIFO queue gives every message a " + name);
        }
        return value;
    }
}
