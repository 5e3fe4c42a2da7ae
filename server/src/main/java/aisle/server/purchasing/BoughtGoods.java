package aisle.server.purchasing;

import aisle.server.catalog.BundleObstacle;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a supplier sells, or still has to bring, comes in as it is and is no bundle. */
@Component
class BoughtGoods implements BundleObstacle {

    private final JdbcClient sql;

    BoughtGoods(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> of(long product) {
        Optional<String> supplier = sql.sql("""
                select s.name from purchasing.pack p join purchasing.supplier s on s.id = p.supplier
                where p.product = :product order by s.name limit 1""")
                .param("product", product)
                .query((row, number) -> row.getString("name"))
                .optional();
        if (supplier.isPresent()) {
            return supplier.map(name -> name + " sells this product, and what is ordered has stock of its own.");
        }
        boolean ordered = sql.sql(
                        "select exists (select from purchasing.purchase_order_line where product = :product and on_order > 0)")
                .param("product", product)
                .query(Boolean.class)
                .single();
        return ordered ? Optional.of("This product is on order.") : Optional.empty();
    }
}
