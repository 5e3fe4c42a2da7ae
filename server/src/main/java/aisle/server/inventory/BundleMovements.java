package aisle.server.inventory;

import aisle.server.organization.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which movements are of goods that were sold, or came back, in a bundle. */
@Component
public class BundleMovements {

    private final JdbcClient sql;
    private final JdbcOperations statements;

    BundleMovements(JdbcClient sql, JdbcOperations statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** A movement, the bundle that it is a part of, and the receipt's line that says so. */
    record InBundle(Movement movement, long bundle, int soldLine) {}

    /** Notes them, inside the caller's transaction. */
    void note(List<InBundle> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Rows rows = new Rows(
                "inventory.bundle_movement",
                "source",
                "line",
                "bundle",
                "sold_line",
                "store",
                "day",
                "product",
                "quantity");
        for (InBundle each : moved) {
            rows.row()
                    .id(each.movement().source())
                    .whole(each.movement().line())
                    .number(each.bundle())
                    .whole(each.soldLine())
                    .number(each.movement().store())
                    .day(each.movement().day())
                    .number(each.movement().product())
                    .number(each.movement().quantity());
        }
        rows.into(statements);
    }

    /**
     * What was sold of a product in bundles on a business day.
     *
     * @param quantity thousandths, less what came back
     */
    public record Sold(long product, LocalDate day, long quantity) {}

    /**
     * What was sold of products in bundles: their receipts name the bundle alone.
     *
     * @param store the store
     * @param products product ids
     * @param from the first business day
     * @param to the last
     * @return by product and day, in their order
     */
    public List<Sold> sold(long store, Collection<Long> products, LocalDate from, LocalDate to) {
        return sql.sql("""
                select product, day, -sum(quantity) as quantity from inventory.bundle_movement
                where store = :store and day between :from and :to and product = any(:products)
                group by product, day order by product, day""")
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .param("products", products.toArray(Long[]::new))
                .query((row, number) -> new Sold(
                        row.getLong("product"), row.getObject("day", LocalDate.class), row.getLong("quantity")))
                .list();
    }

    /**
     * The products that were sold in bundles.
     *
     * @param store the store
     * @param from the first business day
     * @param to the last
     * @return their ids, ascending
     */
    public List<Long> products(long store, LocalDate from, LocalDate to) {
        return new ArrayList<>(sql.sql("""
                select distinct product from inventory.bundle_movement
                where store = :store and day between :from and :to order by product""")
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getLong("product"))
                .list());
    }
}
