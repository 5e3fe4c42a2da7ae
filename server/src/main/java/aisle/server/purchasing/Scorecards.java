package aisle.server.purchasing;

import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a supplier was like in the last half year, counted from orders, deliveries and invoices. */
@Component
class Scorecards {

    private static final int LOOK_BACK_DAYS = 182;

    private final JdbcClient sql;
    private final Stores stores;

    Scorecards(JdbcClient sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /**
     * A supplier's record with one store: counts, so that whoever reads a share sees of how many.
     *
     * @param since the first day counted
     * @param orders that are over: goods came and nothing more is waited for
     * @param onTime of these, whose first goods came on the day expected or before
     * @param leadDays from sending to the first goods, the middle of these orders; null without any
     * @param ordered thousandths ordered with them
     * @param filled thousandths of that which came
     * @param lines of these orders
     * @param shortLines of which some was called off
     * @param refusedLines of which some was refused, damaged or too warm
     * @param invoicedLines on approved invoices
     * @param otherPriceLines of these, charged at another price than was agreed
     * @param claims made
     * @param openClaims of these, not settled whole
     * @param openAmount minor units still owed
     */
    record Scorecard(
            LocalDate since,
            int orders,
            int onTime,
            @Nullable Integer leadDays,
            long ordered,
            long filled,
            int lines,
            int shortLines,
            int refusedLines,
            int invoicedLines,
            int otherPriceLines,
            int claims,
            int openClaims,
            long openAmount) {}

    Scorecard of(long store, long supplier) {
        Store known = stores.find(store);
        LocalDate since = known.dayOf(Instant.now()).minusDays(LOOK_BACK_DAYS);
        return sql.sql("""
                with came as (
                    select o.id, o.expected, (o.sent_at at time zone :zone)::date as sent, min(r.day) as day
                    from purchasing.purchase_order o join purchasing.goods_receipt r on r.purchase_order = o.id
                    where o.store = :store and o.supplier = :supplier and o.state = 'RECEIVED'
                        and not o.direct
                    group by o.id having min(r.day) >= :since),
                line as (
                    select l.quantity, coalesce(sum(f.quantity) filter (where f.kind = 'RECEIVED'), 0) as received,
                        coalesce(bool_or(f.kind = 'CANCELLED'), false) as missing,
                        exists (select from purchasing.delivery_difference d
                            join purchasing.goods_receipt r on r.id = d.receipt
                            where r.purchase_order = l.purchase_order and d.line = l.line
                                and d.kind in ('DAMAGED', 'WARM')) as refused
                    from purchasing.purchase_order_line l
                    left join purchasing.line_fact f on f.purchase_order = l.purchase_order and f.line = l.line
                    where l.purchase_order in (select id from came) and l.quantity > 0
                    group by l.purchase_order, l.line),
                charged as (
                    select c.cost, l.cost as agreed from purchasing.invoice i
                    join purchasing.invoice_line c on c.invoice = i.id
                    join purchasing.purchase_order_line l
                        on l.purchase_order = c.purchase_order and l.line = c.order_line
                    where i.store = :store and i.supplier = :supplier and i.state = 'APPROVED' and i.day >= :since),
                claim as (
                    select c.amount - coalesce((select sum(s.amount) from purchasing.claim_settlement s
                        where s.claim = c.id), 0) as open
                    from purchasing.claim c
                    where c.store = :store and c.supplier = :supplier and c.day >= :since)
                select (select count(*) from came) as orders,
                    (select count(*) from came where day <= expected) as on_time,
                    (select percentile_disc(0.5) within group (order by day - sent) from came) as lead_days,
                    line.*, charged.*, claim.*
                from (select count(*) as lines, coalesce(sum(quantity), 0) as ordered,
                        coalesce(sum(least(received, quantity)), 0) as filled,
                        count(*) filter (where missing) as short_lines,
                        count(*) filter (where refused) as refused_lines from line) line,
                    (select count(*) as invoiced_lines,
                        count(*) filter (where abs(cost - agreed) * 1000000 > agreed * :tolerance) as other_price_lines
                        from charged) charged,
                    (select count(*) as claims, count(*) filter (where open > 0) as open_claims,
                        coalesce(sum(open), 0) as open_amount from claim) claim""")
                .param("zone", known.zone().getId())
                .param("store", store)
                .param("supplier", supplier)
                .param("since", since)
                .param("tolerance", Pack.PRICE_TOLERANCE_PPM)
                .query((row, number) -> new Scorecard(
                        since,
                        row.getInt("orders"),
                        row.getInt("on_time"),
                        row.getObject("lead_days", Integer.class),
                        row.getLong("ordered"),
                        row.getLong("filled"),
                        row.getInt("lines"),
                        row.getInt("short_lines"),
                        row.getInt("refused_lines"),
                        row.getInt("invoiced_lines"),
                        row.getInt("other_price_lines"),
                        row.getInt("claims"),
                        row.getInt("open_claims"),
                        row.getLong("open_amount")))
                .single();
    }
}
