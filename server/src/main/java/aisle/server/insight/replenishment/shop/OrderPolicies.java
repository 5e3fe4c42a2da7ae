package aisle.server.insight.replenishment.shop;

import aisle.server.catalog.NamedProducts;
import aisle.server.catalog.WrongRows;
import aisle.server.insight.replenishment.OrderPolicy;
import aisle.server.insight.replenishment.OrderPolicy.Rule;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which rules a store orders, product by product, where somebody has said so. */
@Component
class OrderPolicies {

    static final int PAGE = 100;
    private static final int AT_ONCE = 1_000;
    private static final long QUANTITY_MAX = 100_000_000;

    private final JdbcClient sql;
    private final NamedProducts products;
    private final Audit audit;

    OrderPolicies(JdbcClient sql, NamedProducts products, Audit audit) {
        this.sql = sql;
        this.products = products;
        this.audit = audit;
    }

    /** What was said of a product. */
    record Line(long product, OrderPolicy policy) {}

    /**
     * What is to be said of a product; quantities in thousandths, null for none; see {@link OrderPolicy}.
     *
     * @param rule null when it was left out, which is wrong
     */
    record NewLine(
            NamedProducts.Name product,
            @Nullable Rule rule,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Nullable Long space) {}

    /** Of these products, those of which something was said. */
    Map<Long, OrderPolicy> of(long store, Collection<Long> products) {
        Map<Long, OrderPolicy> found = new HashMap<>();
        sql.sql("select * from insight.order_policy where store = :store and product = any(:products)")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .query(OrderPolicies::row)
                .list()
                .forEach(line -> found.put(line.product(), line.policy()));
        return found;
    }

    /** At most {@link #PAGE} of all that was said, by product, from the one behind {@code after} on. */
    List<Line> page(long store, long after) {
        return sql.sql("""
                select * from insight.order_policy where store = :store and product > :after
                order by product limit :most""")
                .param("store", store)
                .param("after", after)
                .param("most", PAGE)
                .query(OrderPolicies::row)
                .list();
    }

    /**
     * Says how products are ordered from now on, all or none; what was said of them before is forgotten.
     *
     * @throws Problem 400 {@code wrong-rows} naming all rows that cannot be
     */
    @Transactional
    void set(long store, List<NewLine> lines) {
        if (lines.isEmpty() || lines.size() > AT_ONCE) {
            throw Problem.invalid("lines", lines.size() + " lines", "1 to " + AT_ONCE + " lines");
        }
        Map<Long, OrderPolicy> wanted = read(lines);
        takeTurn(store);
        forget(store, wanted.keySet());
        wanted.values().removeIf(OrderPolicy.USUAL::equals);
        write(store, wanted);
        audit.record(store, "order-policies-set", "store " + store, Map.of("lines", lines.size()));
    }

    private Map<Long, OrderPolicy> read(List<NewLine> lines) {
        var wrong = new WrongRows();
        List<@Nullable Long> named =
                products.of(lines.stream().map(NewLine::product).toList(), wrong);
        Map<Long, OrderPolicy> wanted = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderPolicy policy = policy(i, lines.get(i), wrong);
            Long product = named.get(i);
            if (policy != null && product != null && wanted.put(product, policy) != null) {
                wrong.add(i, "product", product, "each product once");
            }
        }
        wrong.refuse();
        return wanted;
    }

    private static @Nullable OrderPolicy policy(int at, NewLine line, WrongRows wrong) {
        Rule rule = line.rule();
        if (rule == null) {
            wrong.add(at, "rule", null, List.of(Rule.values()).toString());
            return null;
        }
        boolean levels = rule == Rule.MIN_MAX || rule == Rule.ORDER_UP_TO;
        boolean sound = isQuantity(at, "minimum", line.minimum(), rule == Rule.MIN_MAX, 0, wrong)
                & isQuantity(at, "maximum", line.maximum(), levels, 1, wrong)
                & isQuantity(at, "space", line.space(), line.space() != null, 1, wrong);
        if (!sound) {
            return null;
        }
        long minimum = Objects.requireNonNullElse(line.minimum(), 0L);
        long maximum = Objects.requireNonNullElse(line.maximum(), 0L);
        if (maximum < minimum) {
            wrong.add(at, "maximum", maximum, "the minimum, " + minimum + ", or more");
            return null;
        }
        return new OrderPolicy(
                rule, minimum, maximum, Objects.requireNonNullElse(line.space(), OrderPolicy.ANY_AMOUNT));
    }

    private static boolean isQuantity(
            int at, String field, @Nullable Long value, boolean wanted, long least, WrongRows wrong) {
        boolean sound = wanted ? value != null && value >= least && value <= QUANTITY_MAX : value == null;
        if (!sound) {
            wrong.add(
                    at,
                    field,
                    value,
                    wanted ? least + " to " + QUANTITY_MAX + " thousandths" : "nothing under this rule");
        }
        return sound;
    }

    /** Who sets policies of a store waits here for who is at it, to the end of the transaction. */
    private void takeTurn(long store) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('order policies ' || :store, 0))")
                .param("store", store)
                .query((row, number) -> true)
                .single();
    }

    private void forget(long store, Collection<Long> products) {
        sql.sql("delete from insight.order_policy where store = :store and product = any(:products)")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .update();
    }

    private void write(long store, Map<Long, OrderPolicy> policies) {
        List<Line> lines = policies.entrySet().stream()
                .map(each -> new Line(each.getKey(), each.getValue()))
                .toList();
        sql.sql("""
                insert into insight.order_policy (store, product, rule, minimum, maximum, space)
                select :store, product, rule, minimum, maximum, nullif(space, :any)
                from unnest(:products::bigint[], :rules::text[], :minimums::bigint[], :maximums::bigint[], :spaces::bigint[])
                    as l (product, rule, minimum, maximum, space)""")
                .param("store", store)
                .param("any", OrderPolicy.ANY_AMOUNT)
                .param("products", lines.stream().map(Line::product).toArray(Long[]::new))
                .param(
                        "rules",
                        lines.stream().map(line -> line.policy().rule().name()).toArray(String[]::new))
                .param(
                        "minimums",
                        lines.stream().map(line -> line.policy().minimum()).toArray(Long[]::new))
                .param(
                        "maximums",
                        lines.stream().map(line -> line.policy().maximum()).toArray(Long[]::new))
                .param(
                        "spaces",
                        lines.stream().map(line -> line.policy().space()).toArray(Long[]::new))
                .update();
    }

    private static Line row(ResultSet row, int number) throws SQLException {
        Long space = row.getObject("space", Long.class);
        return new Line(
                row.getLong("product"),
                new OrderPolicy(
                        Rule.valueOf(row.getString("rule")),
                        row.getLong("minimum"),
                        row.getLong("maximum"),
                        space == null ? OrderPolicy.ANY_AMOUNT : space));
    }
}
