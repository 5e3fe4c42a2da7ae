package aisle.server.purchasing.invoices;

import aisle.server.inventory.Movement;
import aisle.server.inventory.Stock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods received that wait for an invoice, at what they were taken into stock for. */
@Component
class GoodsWaiting {

    private final JdbcClient sql;
    private final Stock stock;

    GoodsWaiting(JdbcClient sql, Stock stock) {
        this.sql = sql;
        this.stock = stock;
    }

    /** A goods receipt of which something waits for an invoice. */
    record Receipt(UUID id, UUID order, long orderNumber, LocalDate day) {}

    /**
     * The goods receipts of a supplier of which something waits.
     *
     * @return those that came last leading, so many at most
     */
    List<Receipt> receipts(long store, long supplier, int most) {
        return sql.sql("""
                select r.id, r.purchase_order, o.number, r.day
                from purchasing.goods_receipt r join purchasing.purchase_order o on o.id = r.purchase_order
                where o.store = :store and o.supplier = :supplier and exists (
                    select from purchasing.line_fact f where f.purchase_order = r.purchase_order and f.source = r.id
                        and f.kind = 'RECEIVED' and f.quantity > (select coalesce(sum(m.quantity), 0)
                            from purchasing.invoice_match m where m.receipt = r.id and m.line = f.line))
                order by r.day desc, r.at desc, r.id limit :most""")
                .param("store", store)
                .param("supplier", supplier)
                .param("most", most)
                .query((row, number) -> receipt(row))
                .list();
    }

    /**
     * Those of these goods receipts that belong to a supplier's orders of a store, whether anything of them waits or
     * not.
     */
    List<Receipt> among(long store, long supplier, Collection<UUID> receipts) {
        return sql.sql("""
                select r.id, r.purchase_order, o.number, r.day
                from purchasing.goods_receipt r join purchasing.purchase_order o on o.id = r.purchase_order
                where o.store = :store and o.supplier = :supplier and r.id = any(:receipts) order by r.at, r.id""")
                .param("store", store)
                .param("supplier", supplier)
                .param("receipts", receipts.toArray(UUID[]::new))
                .query((row, number) -> receipt(row))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getObject("id", UUID.class),
                row.getObject("purchase_order", UUID.class),
                row.getLong("number"),
                row.getObject("day", LocalDate.class));
    }

    private record Place(UUID receipt, int line) {}

    private record Matched(long quantity, long cost) {}

    private record Came(UUID receipt, UUID order, int line, long product, long quantity) {}

    /**
     * What of some goods receipts waits for an invoice, or waited at a moment.
     *
     * @param before invoices approved from then on are left out; null for none
     * @return by line of each, what came first leading; what is paid for whole is missing
     */
    List<Waiting> of(Collection<UUID> receipts, @Nullable Instant before) {
        Map<Place, Matched> matched = matched(receipts, before);
        Map<UUID, Map<Long, Long>> costs = new HashMap<>();
        List<Waiting> waiting = new ArrayList<>();
        for (Came came : came(receipts)) {
            Matched gone = matched.getOrDefault(new Place(came.receipt(), came.line()), new Matched(0, 0));
            long cost = costs.computeIfAbsent(came.receipt(), this::costs).getOrDefault(came.product(), 0L);
            if (came.quantity() > gone.quantity()) {
                waiting.add(new Waiting(
                        came.receipt(),
                        came.order(),
                        came.line(),
                        came.quantity() - gone.quantity(),
                        cost - gone.cost()));
            }
        }
        return waiting;
    }

    private List<Came> came(Collection<UUID> receipts) {
        return sql.sql("""
                select r.id, r.purchase_order, f.line, l.product, f.quantity
                from purchasing.goods_receipt r
                join purchasing.line_fact f
                    on f.purchase_order = r.purchase_order and f.source = r.id and f.kind = 'RECEIVED'
                join purchasing.purchase_order_line l on l.purchase_order = f.purchase_order and l.line = f.line
                where r.id = any(:receipts) order by r.at, r.id, f.line""")
                .param("receipts", receipts.toArray(UUID[]::new))
                .query((row, number) -> new Came(
                        row.getObject("id", UUID.class),
                        row.getObject("purchase_order", UUID.class),
                        row.getInt("line"),
                        row.getLong("product"),
                        row.getLong("quantity")))
                .list();
    }

    private Map<Place, Matched> matched(Collection<UUID> receipts, @Nullable Instant before) {
        Map<Place, Matched> found = new HashMap<>();
        sql.sql("""
                select m.receipt, m.line, sum(m.quantity) as quantity, sum(m.cost) as cost
                from purchasing.invoice_match m join purchasing.invoice i on i.id = m.invoice
                where m.receipt = any(:receipts) and i.approved_at < coalesce(:before, 'infinity'::timestamptz)
                group by m.receipt, m.line""")
                .param("receipts", receipts.toArray(UUID[]::new))
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.put(
                            new Place(row.getObject("receipt", UUID.class), row.getInt("line")),
                            new Matched(row.getLong("quantity"), row.getLong("cost")));
                });
        return found;
    }

    /** What a goods receipt took each product in at: an order has a product on one line only. */
    private Map<Long, Long> costs(UUID receipt) {
        Map<Long, Long> costs = new HashMap<>();
        for (Movement each : stock.movementsOf(receipt)) {
            costs.merge(each.product(), each.cost(), Math::addExact);
        }
        return costs;
    }

    /**
     * Whoever matches invoices with these goods receipts takes turns from here to the end of the transaction, as does
     * whoever takes more goods in for their orders.
     */
    void takeTurn(Collection<UUID> receipts) {
        sql.sql("""
                select id from purchasing.purchase_order
                where id in (select purchase_order from purchasing.goods_receipt where id = any(:receipts))
                order by id for no key update""")
                .param("receipts", receipts.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
