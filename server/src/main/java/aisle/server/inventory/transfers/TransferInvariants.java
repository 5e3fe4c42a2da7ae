package aisle.server.inventory.transfers;

import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of goods between stores. */
@Configuration(proxyBeanMethods = false)
class TransferInvariants {

    /** No more becomes of a line than was sent, and all of a line that is settled costs what the line did. */
    @Bean
    Invariant nothingArrivesThatWasNotSent(JdbcClient sql) {
        return new QueryInvariant("sent = received + missing + damaged + back + in transit", sql, """
                select 'transfer ' || l.transfer || ', line ' || l.line as subject,
                    'sent ' || l.quantity || ' at ' || l.cost || ', settled ' || sum(a.quantity) || ' at '
                        || sum(a.cost) as detail
                from inventory.transfer_line l join inventory.transfer_arrival_line a
                    on a.transfer = l.transfer and a.line = l.line
                group by l.transfer, l.line, l.quantity, l.cost
                having sum(a.quantity) > l.quantity or sum(a.cost) > l.cost
                    or sum(a.quantity) = l.quantity and sum(a.cost) <> l.cost""");
    }

    /** What stands in transit has left the sender's shelf, and what was received or came back stands on a shelf. */
    @Bean
    Invariant transfersMoveStock(JdbcClient sql) {
        return new QueryInvariant("transfers = their movements", sql, """
                with told as (
                    select l.transfer as source, t.sender as store, l.product, -l.quantity as quantity, -l.cost as cost
                    from inventory.transfer_line l join inventory.transfer t on t.id = l.transfer
                    union all
                    select l.arrival, a.store, s.product, l.quantity, l.cost
                    from inventory.transfer_arrival_line l
                    join inventory.transfer_arrival a on a.id = l.arrival
                    join inventory.transfer_line s on s.transfer = l.transfer and s.line = l.line
                    where l.outcome in ('RECEIVED', 'BACK')),
                documents as (
                    select source, store, product, sum(quantity) as quantity, sum(cost) as cost
                    from told group by source, store, product),
                moved as (
                    select source, store, product, sum(quantity) as quantity, sum(cost) as cost
                    from inventory.movement where kind = 'TRANSFER' group by source, store, product)
                select 'document ' || source || ', store ' || store || ', product ' || product as subject,
                    'told ' || coalesce(d.quantity, 0) || ' at ' || coalesce(d.cost, 0)
                        || ', moved ' || coalesce(m.quantity, 0) || ' at ' || coalesce(m.cost, 0) as detail
                from documents d full join moved m using (source, store, product)
                where coalesce(d.quantity, 0) <> coalesce(m.quantity, 0) or coalesce(d.cost, 0) <> coalesce(m.cost, 0)""");
    }
}
