package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class EnvironmentIT {
    @Test
    void holdsWhatServicesNeedAndNothingElse(LocalStack stack) {
        assertThat(stack.environment())
                .containsOnlyKeys(
                        "SLUICE_KAFKA_BOOTSTRAP",
                        "SLUICE_REDIS_URI",
                        "SLUICE_POSTGRES_URL",
                        "SLUICE_POSTGRES_USER",
                        "SLUICE_POSTGRES_PASSWORD",
                        "SLUICE_SQS_ENDPOINT",
                        "AWS_REGION",
                        "AWS_ACCESS_KEY_ID",
                        "AWS_SECRET_ACCESS_KEY")
                .containsEntry("SLUICE_KAFKA_BOOTSTRAP", stack.kafkaBootstrapServers())
                .containsEntry("SLUICE_REDIS_URI", stack.redisUri().toString())
                .containsEntry("SLUICE_POSTGRES_URL", stack.postgresUrl())
                .containsEntry("SLUICE_SQS_ENDPOINT", stack.sqsEndpoint().toString())
                .containsEntry("AWS_REGION", LocalStack.REGION);
    }
}
