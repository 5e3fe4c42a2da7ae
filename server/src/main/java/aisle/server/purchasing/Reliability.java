package aisle.server.purchasing;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a supplier comes late or short, as the last half year's orders say. */
@Component
public class Reliability {

    private static final int LOOK_BACK_DAYS = 182;
    /** Taken to hold of a supplier nobody knows, and worth as much as this many orders or lines seen. */
    private static final int PRIOR = 100;

    private static final int PRIOR_LATE = 5;
    private static final int PRIOR_SHORT = 3;
    private static final long MILLION = 1_000_000;

    private final JdbcClient sql;

    Reliability(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a supplier is like.
     *
     * @param latePpm of its deliveries, parts per million that come after the day they are expected
     * @param shortPpm of its lines, parts per million of which some was called off at last
     */
    public record Record(long latePpm, long shortPpm) {}

    /**
     * Of the orders of a store that came, drawn towards five late in a hundred and three short.
     *
     * @param store the store
     * @param supplier the supplier
     * @param today the store's business day
     * @return the shares
     */
    public Record of(long store, long supplier, LocalDate today) {
        return sql.sql("""
                with came as (
                    select o.id, o.expected,
                        (select min(r.day) from purchasing.goods_receipt r where r.purchase_order = o.id) as day
                    from purchasing.purchase_order o
                    where o.store = :store and o.supplier = :supplier and o.state = 'RECEIVED'
                        and not o.direct
                        and o.expected >= :since),
                line as (
                    select exists (select from purchasing.line_fact f where f.purchase_order = l.purchase_order
                        and f.line = l.line and f.kind = 'CANCELLED') as missing
                    from purchasing.purchase_order_line l where l.quantity > 0
                        and l.purchase_order in (select id from came))
                select (select count(*) from came) as orders, (select count(*) from came where day > expected) as late,
                    (select count(*) from line) as lines, (select count(*) from line where missing) as missing""")
                .param("store", store)
                .param("supplier", supplier)
                .param("since", today.minusDays(LOOK_BACK_DAYS))
                .query((row, number) -> new Record(
                        share(row.getLong("late") + PRIOR_LATE, row.getLong("orders")),
                        share(row.getLong("missing") + PRIOR_SHORT, row.getLong("lines"))))
                .single();
    }

    private static long share(long seen, long of) {
        return seen * MILLION / (of + PRIOR);
    }
}
