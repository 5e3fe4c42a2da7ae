package aisle.server.inventory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long products keep, as the dates of their last lots say. */
@Component
public class ShelfLife {

    private static final int LOOK_BACK_DAYS = 182;

    private final JdbcClient sql;

    ShelfLife(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The days a delivery of some products can be sold, its own day included: the median of the last half year's lots.
     *
     * @param store the store
     * @param products product ids
     * @param today the store's business day
     * @return days by product, at least 1; a product that came without a date is missing
     */
    public Map<Long, Integer> days(long store, Collection<Long> products, LocalDate today) {
        Map<Long, Integer> days = new HashMap<>();
        sql.sql("""
                select product, percentile_disc(0.5) within group (order by expires - received) + 1 as days
                from inventory.lot
                where store = :store and product = any(:products) and expires >= received and received >= :since
                group by product""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("since", today.minusDays(LOOK_BACK_DAYS))
                .query(row -> {
                    days.put(row.getLong("product"), row.getInt("days"));
                });
        return days;
    }
}
