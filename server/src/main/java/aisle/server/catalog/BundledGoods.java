package aisle.server.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which products are bundles of others today. A bundle has no stock of its own: what is in it has
 * ({@code docs/decisions/0068-bundles-share-stock.md}). What a sale's bundles held says the price book of the sale.
 */
@Component
public class BundledGoods {

    private final JdbcClient sql;

    BundledGoods(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is in those of some products that are bundles.
     *
     * @param products product ids
     * @return parts in their order, by bundle; what is no bundle is missing
     */
    public Map<Long, List<BundlePart>> partsOf(Collection<Long> products) {
        Map<Long, List<BundlePart>> found = new HashMap<>();
        sql.sql("""
                select bundle, product, quantity, cost from catalog.bundle_cost
                where bundle = any(:products) order by bundle, place""").param("products", products.toArray(Long[]::new)).query(row -> {
            found.computeIfAbsent(row.getLong("bundle"), first -> new ArrayList<>())
                    .add(new BundlePart(row.getLong("product"), row.getLong("quantity"), row.getLong("cost")));
        });
        return found;
    }

    /** All bundles of the chain. */
    public Set<Long> all() {
        return new HashSet<>(sql.sql("select distinct bundle from catalog.bundle_part")
                .query((row, number) -> row.getLong("bundle"))
                .list());
    }

    /**
     * The bundles that a product is in.
     *
     * @param product the product
     * @return their ids, ascending
     */
    public List<Long> holding(long product) {
        return sql.sql("select bundle from catalog.bundle_part where product = :product order by bundle")
                .param("product", product)
                .query((row, number) -> row.getLong("bundle"))
                .list();
    }
}
