package dev.sluice.frontdoor.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.booking.RequestId;
import dev.sluice.contracts.check.Check;
import dev.sluice.contracts.check.InvalidMessage;
import dev.sluice.contracts.wire.JsonFormat;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.visit.Visit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer fills in: the body of a booking.
 *
 * @param seatIds 1 to 8 different seats; none if {@code best} is there
 * @param best null if {@code seatIds} are there
 */
record BookingForm(List<String> seatIds, @Nullable BestSeats best) {
    private static final JsonFormat<BookingForm> FORMAT = JsonFormat.of(BookingForm.class);
    private static final int MAX_KEY_LENGTH = 255;
    private static final String ADVICE = "; send {\"seatIds\":[\"A-1\"]} or {\"best\":{\"quantity\":2}}";

    /** The best seats as they are asked for here, where only the quantity is required. */
    record Best(
            @Nullable String section,
            int quantity,
            @Nullable Boolean split) {
        BestSeats seats() {
            return new BestSeats(section, quantity, split != null && split);
        }
    }

    @JsonCreator
    static BookingForm of(
            @JsonProperty("seatIds") @Nullable List<String> seatIds, @JsonProperty("best") @Nullable Best best) {
        if (seatIds == null && best == null) {
            throw new InvalidMessage("seatIds or best is missing");
        }
        if (seatIds != null && best != null) {
            throw new InvalidMessage("seatIds and best must not both be given");
        }
        return best == null
                ? new BookingForm(Check.seats("seatIds", seatIds), null)
                : new BookingForm(List.of(), best.seats());
    }

    /** The request that a call makes; checked here, so that it cannot spoil the envelope it travels in. */
    static Verdict<BookingRequested> request(Call call, Visit visit, Instant now) {
        return key(call)
                .then(key -> JsonBody.read(call, FORMAT, ADVICE).then(form -> {
                    String requestId = RequestId.of(visit.eventId(), visit.userId(), key);
                    return Verdict.pass(new BookingRequested(
                            visit.eventId(), requestId, visit.userId(), form.seatIds(), form.best(), now));
                }));
    }

    private static Verdict<String> key(Call call) {
        String key = call.header("Idempotency-Key").orElse("");
        return !key.isBlank() && key.length() <= MAX_KEY_LENGTH
                ? Verdict.pass(key)
                : Verdict.refuse(
                        ProblemType.INVALID_IDEMPOTENCY_KEY,
                        "Send the header 'Idempotency-Key' with 1 to " + MAX_KEY_LENGTH
                                + " characters: a new one for each booking, the same for each retry");
    }
}
