package aisle.server.inventory.costs;

import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of what goods cost. */
@Configuration(proxyBeanMethods = false)
class CostInvariants {

    /** Of products that moved since they were settled there is nothing to compare yet. */
    @Bean
    Invariant settledCostsAreWhatWasBookedAndFound(JdbcClient sql) {
        return new QueryInvariant("settled costs = costs booked + differences found", sql, """
                with moved as (
                    select store, product, count(*) as movements, sum(quantity) as quantity, sum(cost) as cost
                    from inventory.movement where quantity <> 0 group by store, product),
                found as (
                    select s.store, l.product, sum(l.amount) as amount
                    from inventory.cost_settlement s join inventory.cost_settlement_line l on l.settlement = s.id
                    group by s.store, l.product)
                select 'store ' || c.store || ', product ' || c.product as subject,
                    'settled ' || c.quantity || ' at ' || c.value || ', booked ' || m.quantity || ' at ' || m.cost
                        || ', found ' || coalesce(f.amount, 0) as detail
                from inventory.cost_state c
                join moved m using (store, product)
                left join found f using (store, product)
                where not c.base and m.movements = c.movements
                  and (c.quantity <> m.quantity or c.value <> m.cost + coalesce(f.amount, 0))""");
    }
}
