package aisle.server.catalog.publishing;

import aisle.server.catalog.PriceBookPublished;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of the price book, in the transaction of whoever changed the tables. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Publishing {

    private final JdbcClient sql;
    private final Stores stores;
    private final ApplicationEventPublisher events;

    Publishing(JdbcClient sql, Stores stores, ApplicationEventPublisher events) {
        this.sql = sql;
        this.stores = stores;
        this.events = events;
    }

    /**
     * Publishes changed products.
     *
     * @param products their ids
     * @param store the only store whose book differs, or null when all may
     * @return the new version
     */
    public long products(Collection<Long> products, @Nullable Long store) {
        long version = nextVersion();
        writeProducts(products, version);
        announce(version, store);
        return version;
    }

    /**
     * Publishes the rules and, in the same version, products.
     *
     * @param products their ids; may be empty
     * @return the new version
     */
    public long rulesAndProducts(Collection<Long> products) {
        long version = nextVersion();
        sql.sql("insert into catalog.rules_fact (version, body) select :version, body from catalog.rules_now")
                .param("version", version)
                .update();
        writeProducts(products, version);
        announce(version, null);
        return version;
    }

    /** Locks the counter until commit. What follows sees everything that earlier versions committed. */
    private long nextVersion() {
        return sql.sql("update catalog.version set current = current + 1 returning current")
                .query(Long.class)
                .single();
    }

    private void writeProducts(Collection<Long> products, long version) {
        Set<Long> changed = new TreeSet<>(products);
        changed.addAll(bundlesThatDiffer(products));
        sql.sql("""
                insert into catalog.fact (product, version, body)
                select product, :version, body from catalog.product_now where product = any(:products)""")
                .param("version", version)
                .param("products", changed.toArray(Long[]::new))
                .update();
    }

    /**
     * Bundles that are not what they were: one costs what is in it, and is blocked with it, in the version that says so
     * of its parts.
     */
    private List<Long> bundlesThatDiffer(Collection<Long> products) {
        return sql.sql("""
                select n.product from catalog.product_now n
                where n.product in (select bundle from catalog.bundle_part where product = any(:products))
                  and n.body is distinct from (
                      select f.body from catalog.fact f where f.product = n.product order by f.version desc limit 1)""")
                .param("products", products.toArray(Long[]::new))
                .query((row, number) -> row.getLong("product"))
                .list();
    }

    private void announce(long version, @Nullable Long store) {
        var concerned = store != null
                ? List.of(store)
                : stores.all().stream().map(Store::id).toList();
        events.publishEvent(new PriceBookPublished(version, concerned));
    }
}
