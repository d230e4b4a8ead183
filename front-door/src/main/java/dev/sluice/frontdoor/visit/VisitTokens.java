package dev.sluice.frontdoor.visit;

import dev.sluice.contracts.check.InvalidMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs visits and checks the tokens that come back: {@code v1.<event>.<user>.<expiry, epoch seconds>.<HMAC-SHA256>}.
 * Ids hold no dot, so the parts cannot run into each other. Readable by the buyer, changeable by nobody. Thread-safe.
 */
public final class VisitTokens {
    public static final int MIN_SECRET_LENGTH = 32;

    private static final String VERSION = "v1";
    private static final int PARTS = 5;
    /** Two ids of 64, an expiry, a signature of 43 and the dots: more cannot be ours and is not worth a hash. */
    private static final int MAX_LENGTH = 256;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret at least 32 characters; every front door of one system has the same */
    public VisitTokens(String secret) {
        if (secret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException("The secret must have at least " + MIN_SECRET_LENGTH + " characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String sign(Visit visit) {
        String claims = VERSION + "." + visit.eventId() + "." + visit.userId() + "."
                + visit.expiresAt().getEpochSecond();
        return claims + "." + signature(claims);
    }

    /** Never throws, whatever the text. */
    public VisitCheck verify(String token, Instant now) {
        if (token.length() > MAX_LENGTH || !isSigned(token)) {
            return new VisitCheck.Forged();
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return new VisitCheck.Forged();
        }
        try {
            var visit = new Visit(parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3])));
            return now.isBefore(visit.expiresAt()) ? new VisitCheck.Valid(visit) : new VisitCheck.Expired(visit);
        } catch (InvalidMessage | NumberFormatException e) {
            // Only a writer of another version that shares the secret can bring us here.
            return new VisitCheck.Forged();
        }
    }

    /** Takes the same time wherever the first difference is. */
    private boolean isSigned(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0) {
            return false;
        }
        byte[] given = token.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        byte[] expected = signature(token.substring(0, end)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected);
    }

    private String signature(String claims) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(claims.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
