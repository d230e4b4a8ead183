package dev.sluice.redisreserver.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PresignedRequestTest {
    /** The example that AWS publishes with the procedure. */
    @Test
    void signsAsTheDocumentationDoes() {
        var request = new PresignedRequest(
                "examplebucket.s3.amazonaws.com", "/test.txt", new TreeMap<>(), "UNSIGNED-PAYLOAD");
        var keys = new AwsKeys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", Optional.empty());

        String signed = request.sign("s3", "us-east-1", 86_400, keys, Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(signed)
                .startsWith("examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request")
                .endsWith("&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }
}
