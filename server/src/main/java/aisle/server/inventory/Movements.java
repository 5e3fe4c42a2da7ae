package aisle.server.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only movements and the on hand that is kept with them. */
@Component
class Movements {

    private static final Comparator<Movement> LOCK_ORDER =
            Comparator.comparingLong(Movement::store).thenComparingLong(Movement::product);

    private final JdbcClient sql;

    Movements(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Writes movements and moves on hand by them, inside the caller's transaction. On hand is locked first and always
     * in order of store and product: so two writers never wait for each other in a circle, and a product's movements
     * get their ids in the order in which they took effect.
     */
    void book(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        List<Movement> ordered = movements.stream().sorted(LOCK_ORDER).toList();
        sql.sql("""
                insert into inventory.on_hand as h (store, product, quantity, updated)
                select store, product, sum(quantity), now()
                from unnest(:stores, :products, :quantities) as m (store, product, quantity)
                group by store, product
                order by store, product
                on conflict (store, product)
                    do update set quantity = h.quantity + excluded.quantity, updated = excluded.updated;
                insert into inventory.movement (store, product, quantity, cost, kind, source, line, day, at, lot)
                select store, product, quantity, cost, kind, source, line, date '1970-01-01' + day,
                    to_timestamp(at / 1000.0), lot
                from unnest(:stores, :products, :quantities, :costs, :kinds, :sources::uuid[], :lines, :days, :ats, :lots)
                    as m (store, product, quantity, cost, kind, source, line, day, at, lot)""")
                .param("stores", longs(ordered, Movement::store))
                .param("products", longs(ordered, Movement::product))
                .param("quantities", longs(ordered, Movement::quantity))
                .param("costs", longs(ordered, Movement::cost))
                .param("kinds", ordered.stream().map(m -> m.kind().name()).toArray(String[]::new))
                .param(
                        "sources",
                        ordered.stream().map(m -> m.source().toString()).toArray(String[]::new))
                .param("lines", ordered.stream().mapToInt(Movement::line).toArray())
                .param(
                        "days",
                        ordered.stream()
                                .mapToInt(m -> (int) m.day().toEpochDay())
                                .toArray())
                .param("ats", longs(ordered, m -> m.at().toEpochMilli()))
                .param("lots", ordered.stream().map(Movement::lot).toArray(String[]::new))
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
