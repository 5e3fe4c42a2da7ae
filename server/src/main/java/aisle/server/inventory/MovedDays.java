package aisle.server.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moved of products day by day, for whoever asks afterwards what a delivery or a price was good for. */
@Component
public class MovedDays {

    private final JdbcClient sql;

    MovedDays(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One business day of a product. Quantities are thousandths.
     *
     * @param sold to customers, less what they brought back
     * @param wasted thrown away
     * @param came by the receipts asked about
     * @param cameBeside beside what the others say: other receipts, counts, transfers and so on, which may be below
     *     zero
     */
    public record Day(LocalDate day, long sold, long wasted, long came, long cameBeside) {}

    /**
     * The days of some products on which something moved.
     *
     * @param store the store
     * @param products product ids
     * @param from the first business day
     * @param to the last
     * @param receipts the receipts that are told apart
     * @return by product, in the order of the days
     */
    public Map<Long, List<Day>> of(
            long store, Collection<Long> products, LocalDate from, LocalDate to, Collection<UUID> receipts) {
        Map<Long, List<Day>> days = new HashMap<>();
        sql.sql("""
                select product, day,
                    -coalesce(sum(quantity) filter (where kind in ('SALE', 'REFUND')), 0) as sold,
                    -coalesce(sum(quantity) filter (where kind = 'WASTE'), 0) as wasted,
                    coalesce(sum(quantity) filter (where source = any(:receipts)), 0) as came,
                    coalesce(sum(quantity) filter (where kind not in ('SALE', 'REFUND', 'WASTE')
                        and not source = any(:receipts)), 0) as beside
                from inventory.movement
                where store = :store and product = any(:products) and day between :from and :to
                group by product, day order by product, day""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .param("receipts", receipts.toArray(UUID[]::new))
                .query(row -> {
                    days.computeIfAbsent(row.getLong("product"), first -> new ArrayList<>())
                            .add(new Day(
                                    row.getObject("day", LocalDate.class),
                                    row.getLong("sold"),
                                    row.getLong("wasted"),
                                    row.getLong("came"),
                                    row.getLong("beside")));
                });
        return days;
    }

    /**
     * What stood on the shelves before a day began.
     *
     * @param store the store
     * @param products product ids
     * @param day the business day
     * @return thousandths by product; one that had not moved is missing
     */
    public Map<Long, Long> before(long store, Collection<Long> products, LocalDate day) {
        Map<Long, Long> stood = new HashMap<>();
        sql.sql("""
                select product, sum(quantity) as quantity from inventory.movement
                where store = :store and product = any(:products) and day < :day group by product""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    stood.put(row.getLong("product"), row.getLong("quantity"));
                });
        return stood;
    }
}
