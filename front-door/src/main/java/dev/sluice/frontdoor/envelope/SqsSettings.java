package dev.sluice.frontdoor.envelope;

import java.net.URI;
import java.util.Optional;

/**
 * @param endpoint instead of the region's own, for emulators
 * @param credentials empty for what the SDK finds by itself
 */
public record SqsSettings(String queueUrl, Optional<URI> endpoint, String region, Optional<AccessKey> credentials) {

    /** A static access key. Its secret is in no text form. */
    public record AccessKey(String id, String secret) {
        @Override
        public String toString() {
            return "AccessKey[id=" + id + "]";
        }
    }
}
