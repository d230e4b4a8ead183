package dev.sluice.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.contracts.booking.BestSeats;
import dev.sluice.contracts.booking.BookingRequested;
import dev.sluice.contracts.bridge.BridgeMark;
import dev.sluice.contracts.check.InvalidMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFormatTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Newer than the first readers, or about the few messages that have them. */
    private static final Set<String> OPTIONAL = Set.of("detail", "options", "message", "traceparents");

    static Stream<WireExamples<?>> examples() {
        return WireExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void writesExactlyTheGoldenFile(WireExamples<T> example) throws IOException {
        String written = new String(example.format().encode(example.message()), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo(golden(example.name()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void readsTheGoldenFile(WireExamples<T> example) throws IOException {
        T read = example.format().decode(golden(example.name()).getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(example.message());
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void ignoresAFieldFromANewerWriter(WireExamples<T> example) throws IOException {
        ObjectNode json = (ObjectNode) MAPPER.readTree(golden(example.name()));
        json.put("fromTheFuture", 1);
        assertThat(example.format().decode(MAPPER.writeValueAsBytes(json))).isEqualTo(example.message());
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void refusesEveryMissingField(WireExamples<T> example) throws IOException {
        for (String field : fields(example)) {
            if (OPTIONAL.contains(field)) {
                continue;
            }
            ObjectNode json = (ObjectNode) MAPPER.readTree(golden(example.name()));
            json.remove(field);
            assertThatThrownBy(() -> example.format().decode(MAPPER.writeValueAsBytes(json)))
                    .as("without %s", field)
                    .isInstanceOf(InvalidMessage.class);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void refusesEveryFieldOfTheWrongType(WireExamples<T> example) throws IOException {
        for (String field : fields(example)) {
            ObjectNode json = (ObjectNode) MAPPER.readTree(golden(example.name()));
            json.putObject(field);
            assertThatThrownBy(() -> example.format().decode(MAPPER.writeValueAsBytes(json)))
                    .as("object as %s", field)
                    .isInstanceOf(InvalidMessage.class);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void refusesANumberOrATruthInPlaceOfAText(WireExamples<T> example) throws IOException {
        for (String field : fields(example)) {
            for (Object wrong : new Object[] {42, 4.2, true, new Object[] {42}}) {
                ObjectNode json = (ObjectNode) MAPPER.readTree(golden(example.name()));
                JsonNode good = json.get(field);
                boolean comparable =
                        good.isTextual() || (good.isArray() && good.path(0).isTextual());
                json.set(field, MAPPER.valueToTree(wrong));
                if (comparable) {
                    assertThatThrownBy(() -> example.format().decode(MAPPER.writeValueAsBytes(json)))
                            .as("%s as %s", wrong, field)
                            .isInstanceOf(InvalidMessage.class);
                }
            }
        }
    }

    @Test
    void namesTheFieldButNeverTheValue() {
        var format = JsonFormat.of(BookingRequested.class);
        byte[] json = """
                {"eventId":"e","requestId":"r","userId":"Jane Doe","seatIds":["A"],"acceptedAt":"2026-01-01T00:00:00Z"}
                """.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> format.decode(json))
                .hasMessage("BookingRequested: userId must be 1 to 64 of A-Z a-z 0-9 _ -");
    }

    @Test
    void refusesWhatIsNoJsonAndWhatFollowsTheObject() {
        var format = JsonFormat.of(BridgeMark.class);
        for (String text : new String[] {"", "null", "[]", "{", "not json", "{}{}"}) {
            assertThatThrownBy(() -> format.decode(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(InvalidMessage.class);
        }
    }

    @Test
    void seatsByNameAndTheBestSeatsExcludeOneAnother() {
        var format = JsonFormat.of(BookingRequested.class);
        String start =
                "{\"eventId\":\"e\",\"requestId\":\"r\",\"userId\":\"u\",\"acceptedAt\":\"2026-01-01T00:00:00Z\"";
        String best = ",\"best\":{\"quantity\":2,\"split\":true}";
        assertThat(format.decode(utf8(start + best + "}")).best()).isEqualTo(new BestSeats(null, 2, true));
        assertThatThrownBy(() -> format.decode(utf8(start + best + ",\"seatIds\":[\"A\"]}")))
                .hasMessage("BookingRequested: seatIds and best must not both be given");
        assertThatThrownBy(() -> format.decode(utf8(start + "}"))).hasMessage("BookingRequested: seatIds is missing");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> fields(WireExamples<?> example) throws IOException {
        var names = new HashSet<String>();
        MAPPER.readTree(golden(example.name())).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = JsonFormatTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
