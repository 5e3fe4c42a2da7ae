package aisle.server.inventory.costs;

import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of what goods cost. */
@Configuration(proxyBeanMethods = false)
class CostInvariants {

    /**
     * Of products that moved since they were settled, or whose goods cost more since, there is nothing to compare yet.
     */
    @Bean
    Invariant settledCostsAreWhatWasBookedAndFound(JdbcClient sql) {
        return new QueryInvariant("settled costs = costs booked + differences found", sql, """
                with moved as (
                    select store, product, count(*) as movements, sum(quantity) as quantity, sum(cost) as cost
                    from inventory.movement where quantity <> 0 group by store, product),
                landed as (
                    select store, product, count(*) as landings, sum(amount) as amount
                    from inventory.landed_cost group by store, product),
                found as (
                    select s.store, l.product, sum(l.amount) as amount
                    from inventory.cost_settlement s join inventory.cost_settlement_line l on l.settlement = s.id
                    group by s.store, l.product)
                select 'store ' || c.store || ', product ' || c.product as subject,
                    'settled ' || c.quantity || ' at ' || c.value || ', booked ' || m.quantity || ' at ' || m.cost
                        || ', landed ' || coalesce(l.amount, 0) || ', found ' || coalesce(f.amount, 0) as detail
                from inventory.cost_state c
                join moved m using (store, product)
                left join landed l using (store, product)
                left join found f using (store, product)
                where not c.base and m.movements = c.movements and coalesce(l.landings, 0) = c.landings
                  and (c.quantity <> m.quantity
                    or c.value <> m.cost + coalesce(l.amount, 0) + coalesce(f.amount, 0))""");
    }

    @Bean
    Invariant landedCostsLieOnGoodsReceived(JdbcClient sql) {
        return new QueryInvariant("landed costs lie on goods received", sql, """
                select 'document ' || l.document || ', line ' || l.document_line as subject,
                    l.amount || ' on line ' || l.line || ' of ' || l.source || ', which '
                        || coalesce('is ' || m.kind || ' of product ' || m.product, 'is not there') as detail
                from inventory.landed_cost l left join inventory.movement m using (source, line)
                where m.kind is distinct from 'RECEIPT'
                   or (m.store, m.day, m.product) is distinct from (l.store, l.day, l.product)""");
    }
}
