package dev.sluice.persistencesink.inventory;

import dev.sluice.contracts.inventory.InventoryChanged;
import dev.sluice.contracts.inventory.SeatStatus;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of seats as values. */
final class JdbiSeatRow {
    private JdbiSeatRow() {}

    static InventoryChanged seat(ResultSet row) throws SQLException {
        return new InventoryChanged(
                row.getString("event_id"),
                row.getString("seat_id"),
                row.getString("section"),
                row.getString("row_name"),
                row.getInt("number"),
                SeatStatus.valueOf(row.getString("status")),
                row.getLong("price"),
                row.getString("currency"),
                row.getLong("version"));
    }
}
