package aisle.server.inventory;

import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goods are booked at that leave the shelf for no customer: what those on hand were last found to cost, and where
 * nothing was found, what the price book says.
 */
@Component
public class UnitCosts {

    private static final long UNIT = 1_000;

    private final JdbcClient sql;
    private final PriceBooks books;

    UnitCosts(JdbcClient sql, PriceBooks books) {
        this.sql = sql;
        this.books = books;
    }

    /** Minor units for thousandths. */
    private record Found(long value, long quantity) {}

    /** Costs of some products of a store, as they stood when they were asked for. */
    public static final class Costs {

        private final PriceBook book;
        private final Map<Long, Found> found;

        private Costs(PriceBook book, Map<Long, Found> found) {
            this.book = book;
            this.found = found;
        }

        /**
         * What so much costs.
         *
         * @param product product id
         * @param quantity thousandths, not negative
         * @return minor units, rounded half up
         */
        public long of(long product, long quantity) {
            Found stood = found.get(product);
            return stood == null
                    ? times(quantity, book.cost(product), UNIT)
                    : times(quantity, stood.value(), stood.quantity());
        }

        /**
         * What a difference is worth.
         *
         * @param difference thousandths
         * @return minor units, rounded half away from zero, signed like the difference
         */
        public long worth(long product, long difference) {
            return Long.signum(difference) * of(product, Math.abs(difference));
        }
    }

    /**
     * What goods of a store cost now.
     *
     * @param store the store
     * @param products product ids
     */
    public Costs of(long store, Collection<Long> products) {
        Map<Long, Found> found = new HashMap<>();
        sql.sql("""
                select product, quantity, value from inventory.cost_state
                where store = :store and not base and product = any(:products) and quantity > 0""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("product"), new Found(row.getLong("value"), row.getLong("quantity")));
                });
        return new Costs(books.current(store), found);
    }

    /** Minor units of a quantity at a price a unit, rounded half up. */
    static long atCost(long quantity, long unitCost) {
        return times(quantity, unitCost, UNIT);
    }

    private static long times(long quantity, long cost, long of) {
        BigInteger twice =
                BigInteger.valueOf(quantity).multiply(BigInteger.valueOf(cost)).shiftLeft(1);
        return twice.add(BigInteger.valueOf(of))
                .divide(BigInteger.valueOf(of).shiftLeft(1))
                .longValueExact();
    }
}
