package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How an event is to be sold; {@link SaleControl} says what each means and may be. */
public record SalePlan(
        Instant opensAt,
        int ratePerSecond,
        int burst,
        int perUserLimit,
        int holdSeconds,
        int lineLimit,
        Set<SaleOption> options,
        String message) {
    private static final String ANY = "any";

    /** @throws dev.sluice.contracts.check.InvalidMessage for what could not be announced later */
    public SalePlan {
        var checked = new SaleControl(
                ANY,
                SaleState.OPEN,
                opensAt,
                1,
                ratePerSecond,
                burst,
                perUserLimit,
                holdSeconds,
                lineLimit,
                options,
                message,
                ANY,
                opensAt);
        opensAt = checked.opensAt();
        options = checked.options();
        message = checked.message();
    }

    /** Name to value, as people read them. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("opensAt", opensAt.toString());
        fields.put("ratePerSecond", Integer.toString(ratePerSecond));
        fields.put("burst", Integer.toString(burst));
        fields.put("perUserLimit", Integer.toString(perUserLimit));
        fields.put("holdSeconds", Integer.toString(holdSeconds));
        fields.put("lineLimit", Integer.toString(lineLimit));
        fields.put("options", options.toString());
        fields.put("message", '"' + message + '"');
        return fields;
    }
}
