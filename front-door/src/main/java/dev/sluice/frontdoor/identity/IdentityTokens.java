package dev.sluice.frontdoor.identity;

/** Tells genuine identity tokens from others. Thread-safe. */
public interface IdentityTokens extends AutoCloseable {
    /** Never throws, whatever the text; may wait some seconds for the provider's keys. */
    IdentityCheck verify(String token);

    @Override
    void close();
}
