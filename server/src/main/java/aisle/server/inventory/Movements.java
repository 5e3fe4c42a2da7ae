package aisle.server.inventory;

import aisle.server.organization.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only movements and the on hand that is kept with them. */
@Component
class Movements {

    private final JdbcClient sql;
    private final JdbcOperations statements;

    Movements(JdbcClient sql, JdbcOperations statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /**
     * Writes movements and moves on hand by them, inside the caller's transaction. On hand is locked last, for what is
     * written under its locks is what other writers wait for; and always in order of store and product, so that two
     * writers never wait for each other in a circle.
     */
    void book(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        Rows rows = new Rows(
                "inventory.movement",
                "store",
                "product",
                "quantity",
                "cost",
                "kind",
                "source",
                "line",
                "day",
                "at",
                "lot");
        for (Movement each : movements) {
            rows.row()
                    .number(each.store())
                    .number(each.product())
                    .number(each.quantity())
                    .number(each.cost())
                    .text(each.kind().name())
                    .id(each.source())
                    .whole(each.line())
                    .day(each.day())
                    .time(each.at())
                    .text(each.lot());
        }
        rows.into(statements);
        sql.sql("""
                insert into inventory.on_hand as h (store, product, quantity, updated)
                select store, product, sum(quantity), now()
                from unnest(:stores, :products, :quantities) as m (store, product, quantity)
                group by store, product
                order by store, product
                on conflict (store, product)
                    do update set quantity = h.quantity + excluded.quantity, updated = excluded.updated""")
                .param("stores", longs(movements, Movement::store))
                .param("products", longs(movements, Movement::product))
                .param("quantities", longs(movements, Movement::quantity))
                .update();
    }

    List<Movement> of(UUID source) {
        return sql.sql("""
                select store, product, quantity, cost, kind, source, line, day, at, lot
                from inventory.movement where source = :source order by line""")
                .param("source", source)
                .query((row, number) -> new Movement(
                        row.getLong("store"),
                        row.getLong("product"),
                        row.getLong("quantity"),
                        row.getLong("cost"),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getObject("source", UUID.class),
                        row.getInt("line"),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("lot")))
                .list();
    }

    private static long[] longs(List<Movement> movements, java.util.function.ToLongFunction<Movement> part) {
        return movements.stream().mapToLong(part).toArray();
    }
}
