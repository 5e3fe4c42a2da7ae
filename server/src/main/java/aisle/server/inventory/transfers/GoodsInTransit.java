package aisle.server.inventory.transfers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has left one store's shelves and is on none yet. */
@Component
public class GoodsInTransit {

    private final JdbcClient sql;

    GoodsInTransit(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is on its way to a store.
     *
     * @param store the store
     * @param products product ids
     * @return thousandths by product; one of which nothing is on its way is missing
     */
    public Map<Long, Long> to(long store, Collection<Long> products) {
        Map<Long, Long> coming = new HashMap<>();
        sql.sql("""
                select l.product, sum(l.quantity - coalesce(a.quantity, 0)) as quantity
                from inventory.transfer t join inventory.transfer_line l on l.transfer = t.id
                left join lateral (
                    select sum(quantity) as quantity from inventory.transfer_arrival_line a
                    where a.transfer = l.transfer and a.line = l.line) a on true
                where t.receiver = :store and l.product = any(:products)
                group by l.product having sum(l.quantity - coalesce(a.quantity, 0)) <> 0""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .query(row -> {
                    coming.put(row.getLong("product"), row.getLong("quantity"));
                });
        return coming;
    }

    /**
     * Some of what is on its way.
     *
     * @param product product id
     * @param quantity thousandths
     * @param expires the last day it may be sold; null when it does not say
     */
    public record Coming(
            long product, long quantity, @Nullable LocalDate expires) {}

    /**
     * What is on its way to a store, by its dates.
     *
     * @param store the store
     * @return by product and date
     */
    public List<Coming> to(long store) {
        return sql.sql("""
                select l.product, l.expires, sum(l.quantity - coalesce(a.quantity, 0)) as quantity
                from inventory.transfer t join inventory.transfer_line l on l.transfer = t.id
                left join lateral (
                    select sum(quantity) as quantity from inventory.transfer_arrival_line a
                    where a.transfer = l.transfer and a.line = l.line) a on true
                where t.receiver = :store
                group by l.product, l.expires having sum(l.quantity - coalesce(a.quantity, 0)) > 0
                order by l.product, l.expires""")
                .param("store", store)
                .query((row, number) -> new Coming(
                        row.getLong("product"), row.getLong("quantity"), row.getObject("expires", LocalDate.class)))
                .list();
    }

    /**
     * Some of a product that is on its way.
     *
     * @param lot null when it is of none
     * @param quantity thousandths
     */
    record UnderWay(
            UUID transfer,
            long sender,
            long receiver,
            @Nullable String lot,
            long quantity) {}

    /** What of a product is on its way from or to some stores, by transfer and lot. */
    List<UnderWay> of(long product, Collection<Long> stores) {
        return sql.sql("""
                select t.id, t.sender, t.receiver, l.lot, sum(l.quantity - coalesce(a.quantity, 0)) as quantity
                from inventory.transfer t join inventory.transfer_line l on l.transfer = t.id
                left join lateral (
                    select sum(quantity) as quantity from inventory.transfer_arrival_line a
                    where a.transfer = l.transfer and a.line = l.line) a on true
                where l.product = :product and (t.sender = any(:stores) or t.receiver = any(:stores))
                group by t.id, l.lot having sum(l.quantity - coalesce(a.quantity, 0)) > 0
                order by t.drafted_at, t.id, l.lot""")
                .param("product", product)
                .param("stores", stores.toArray(Long[]::new))
                .query((row, number) -> new UnderWay(
                        row.getObject("id", UUID.class),
                        row.getLong("sender"),
                        row.getLong("receiver"),
                        row.getString("lot"),
                        row.getLong("quantity")))
                .list();
    }

    /**
     * What each document brought into transit or took out of it, for who books it.
     *
     * @return minor units by document: a transfer that was sent, or an arrival; those that are nothing are missing
     */
    public Map<UUID, Long> documentCosts() {
        Map<UUID, Long> costs = new HashMap<>();
        sql.sql("""
                select transfer as source, sum(cost) as cost from inventory.transfer_line
                group by transfer having sum(cost) <> 0
                union all
                select arrival, -sum(cost) from inventory.transfer_arrival_line
                group by arrival having sum(cost) <> 0""").query(row -> {
            costs.put(row.getObject("source", UUID.class), row.getLong("cost"));
        });
        return costs;
    }
}
