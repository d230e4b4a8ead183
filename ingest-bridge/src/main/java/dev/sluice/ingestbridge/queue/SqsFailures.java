package dev.sluice.ingestbridge.queue;

import org.slf4j.event.Level;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/** Reads what SQS means when it does not delete. */
final class SqsFailures {
    private static final int FORBIDDEN = 403;

    private SqsFailures() {}

    static NotDeleted reason(SdkException e) {
        if (e instanceof AwsServiceException answer) {
            if (answer.isThrottlingException()) {
                return NotDeleted.THROTTLED;
            }
            return answer.statusCode() == FORBIDDEN ? NotDeleted.DENIED : NotDeleted.FAILED;
        }
        return NotDeleted.FAILED;
    }

    static NotDeleted reason(BatchResultErrorEntry entry) {
        String code = String.valueOf(entry.code());
        if (code.contains("AccessDenied")) {
            return NotDeleted.DENIED;
        }
        if (code.contains("Throttl")) {
            return NotDeleted.THROTTLED;
        }
        // What is left of the sender's faults is a receipt that has ended.
        return Boolean.TRUE.equals(entry.senderFault()) ? NotDeleted.EXPIRED : NotDeleted.FAILED;
    }

    /** A person has to mend a missing right. */
    static Level level(NotDeleted reason) {
        return reason == NotDeleted.DENIED ? Level.ERROR : Level.WARN;
    }
}
