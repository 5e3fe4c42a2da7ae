package aisle.server.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a store's shelf says of products day by day, in the past and as far ahead as it is planned. */
@Component
public class ShelfPlan {

    private final JdbcClient sql;

    ShelfPlan(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One product's days.
     *
     * @param alike products that stand in for it: the number of its category, or of its department where it has none
     * @param prices minor units a unit for everybody, without promotions; 0 on a day without a price
     * @param promoted whether any promotion covers the product
     */
    public record Days(long alike, long[] prices, boolean[] promoted) {}

    private record Promoted(LocalDate from, LocalDate end, Set<Long> products, Set<Long> departments) {
        boolean covers(long product, long department) {
            return products.contains(product) || departments.contains(department);
        }
    }

    /**
     * The plan of some products.
     *
     * @param store the store
     * @param products product ids
     * @param from the first day
     * @param days how many
     * @return by product; one that is not in the catalog is missing
     */
    public Map<Long, Days> of(long store, Collection<Long> products, LocalDate from, int days) {
        Map<Long, List<DatedPrice>> prices = prices(products);
        List<Promoted> promotions = promotions(store, from, from.plusDays(days));
        Map<Long, Days> plans = new HashMap<>();
        sql.sql(
                        "select id, department, coalesce(category, department) as alike from catalog.product where id = any(:products)")
                .param("products", products.toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    long department = row.getLong("department");
                    plans.put(
                            id,
                            new Days(
                                    row.getLong("alike"),
                                    byDay(DatedPrice.forStore(prices.getOrDefault(id, List.of()), store), from, days),
                                    promoted(promotions, id, department, from, days)));
                });
        return plans;
    }

    /** Some products, those that stand in for each other side by side; one that is not in the catalog is missing. */
    public List<Long> alikeTogether(Collection<Long> products) {
        return sql.sql("""
                select id from catalog.product where id = any(:products)
                order by coalesce(category, department), id""")
                .param("products", products.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private Map<Long, List<DatedPrice>> prices(Collection<Long> products) {
        Map<Long, List<DatedPrice>> prices = new HashMap<>();
        sql.sql("""
                select product, store, valid_from, from_minute, valid_to, amount from catalog.price
                where product = any(:products) and not member and withdrawn_at is null
                order by product, store nulls first, valid_from, from_minute""").param("products", products.toArray(Long[]::new)).query(row -> {
            LocalDate end = row.getObject("valid_to", LocalDate.class);
            prices.computeIfAbsent(row.getLong("product"), key -> new ArrayList<>())
                    .add(new DatedPrice(
                            row.getObject("store", Long.class),
                            (int) row.getObject("valid_from", LocalDate.class).toEpochDay(),
                            row.getInt("from_minute"),
                            end == null ? null : (int) end.toEpochDay(),
                            row.getLong("amount"),
                            null));
        });
        return prices;
    }

    /**
     * The prices that days end with: of rows in force on the same day the one that began last counts, so the later ones
     * are written over.
     */
    private static long[] byDay(List<DatedPrice> rows, LocalDate from, int days) {
        long first = from.toEpochDay();
        long[] amounts = new long[days];
        for (DatedPrice row : rows) {
            int begin = (int) Math.clamp(row.from() - first, 0, days);
            int end = (int) Math.clamp(row.end() - first, begin, days);
            Arrays.fill(amounts, begin, end, row.amount());
        }
        return amounts;
    }

    private List<Promoted> promotions(long store, LocalDate from, LocalDate to) {
        return sql.sql("""
                select valid_from, coalesce(least(valid_to, stopped_on), :to) as ends, products, departments
                from catalog.promotion
                where valid_from < :to and coalesce(least(valid_to, stopped_on) > :from, true)
                    and (stores is null or :store = any(stores))""")
                .param("from", from)
                .param("to", to)
                .param("store", store)
                .query((row, number) -> new Promoted(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        ids(row.getArray("products")),
                        ids(row.getArray("departments"))))
                .list();
    }

    private static Set<Long> ids(java.sql.@org.jspecify.annotations.Nullable Array array) throws java.sql.SQLException {
        return array == null ? Set.of() : new HashSet<>(Arrays.asList((Long[]) array.getArray()));
    }

    private static boolean[] promoted(
            List<Promoted> promotions, long product, long department, LocalDate from, int days) {
        boolean[] promoted = new boolean[days];
        for (Promoted each : promotions) {
            if (each.covers(product, department)) {
                int begin = (int) Math.clamp(each.from.toEpochDay() - from.toEpochDay(), 0, days);
                int end = (int) Math.clamp(each.end.toEpochDay() - from.toEpochDay(), begin, days);
                Arrays.fill(promoted, begin, end, true);
            }
        }
        return promoted;
    }
}
