package aisle.server.inventory;

import aisle.server.organization.Invariant;
import aisle.server.organization.Violation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On hand is what all movements add up to, for every store and product. */
@Component
class InventoryInvariants implements Invariant {

    private final JdbcClient sql;

    InventoryInvariants(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "stock = sum of movements";
    }

    @Override
    public List<Violation> check() {
        return sql.sql("""
                with moved as (
                    select store, product, sum(quantity) as quantity from inventory.movement group by store, product)
                select store, product, coalesce(h.quantity, 0) as kept, coalesce(m.quantity, 0) as moved
                from inventory.on_hand h full join moved m using (store, product)
                where coalesce(h.quantity, 0) <> coalesce(m.quantity, 0) limit 100""")
                .query((row, number) -> new Violation(
                        "store " + row.getLong("store") + ", product " + row.getLong("product"),
                        "on hand " + row.getLong("kept") + ", movements " + row.getLong("moved")))
                .list();
    }
}
