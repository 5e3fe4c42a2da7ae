package aisle.server.accounts.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A coupon that a till asked for, for one basket.
 *
 * @param code the coupon's
 * @param basket the id of the entry that the basket becomes
 */
record Reservation(UUID id, String code, UUID basket, long store, long till, Instant at) {

    static Reservation of(ResultSet row) throws SQLException {
        return new Reservation(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("code"),
                Objects.requireNonNull(row.getObject("basket", UUID.class)),
                row.getLong("store"),
                row.getLong("till"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
