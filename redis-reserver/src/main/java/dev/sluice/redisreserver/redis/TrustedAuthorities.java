package dev.sluice.redisreserver.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/** A PEM file of certificates as the key store that Jedis asks for; it never leaves memory. */
final class TrustedAuthorities {
    static final String TYPE = "PKCS12";
    /** A key store must have one; this one guards public certificates in memory only. */
    static final String PASSWORD = "in-memory";

    private final byte[] store;

    private TrustedAuthorities(byte[] store) {
        this.store = store;
    }

    /** @throws IllegalArgumentException if the file cannot be read, or holds no certificate */
    static TrustedAuthorities read(Path pemFile) {
        try (InputStream pem = Files.newInputStream(pemFile)) {
            var keys = KeyStore.getInstance(TYPE);
            keys.load(null, null);
            int count = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                keys.setCertificateEntry("authority-" + count++, authority);
            }
            if (count == 0) {
                throw new IllegalArgumentException(pemFile + " holds no certificate; it must be a PEM file of some");
            }
            var bytes = new ByteArrayOutputStream();
            keys.store(bytes, PASSWORD.toCharArray());
            return new TrustedAuthorities(bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(pemFile + " cannot be read; it must be a PEM file of certificates", e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(store);
    }
}
