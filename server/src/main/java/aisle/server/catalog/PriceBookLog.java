package aisle.server.catalog;

import aisle.server.catalog.publishing.Publishing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The append-only log of facts that the price books are read from, and written to by {@link Publishing}. */
@Component
class PriceBookLog {

    private static final int PAGE = 2_000;

    private final JdbcClient sql;
    private final JsonMapper json;

    PriceBookLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The rules of the whole chain as they were published. */
    record RulesFact(long version, String body) {}

    /** The newest version, unless the caller's own transaction published it and may yet roll it back. */
    Optional<Long> versionOfOthers() {
        return sql.sql("""
                select current from catalog.version
                where xmin is distinct from pg_current_xact_id_if_assigned()::xid""").query(Long.class).optional();
    }

    /** The newest version this transaction can see; 0 before the first. */
    long newestVersion() {
        return sql.sql("select current from catalog.version").query(Long.class).single();
    }

    /** All products at a version, read in pages so that a large book needs little memory. */
    ProductColumns columnsAt(long version) {
        var columns = new ProductColumns.Builder();
        long after = 0;
        while (true) {
            var page = page(version, after);
            page.forEach(columns::add);
            if (page.size() < PAGE) {
                return columns.build();
            }
            after = page.getLast().id();
        }
    }

    private List<ProductFact> page(long version, long after) {
        return sql.sql("""
                select distinct on (product) body from catalog.fact
                where product > :after and version <= :version
                order by product, version desc
                limit :page""")
                .param("after", after)
                .param("version", version)
                .param("page", PAGE)
                .query((row, number) -> fact(row.getString("body")))
                .list();
    }

    /** How many products changed in the versions after one and up to another. */
    int changedProducts(long after, long upTo) {
        return sql.sql("select count(distinct product) from catalog.fact where version > :after and version <= :upTo")
                .param("after", after)
                .param("upTo", upTo)
                .query(Integer.class)
                .single();
    }

    /** The products that changed in the versions after one and up to another. */
    Set<Long> productsChanged(long after, long upTo) {
        return new HashSet<>(
                sql.sql("select distinct product from catalog.fact where version > :after and version <= :upTo")
                        .param("after", after)
                        .param("upTo", upTo)
                        .query(Long.class)
                        .list());
    }

    /** The latest fact, up to a version, of each product that changed after another. */
    Map<Long, ProductFact> changes(long after, long upTo) {
        var changes = new HashMap<Long, ProductFact>();
        sql.sql("""
                select distinct on (product) body from catalog.fact
                where version > :after and version <= :upTo
                order by product, version desc""")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, number) -> fact(row.getString("body")))
                .list()
                .forEach(fact -> changes.put(fact.id(), fact));
        return changes;
    }

    /** One product as it was at a version. */
    @Nullable ProductFact productAt(long product, long version) {
        return sql.sql("""
                select body from catalog.fact
                where product = :product and version <= :version
                order by version desc
                limit 1""")
                .param("product", product)
                .param("version", version)
                .query((row, number) -> fact(row.getString("body")))
                .optional()
                .orElse(null);
    }

    /** Several products as they were at a version; the unknown are left out. */
    Map<Long, ProductFact> productsAt(Collection<Long> products, long version) {
        return sql
                .sql("""
                select distinct on (product) body from catalog.fact
                where product = any(:products) and version <= :version
                order by product, version desc""")
                .param("products", products.toArray(Long[]::new))
                .param("version", version)
                .query((row, number) -> fact(row.getString("body")))
                .list()
                .stream()
                .collect(Collectors.toMap(ProductFact::id, fact -> fact));
    }

    /** The rules as they were at a version. */
    RulesFact rulesAt(long version) {
        return sql.sql("""
                select version, body from catalog.rules_fact
                where version <= :version
                order by version desc
                limit 1""")
                .param("version", version)
                .query((row, number) -> new RulesFact(row.getLong("version"), row.getString("body")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No rules are published at version " + version));
    }

    private ProductFact fact(String body) {
        return json.readValue(body, ProductFact.class);
    }
}
