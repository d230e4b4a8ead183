package dev.sluice.frontdoor.http;

import java.util.Optional;

/** One HTTP request. */
public interface Call {
    /** A part of the path, by the name that the route's template gives it. */
    String parameter(String name);

    /** @param name in any case */
    Optional<String> header(String name);

    /** Empty if there is none; refused if it is larger than the door takes. */
    Verdict<byte[]> body();
}
