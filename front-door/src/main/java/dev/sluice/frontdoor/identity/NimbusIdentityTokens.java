package dev.sluice.frontdoor.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON Web Tokens, held against the public keys that their issuer publishes. The keys are cached, fetched anew before
 * they are old or when a token names one that is not known, and kept for an hour if they cannot be fetched. Tokens that
 * name unknown keys cause two fetches in {@value #MIN_FETCH_INTERVAL_MILLIS} ms at most, however many there are.
 */
public final class NimbusIdentityTokens implements IdentityTokens {
    private static final Logger LOG = LoggerFactory.getLogger(NimbusIdentityTokens.class);
    /** Asymmetric ones only: of the others, HS256 would take a public key for a secret, and none needs no key. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    /** Real ones have about 1 KB; a longer text is not worth a parser. */
    private static final int MAX_TOKEN_LENGTH = 8_192;

    private static final int MAX_SUBJECT_LENGTH = 255;
    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final int MAX_KEY_SET_BYTES = 64 << 10;
    private static final long KEYS_MILLIS = 300_000;
    private static final long KEYS_IN_OUTAGE_MILLIS = 3_600_000;
    private static final long MIN_FETCH_INTERVAL_MILLIS = 5_000;
    private static final long LOCK_MILLIS = 5_000;

    private final JWKSource<SecurityContext> keys;
    private final DefaultJWTProcessor<SecurityContext> processor;
    private final String issuer;
    private final OpaqueIds ids;
    private final ClaimReader claims;

    private NimbusIdentityTokens(IdentitySettings settings, JWKSource<SecurityContext> keys, InstantSource clock) {
        this.keys = keys;
        this.processor = processor(settings, keys, clock);
        this.issuer = settings.issuer();
        this.ids = new OpaqueIds(settings.userIdSecret());
        this.claims = new ClaimReader(settings.claims());
    }

    /** Fetches the keys when the first token comes. */
    public static NimbusIdentityTokens trusting(IdentitySettings settings, InstantSource clock) {
        try {
            var retriever = new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS, MAX_KEY_SET_BYTES);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            settings.keys().toURL(), retriever)
                    .cache(KEYS_MILLIS, LOCK_MILLIS)
                    .rateLimited(MIN_FETCH_INTERVAL_MILLIS)
                    .outageTolerant(KEYS_IN_OUTAGE_MILLIS)
                    .build();
            return new NimbusIdentityTokens(settings, keys, clock);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The settings have checked the URL", e);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(
            IdentitySettings settings, JWKSource<SecurityContext> keys, InstantSource clock) {
        var verifier = new Claims(settings, clock);
        verifier.setMaxClockSkew(Math.toIntExact(settings.skew().toSeconds()));
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // The second is what RFC 9068 calls access tokens.
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier(verifier);
        return processor;
    }

    @Override
    public IdentityCheck verify(String token) {
        if (token.length() > MAX_TOKEN_LENGTH) {
            return new IdentityCheck.Refused();
        }
        try {
            return identity(processor.process(token, null));
        } catch (ExpiredJWTException e) {
            return new IdentityCheck.Expired();
        } catch (ParseException | BadJOSEException e) {
            return new IdentityCheck.Refused();
        } catch (JOSEException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the issuer's keys cannot be had");
            return new IdentityCheck.Unknown();
        }
    }

    private IdentityCheck identity(JWTClaimsSet set) {
        String subject = set.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > MAX_SUBJECT_LENGTH) {
            return new IdentityCheck.Refused();
        }
        return new IdentityCheck.Genuine(claims.read(ids.of(issuer, subject), subject, set.getClaims()));
    }

    @Override
    public void close() {
        if (keys instanceof Closeable open) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.atWarn().setCause(e).log("the issuer's keys could not be let go of");
            }
        }
    }

    /** Issuer, audience, expiry: required. By this clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(IdentitySettings settings, InstantSource clock) {
            super(
                    settings.audience(),
                    new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                    Set.of("sub", "exp"));
            this.clock = clock;
        }

        @Override
        protected @Nullable Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
