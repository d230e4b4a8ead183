package dev.sluice.frontdoor.api;

import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import java.util.Locale;
import java.util.Objects;

/** Reads what an operator sends about a sale. */
final class SaleBody {
    private static final String MEDIA_TYPE = "application/json";

    private SaleBody() {}

    static <T> Verdict<T> read(Call call, JsonFormat<T> format) {
        String type = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
        return type.toLowerCase(Locale.ROOT).equals(MEDIA_TYPE)
                ? call.body().then(body -> parse(body, format))
                : Verdict.refuse(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the header 'Content-Type: application/json'");
    }

    private static <T> Verdict<T> parse(byte[] body, JsonFormat<T> format) {
        try {
            return Verdict.pass(format.decode(body));
        } catch (InvalidMessage e) {
            String reason = Objects.requireNonNull(e.getMessage()).replaceFirst("^\\w+: ", "");
            return Verdict.refuse(ProblemType.INVALID_BODY, "The body is not right: " + reason);
        }
    }
}
