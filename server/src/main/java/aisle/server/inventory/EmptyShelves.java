package aisle.server.inventory;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days that ended with nothing on hand. On hand below zero is no empty shelf but a record that lags behind, so it
 * does not count.
 */
@Component
public class EmptyShelves {

    private final JdbcClient sql;

    EmptyShelves(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The empty days of some products.
     *
     * @param store the store
     * @param products product ids
     * @param from the first business day
     * @param days how many
     * @return by product the places of its empty days, counted from the first; a product without one is missing
     */
    public Map<Long, BitSet> days(long store, Collection<Long> products, LocalDate from, int days) {
        Map<Long, BitSet> empty = new HashMap<>();
        sql.sql("""
                with moved as (
                    select product, greatest(day, :from) as day, sum(quantity) as quantity from inventory.movement
                    where store = :store and product = any(:products) and day < :to group by 1, 2),
                stood as (
                    select product, day, sum(quantity) over (partition by product order by day) as quantity,
                        lead(day, 1, :to) over (partition by product order by day) as until
                    from moved)
                select product, day, until from stood where quantity = 0""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("from", from)
                .param("to", from.plusDays(days))
                .query(row -> {
                    empty.computeIfAbsent(row.getLong("product"), key -> new BitSet(days))
                            .set(
                                    place(from, row.getObject("day", LocalDate.class)),
                                    place(from, row.getObject("until", LocalDate.class)));
                });
        return empty;
    }

    private static int place(LocalDate from, LocalDate day) {
        return (int) (day.toEpochDay() - from.toEpochDay());
    }
}
