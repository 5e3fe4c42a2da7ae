package aisle.server.purchasing;

import aisle.server.inventory.Stock;
import aisle.server.organization.AgreeingSums;
import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of orders. */
@Configuration(proxyBeanMethods = false)
class PurchasingInvariants {

    /** An order that never was changed has no revisions, and is its own first. */
    @Bean
    Invariant anOrderIsItsNewestRevision(JdbcClient sql) {
        return new QueryInvariant("an order = its newest revision", sql, """
                with newest as (
                    select purchase_order, max(revision) as revision, count(*) as revisions
                    from purchasing.order_revision group by purchase_order),
                said as (
                    select l.* from purchasing.order_revision_line l join newest using (purchase_order, revision)),
                stands as (
                    select l.* from purchasing.purchase_order_line l
                    join newest using (purchase_order) where l.quantity > 0)
                select 'order ' || purchase_order || ', line ' || line as subject,
                    'ordered ' || coalesce(stands.quantity, 0) || ' at ' || coalesce(stands.cost, 0) || ', the revision says '
                        || coalesce(said.quantity, 0) || ' at ' || coalesce(said.cost, 0) as detail
                from said full join stands using (purchase_order, line)
                where (said.product, said.quantity, said.units, said.cost)
                    is distinct from (stands.product, stands.quantity, stands.units, stands.cost)
                union all
                select 'order ' || o.id, 'is revision ' || o.revision || ', ' || coalesce(n.revisions, 0) || ' are kept'
                from purchasing.purchase_order o left join newest n on n.purchase_order = o.id
                where o.revision <> coalesce(n.revision, 1) or n.revisions <> n.revision""");
    }

    /** What came on top of an order was never on order, hence the zero. The state says the same as the lines. */
    @Bean
    Invariant onOrderAddsUp(JdbcClient sql) {
        return new QueryInvariant("on order = ordered - received - cancelled", sql, """
                with f as (
                    select purchase_order, line,
                        coalesce(sum(case kind when 'ORDERED' then quantity when 'REDUCED' then -quantity end), 0)
                            as ordered,
                        coalesce(bool_or(kind = 'ORDERED'), false) as sent,
                        coalesce(sum(quantity) filter (where kind = 'RECEIVED'), 0) as received,
                        coalesce(sum(quantity) filter (where kind = 'CANCELLED'), 0) as cancelled
                    from purchasing.line_fact group by purchase_order, line),
                l as (
                    select l.purchase_order, l.line, l.on_order, l.quantity, coalesce(f.ordered, 0) as ordered,
                        coalesce(f.sent, false) as sent,
                        coalesce(f.received, 0) as received, coalesce(f.cancelled, 0) as cancelled
                    from purchasing.purchase_order_line l left join f using (purchase_order, line)),
                o as (
                    select purchase_order, sum(on_order) as on_order, sum(received) as received, bool_or(sent) as sent
                    from l group by purchase_order)
                select 'order ' || purchase_order || ', line ' || line as subject,
                    'on order ' || on_order || ', ordered ' || ordered || ' of ' || quantity || ', received ' || received
                        || ', cancelled ' || cancelled as detail
                from l where on_order <> greatest(0, ordered - received - cancelled) or ordered not in (0, quantity)
                union all
                select 'order ' || p.id, 'is ' || p.state || ' with ' || coalesce(o.on_order, 0) || ' on order and '
                    || coalesce(o.received, 0) || ' received'
                from purchasing.purchase_order p left join o on o.purchase_order = p.id
                where p.state <> case
                    when o.on_order > 0 and o.received > 0 then 'PARTLY_RECEIVED'
                    when o.on_order > 0 then 'SENT'
                    when o.received > 0 then 'RECEIVED'
                    when o.sent or p.state = 'CANCELLED' then 'CANCELLED'
                    else 'DRAFT' end""");
    }

    @Bean
    Invariant orderNumbers(JdbcClient sql) {
        return new QueryInvariant("order numbers without gaps", sql, """
                select 'store ' || coalesce(o.store, n.store) as subject,
                    coalesce(o.orders, 0) || ' orders up to number ' || coalesce(o.last, 0) || ', numbers given '
                        || coalesce(n.last, 0) as detail
                from (select store, count(*) as orders, max(number) as last, min(number) as first
                    from purchasing.purchase_order group by store) o
                full join purchasing.order_number n on n.store = o.store
                where coalesce(o.orders, 0) <> coalesce(o.last, 0) or coalesce(o.last, 0) <> coalesce(n.last, 0)
                    or coalesce(o.first, 1) <> 1""");
    }

    @Bean
    Invariant nothingIsPaidForTwice(JdbcClient sql) {
        return new QueryInvariant("no more is matched with invoices than came", sql, """
                select 'goods receipt ' || m.receipt || ', line ' || m.line as subject,
                    'matched ' || m.quantity || ' of ' || coalesce(f.quantity, 0) as detail
                from (select receipt, line, sum(quantity) as quantity
                    from purchasing.invoice_match group by receipt, line) m
                left join purchasing.line_fact f
                    on f.source = m.receipt and f.line = m.line and f.kind = 'RECEIVED'
                where m.quantity > coalesce(f.quantity, 0)""");
    }

    @Bean
    Invariant receivedIsStock(JdbcClient sql, Stock stock) {
        return new AgreeingSums<>("received of orders = stock received", "goods receipt", "orders", "stock", () -> {
            Map<UUID, Long> received = received(sql);
            return new AgreeingSums.Sums<>(received, stock.received(received.keySet()));
        });
    }

    private static Map<UUID, Long> received(JdbcClient sql) {
        Map<UUID, Long> received = new HashMap<>();
        sql.sql("""
                select r.id, coalesce(sum(f.quantity), 0) as quantity
                from purchasing.goods_receipt r
                left join purchasing.line_fact f on f.source = r.id and f.kind = 'RECEIVED'
                group by r.id""").query(row -> {
            received.put(row.getObject("id", UUID.class), row.getLong("quantity"));
        });
        return received;
    }
}
