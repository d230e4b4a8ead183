package dev.sluice.persistencesink.channel;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads what it means when a call to AWS fails as a whole. */
final class AwsFailures {
    private AwsFailures() {}

    static boolean isTimeout(SdkException e) {
        return e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException;
    }

    /** The service's own code, or that there was no answer. */
    static String reason(String channel, SdkException e) {
        if (e instanceof AwsServiceException answer) {
            AwsErrorDetails details = answer.awsErrorDetails();
            String code = details == null ? null : details.errorCode();
            return ReasonCode.of(channel, code == null ? String.valueOf(answer.statusCode()) : code);
        }
        return ReasonCode.of(channel, isTimeout(e) ? "timeout" : "unreachable");
    }
}
