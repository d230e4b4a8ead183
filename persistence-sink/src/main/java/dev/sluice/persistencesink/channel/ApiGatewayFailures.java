package dev.sluice.persistencesink.channel;

import dev.sluice.persistencesink.channel.Posted.Verdict;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads what API Gateway means when it does not post. */
final class ApiGatewayFailures {
    private static final String CHANNEL = "websocket";
    private static final int GONE = 410;
    private static final int SERVER = 500;

    private ApiGatewayFailures() {}

    static Posted of(String connectionId, SdkException e) {
        Verdict verdict = e instanceof AwsServiceException answer ? verdict(answer.statusCode()) : verdict(e);
        return new Posted(connectionId, verdict, AwsFailures.reason(CHANNEL, e));
    }

    private static Verdict verdict(int status) {
        if (status >= SERVER) {
            return Verdict.UNDELIVERED;
        }
        return switch (status) {
            case GONE -> Verdict.GONE;
            // No right, no such stage, too many calls: so it would be for every message.
            case 401, 403, 404, 429 -> Verdict.UNAVAILABLE;
            default -> Verdict.REFUSED;
        };
    }

    /** A timeout may be the message's own; that nobody listens is not. */
    private static Verdict verdict(SdkException noAnswer) {
        return AwsFailures.isTimeout(noAnswer) ? Verdict.UNDELIVERED : Verdict.UNAVAILABLE;
    }
}
