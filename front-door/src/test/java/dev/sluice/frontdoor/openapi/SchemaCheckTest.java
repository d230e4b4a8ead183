package dev.sluice.frontdoor.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that never complains would hold nothing. */
class SchemaCheckTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["state"], "properties": {
              "state": {"enum": ["OPEN", "CLOSED"]},
              "kind": {"const": "estimate"},
              "asOf": {"type": "string", "format": "date-time"},
              "place": {"oneOf": [{"type": "null"}, {"type": "integer", "minimum": 1, "maximum": 8}]},
              "split": {"type": "boolean", "default": false},
              "seats": {"type": "array", "minItems": 1, "uniqueItems": true,
                "items": {"type": "string", "pattern": "[A-Z]-[0-9]"}}}}""";

    private static List<String> complaints(String json) throws JsonProcessingException {
        return new SchemaCheck(schema -> schema).complaints(JSON.readTree(SCHEMA), JSON.readTree(json), "it");
    }

    @Test
    void whatFitsHasNoComplaints() throws JsonProcessingException {
        assertThat(complaints("{\"state\":\"OPEN\"}")).isEmpty();
        assertThat(complaints("{\"state\":\"CLOSED\",\"kind\":\"estimate\",\"asOf\":\"2026-05-01T10:00:00Z\","
                        + "\"place\":null,\"split\":true,\"seats\":[\"A-1\",\"A-2\"]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"state\":\"AJAR\"}",
                "{\"state\":\"OPEN\",\"more\":1}",
                "{\"state\":\"OPEN\",\"kind\":\"exact\"}",
                "{\"state\":\"OPEN\",\"asOf\":\"today\"}",
                "{\"state\":\"OPEN\",\"asOf\":7}",
                "{\"state\":\"OPEN\",\"place\":0}",
                "{\"state\":\"OPEN\",\"place\":9}",
                "{\"state\":\"OPEN\",\"split\":\"true\"}",
                "{\"state\":\"OPEN\",\"seats\":[]}",
                "{\"state\":\"OPEN\",\"seats\":[\"A-1\",\"A-1\"]}",
                "{\"state\":\"OPEN\",\"seats\":[\"a\"]}"
            })
    void whatDoesNotFitHas(String json) throws JsonProcessingException {
        assertThat(complaints(json)).isNotEmpty();
    }

    @Test
    void anUnknownKeywordIsNotPassedOver() throws JsonProcessingException {
        var schema = JSON.readTree("{\"maxLength\": 3}");
        var check = new SchemaCheck(same -> same);

        assertThatThrownBy(() -> check.complaints(schema, JSON.readTree("\"long\""), "it"))
                .hasMessage("Teach this check the keyword maxLength");
    }
}
