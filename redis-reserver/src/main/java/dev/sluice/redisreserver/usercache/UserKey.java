package dev.sluice.redisreserver.usercache;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names a user's entry so that nobody can tell from the outside whose it is. Thread-safe. */
public final class UserKey {
    public static final int MIN_SECRET_LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";
    /** 128 bits: enough that no two users meet. */
    private static final int BYTES = 16;

    private final SecretKeySpec secret;

    /** @param secret at least 32 characters; another one makes all entries unknown */
    public UserKey(String secret) {
        if (secret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "The user cache's secret is too short; it must have at least " + MIN_SECRET_LENGTH + " characters");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String of(String userId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash = mac.doFinal(userId.getBytes(StandardCharsets.UTF_8));
            return "sluice:user:" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
