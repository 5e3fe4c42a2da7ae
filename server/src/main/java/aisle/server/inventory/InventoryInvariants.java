package aisle.server.inventory;

import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of stock, for every store and product. */
@Configuration(proxyBeanMethods = false)
class InventoryInvariants {

    @Bean
    Invariant onHandFollowsMovements(JdbcClient sql) {
        return new QueryInvariant("stock = sum of movements", sql, """
                with moved as (
                    select store, product, sum(quantity) as quantity from inventory.movement group by store, product)
                select 'store ' || store || ', product ' || product as subject,
                    'on hand ' || coalesce(h.quantity, 0) || ', movements ' || coalesce(m.quantity, 0) as detail
                from inventory.on_hand h full join moved m using (store, product)
                where coalesce(h.quantity, 0) <> coalesce(m.quantity, 0)""");
    }

    @Bean
    Invariant bundlesMoveWhatIsInThem(JdbcClient sql) {
        return new QueryInvariant("goods of bundles = their movements", sql, """
                select 'receipt ' || b.source || ', line ' || b.line as subject,
                    'bundle ' || b.bundle || ' took ' || b.quantity || ' of product ' || b.product
                        || ', moved ' || coalesce(m.quantity, 0) as detail
                from inventory.bundle_movement b left join inventory.movement m using (source, line)
                where (b.store, b.day, b.product, b.quantity) is distinct from (m.store, m.day, m.product, m.quantity)
                   or m.kind not in ('SALE', 'REFUND')""");
    }

    /** Of two counts of the very same instant the later booked one holds. */
    @Bean
    Invariant countsHold(JdbcClient sql) {
        return new QueryInvariant("stock at a count = what was counted", sql, """
                with found as (
                    select distinct on (store, product, at) store, product, at, quantity, source
                    from inventory.counted order by store, product, at, id desc)
                select 'count ' || f.source || ', product ' || f.product as subject,
                    'counted ' || f.quantity || ', movements ' || coalesce(sum(m.quantity), 0) as detail
                from found f left join inventory.movement m
                    on m.store = f.store and m.product = f.product and m.at <= f.at
                group by f.source, f.store, f.product, f.at, f.quantity
                having coalesce(sum(m.quantity), 0) <> f.quantity""");
    }
}
