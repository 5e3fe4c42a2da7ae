package aisle.server.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may take the place of products that have run out. */
@Component
public class SubstituteGoods {

    private final JdbcClient sql;

    SubstituteGoods(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What may take a product's place.
     *
     * @param product the other product
     * @param quantity thousandths of it in place of one unit
     * @param remark what to mind; null where nothing
     */
    public record Substitute(
            long product, long quantity, @Nullable String remark) {}

    /**
     * What may take the place of products.
     *
     * @param products product ids
     * @return what is offered first leading, by product; one without is missing
     */
    public Map<Long, List<Substitute>> of(Collection<Long> products) {
        Map<Long, List<Substitute>> found = new HashMap<>();
        sql.sql("""
                select product, substitute, quantity, remark from catalog.substitute
                where product = any(:products) order by product, place""").param("products", products.toArray(Long[]::new)).query(row -> {
            found.computeIfAbsent(row.getLong("product"), first -> new ArrayList<>())
                    .add(new Substitute(row.getLong("substitute"), row.getLong("quantity"), row.getString("remark")));
        });
        return found;
    }

    /**
     * The products whose place another may take.
     *
     * @param substitute the other
     * @return their ids, ascending
     */
    public List<Long> standsInFor(long substitute) {
        return sql.sql("select product from catalog.substitute where substitute = :substitute order by product")
                .param("substitute", substitute)
                .query((row, number) -> row.getLong("product"))
                .list();
    }
}
