package dev.sluice.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a bench measured.
 *
 * @param value the headline figure
 * @param baseline the same figure for what it is compared with, measured in the same run
 * @param more whatever else was measured, in the order to be shown
 */
public record BenchResult(String bench, double value, String unit, double baseline, Map<String, Object> more) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public BenchResult {
        more = new LinkedHashMap<>(more);
    }

    /** Machines are noisy; this is what may be compared between them. */
    public double ratio() {
        return baseline == 0 ? 0 : value / baseline;
    }

    /** One line, one object. */
    public String toJson() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("bench", bench);
        fields.put("value", value);
        fields.put("unit", unit);
        fields.put("baseline", baseline);
        fields.put("ratio", ratio());
        fields.putAll(more);
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result can always be written", e);
        }
    }

    public String toTable() {
        var text = new StringBuilder(String.format(Locale.ROOT, "%nbench %s%n", bench));
        row(text, unit, value);
        row(text, "baseline", baseline);
        row(text, "ratio", ratio());
        more.forEach((name, figure) -> row(text, name, figure));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, Object figure) {
        String shown = figure instanceof Double number ? String.format(Locale.ROOT, "%,.2f", number) : "" + figure;
        text.append(String.format(Locale.ROOT, "  %-34s %14s%n", name, shown));
    }
}
