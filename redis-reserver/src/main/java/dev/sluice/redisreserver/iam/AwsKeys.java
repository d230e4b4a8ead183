package dev.sluice.redisreserver.iam;

import java.util.Optional;

/** Credentials of AWS; those of a role come with a session token and expire. */
public record AwsKeys(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "AwsKeys[" + accessKeyId + "]";
    }
}
