package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** What the caller takes the control in force to be: {@code If-Match} and {@code If-None-Match} of RFC 9110. */
record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
    private static final JsonFormat<SaleControl> FORMAT = JsonFormat.of(SaleControl.class);
    private static final String ANY = "*";
    /** 96 bits: nobody gains anything by a collision. */
    private static final int BYTES = 12;

    static Precondition of(Call call) {
        return new Precondition(call.header("If-Match"), call.header("If-None-Match"));
    }

    Verdict<Boolean> check(Optional<SaleControl> known) {
        boolean holds = ifMatch.map(tags -> known.isPresent() && names(tags, known.get()))
                        .orElse(true)
                && ifNoneMatch
                        .map(tags -> known.isEmpty() || !names(tags, known.get()))
                        .orElse(true);
        return holds
                ? Verdict.pass(true)
                : Verdict.refuse(
                        ProblemType.SALE_CHANGED, "Get the sale, decide again, and send If-Match with its new ETag");
    }

    private static boolean names(String tags, SaleControl control) {
        String own = tag(control);
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(ANY) || tag.equals(own));
    }

    /** Names this very control. */
    static String tag(SaleControl control) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(FORMAT.encode(control));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
