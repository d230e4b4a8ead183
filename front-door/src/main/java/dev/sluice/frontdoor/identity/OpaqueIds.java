package dev.sluice.frontdoor.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives whoever an issuer knows an id from which nobody without the secret can find out who it is: a subject may be a
 * mail address, and those can be guessed. Thread-safe.
 */
final class OpaqueIds {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    OpaqueIds(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 43 of {@code A-Z a-z 0-9 _ -}. */
    String of(String issuer, String subject) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            // The length keeps issuer and subject from running into each other.
            mac.update((issuer.length() + ":" + issuer).getBytes(StandardCharsets.UTF_8));
            byte[] hash = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
