package aisle.server.catalog;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What products are called, for who keeps a copy of that and asks from time to time what changed. */
@Component
public class ProductChanges {

    private final JdbcClient sql;

    ProductChanges(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a product is called.
     *
     * @param product its id
     * @param department the name of its department; empty when it has none
     */
    public record Named(long product, String name, String department) {}

    /**
     * The newest committed version of the price book.
     *
     * @return 0 before the first
     */
    public long version() {
        return sql.sql("select current from catalog.version").query(Long.class).single();
    }

    /**
     * The products that were published after one version and up to another, in the order of their ids.
     *
     * @param after the version that is known; 0 for none
     * @param upTo a version that was published
     * @param afterProduct the last product of the page before; 0 for the first page
     * @param most so many at most
     * @return each as it was published last
     */
    public List<Named> since(long after, long upTo, long afterProduct, int most) {
        return sql.sql("""
                select f.product, f.body::jsonb ->> 'name' as name, coalesce(d.name, '') as department
                from (select distinct on (product) product, body from catalog.fact
                    where version > :after and version <= :upTo and product > :afterProduct
                    order by product, version desc limit :most) f
                left join catalog.department d on d.id = (f.body::jsonb ->> 'department')::bigint
                order by f.product""")
                .param("after", after)
                .param("upTo", upTo)
                .param("afterProduct", afterProduct)
                .param("most", most)
                .query((row, number) ->
                        new Named(row.getLong("product"), row.getString("name"), row.getString("department")))
                .list();
    }

    /**
     * How many products {@link #since} would still bring, page by page.
     *
     * @param after the version that is known; 0 for none
     * @param upTo a version that was published
     * @param afterProduct the last product of the page before; 0 for the first page
     */
    public int countAfter(long after, long upTo, long afterProduct) {
        return sql.sql("""
                select count(distinct product) from catalog.fact
                where version > :after and version <= :upTo and product > :afterProduct""")
                .param("after", after)
                .param("upTo", upTo)
                .param("afterProduct", afterProduct)
                .query(Integer.class)
                .single();
    }
}
