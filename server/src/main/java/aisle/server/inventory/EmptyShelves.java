package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        for (Spell spell : spells(store, products, from, days)) {
            empty.computeIfAbsent(spell.product, key -> new BitSet(days))
                    .set(place(from, spell.day), place(from, spell.until));
        }
        return empty;
    }

    /**
     * When the last piece of some products was sold, on the days that ended empty.
     *
     * @return by product and place of the day, counted from the first; an empty day without a sale is missing
     */
    public Map<Long, Map<Integer, Instant>> ranOut(long store, Collection<Long> products, LocalDate from, int days) {
        Map<Long, Map<Integer, Instant>> ranOut = new HashMap<>();
        for (Spell spell : spells(store, products, from, days)) {
            Instant sold = spell.lastSale;
            if (sold != null) {
                ranOut.computeIfAbsent(spell.product, key -> new HashMap<>()).put(place(from, spell.day), sold);
            }
        }
        return ranOut;
    }

    /** Days in a row that ended empty; the first of them may have seen a last sale. */
    private record Spell(
            long product,
            LocalDate day,
            LocalDate until,
            @Nullable Instant lastSale) {}

    private List<Spell> spells(long store, Collection<Long> products, LocalDate from, int days) {
        return sql.sql("""
                with moved as (
                    select product, greatest(day, :from) as day, sum(quantity) as quantity,
                        max(at) filter (where kind = 'SALE' and day >= :from) as last_sale
                    from inventory.movement
                    where store = :store and product = any(:products) and day < :to group by 1, 2),
                stood as (
                    select product, day, sum(quantity) over (partition by product order by day) as quantity,
                        lead(day, 1, :to) over (partition by product order by day) as until, last_sale
                    from moved)
                select product, day, until, last_sale from stood where quantity = 0""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("from", from)
                .param("to", from.plusDays(days))
                .query((row, number) -> {
                    OffsetDateTime sold = row.getObject("last_sale", OffsetDateTime.class);
                    return new Spell(
                            row.getLong("product"),
                            row.getObject("day", LocalDate.class),
                            row.getObject("until", LocalDate.class),
                            sold == null ? null : sold.toInstant());
                })
                .list();
    }

    private static int place(LocalDate from, LocalDate day) {
        return (int) (day.toEpochDay() - from.toEpochDay());
    }
}
