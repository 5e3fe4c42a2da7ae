package aisle.server.inventory;

import aisle.server.organization.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The append-only movements and the on hand that is kept with them. What is told of late, and a booked count had seen
 * already, is answered in the same transaction, so that on hand stays what was counted
 * ({@code docs/decisions/0054-counts-while-it-sells.md}).
 */
@Component
class Movements {

    private final JdbcClient sql;
    private final JdbcOperations statements;
    private final CountCorrections corrections;

    Movements(JdbcClient sql, JdbcOperations statements, CountCorrections corrections) {
        this.sql = sql;
        this.statements = statements;
        this.corrections = corrections;
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
        write(movements);
        Map<Shelf, Instant> counted = move(movements);
        List<Movement> seen = movements.stream()
                .filter(each -> wasSeen(each, counted.get(new Shelf(each.store(), each.product()))))
                .toList();
        List<Movement> answers = corrections.of(seen);
        if (!answers.isEmpty()) {
            write(answers);
            move(answers);
        }
    }

    /** One product in one store. */
    private record Shelf(long store, long product) {}

    /** A count does not answer itself: what it found is booked at the very instant it speaks of. */
    private static boolean wasSeen(Movement movement, @Nullable Instant counted) {
        return counted != null
                && (movement.kind() == Movement.Kind.COUNT
                        ? movement.at().isBefore(counted)
                        : !movement.at().isAfter(counted));
    }

    private void write(List<Movement> movements) {
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
    }

    /** Moves on hand; gives the latest instant a count speaks of, as it stands once the rows are locked. */
    private Map<Shelf, Instant> move(List<Movement> movements) {
        Map<Shelf, Instant> counted = new HashMap<>();
        sql.sql("""
                with moved as (
                    insert into inventory.on_hand as h (store, product, quantity, updated)
                    select store, product, sum(quantity), now()
                    from unnest(:stores, :products, :quantities) as m (store, product, quantity)
                    group by store, product
                    order by store, product
                    on conflict (store, product)
                        do update set quantity = h.quantity + excluded.quantity, updated = excluded.updated
                    returning store, product, counted)
                select store, product, counted from moved where counted is not null""")
                .param("stores", longs(movements, Movement::store))
                .param("products", longs(movements, Movement::product))
                .param("quantities", longs(movements, Movement::quantity))
                .query(row -> {
                    counted.put(
                            new Shelf(row.getLong("store"), row.getLong("product")),
                            row.getTimestamp("counted").toInstant());
                });
        return counted;
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
