package dev.sluice.frontdoor.api;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import java.util.Locale;
import java.util.Objects;

/** Reads what is sent as JSON. */
final class JsonBody {
    private static final String MEDIA_TYPE = "application/json";

    private JsonBody() {}

    /** @param advice what would be right, added to what is wrong; may be empty */
    static <T> Verdict<T> read(Call call, JsonFormat<T> format, String advice) {
        String type = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
        return type.toLowerCase(Locale.ROOT).equals(MEDIA_TYPE)
                ? call.body().then(body -> parse(body, format, advice))
                : Verdict.refuse(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the header 'Content-Type: application/json'");
    }

    private static <T> Verdict<T> parse(byte[] body, JsonFormat<T> format, String advice) {
        try {
            return Verdict.pass(format.decode(body));
        } catch (InvalidMessage e) {
            // The name of a Java record says nothing to a caller.
            String reason = Objects.requireNonNull(e.getMessage()).replaceFirst("^\\w+: ", "");
            return Verdict.refuse(ProblemType.INVALID_BODY, "The body is not right: " + reason + advice);
        }
    }
}
