package aisle.server.inventory.production;

import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of what is made in the shops. */
@Configuration(proxyBeanMethods = false)
class ProductionInvariants {

    /** What went in and what came out is what moved, it costs the same, and undone it moved the other way round. */
    @Bean
    Invariant productionMovesStockAndNoMoney(JdbcClient sql) {
        return new QueryInvariant("what is made costs what went into it", sql, """
                with made as (
                    select id as source, store, product, came as quantity, cost from inventory.production
                    union all
                    select i.production, p.store, i.product, -i.quantity, -i.cost
                    from inventory.production_ingredient i join inventory.production p on p.id = i.production),
                told as (
                    select source, store, product, quantity, cost from made
                    union all
                    select u.id, m.store, m.product, -m.quantity, -m.cost
                    from inventory.production_undone u join made m on m.source = u.production),
                documents as (
                    select source, store, product, sum(quantity) as quantity, sum(cost) as cost
                    from told group by source, store, product),
                moved as (
                    select source, store, product, sum(quantity) as quantity, sum(cost) as cost
                    from inventory.movement where kind = 'PRODUCTION' group by source, store, product)
                select 'document ' || source || ', store ' || store || ', product ' || product as subject,
                    'told ' || coalesce(d.quantity, 0) || ' at ' || coalesce(d.cost, 0)
                        || ', moved ' || coalesce(m.quantity, 0) || ' at ' || coalesce(m.cost, 0) as detail
                from documents d full join moved m using (source, store, product)
                where coalesce(d.quantity, 0) <> coalesce(m.quantity, 0) or coalesce(d.cost, 0) <> coalesce(m.cost, 0)
                union all
                select 'production ' || source, 'makes or loses ' || sum(cost) from told
                group by source having sum(cost) <> 0""");
    }
}
