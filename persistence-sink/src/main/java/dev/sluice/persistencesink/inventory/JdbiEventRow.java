package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.sale.SaleOption;
import dev.sluice.persistencesink.inventory.EventView.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of events as values. */
final class JdbiEventRow {
    private JdbiEventRow() {}

    static EventView view(ResultSet row, List<Section> sections) throws SQLException {
        Optional<Instant> opensAt = time(row, "opens_at");
        return new EventView(
                row.getString("event_id"),
                opensAt.isPresent() ? Optional.of(sale(row, opensAt.get())) : Optional.empty(),
                time(row, "published_at"),
                time(row, "archived_at"),
                sections);
    }

    private static SalePlan sale(ResultSet row, Instant opensAt) throws SQLException {
        return new SalePlan(
                opensAt,
                row.getInt("rate_per_second"),
                row.getInt("burst"),
                row.getInt("per_user_limit"),
                row.getInt("hold_seconds"),
                row.getInt("line_limit"),
                options((String[]) row.getArray("options").getArray()),
                row.getString("message"));
    }

    private static Set<SaleOption> options(String[] names) {
        return Arrays.stream(names).map(SaleOption::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static Section section(ResultSet row) throws SQLException {
        return new Section(
                row.getString("section"),
                row.getString("currency"),
                row.getInt("seats"),
                row.getInt("available"),
                row.getInt("unpublished"),
                row.getLong("lowest_price"),
                row.getLong("highest_price"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
