package aisle.server.inventory.costs;

import aisle.server.inventory.CostsSettled.Part;
import aisle.server.inventory.Movement;
import aisle.server.inventory.costs.RunningCost.State;
import aisle.server.organization.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What costs are settled from, and what came of it, as rows. */
@Component
class CostTables {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    /** Rows that are held of what is read. */
    private static final int FETCHED = 5_000;

    private final JdbcClient sql;
    private final JdbcOperations statements;
    private final JsonMapper json;

    CostTables(JdbcClient sql, JdbcOperations statements, JsonMapper json) {
        this.sql = sql;
        this.statements = statements;
        this.json = json;
    }

    /**
     * How far a store's costs are settled.
     *
     * @param through the last day of the states to go on from
     * @param movements as many there were until then
     * @param at when it was settled last
     */
    record Pass(CostMethod method, LocalDate through, long movements, Instant at) {}

    Optional<Pass> pass(long store) {
        return sql.sql("select method, through, movements, at from inventory.cost_pass where store = :store")
                .param("store", store)
                .query((row, number) -> new Pass(
                        CostMethod.valueOf(row.getString("method")),
                        row.getObject("through", LocalDate.class),
                        row.getLong("movements"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void note(long store, Pass pass) {
        sql.sql("""
                insert into inventory.cost_pass (store, method, through, movements, at)
                values (:store, :method, :through, :movements, :at)
                on conflict (store) do update set method = excluded.method, through = excluded.through,
                    movements = excluded.movements, at = excluded.at""")
                .param("store", store)
                .param("method", pass.method().name())
                .param("through", pass.through())
                .param("movements", pass.movements())
                .param("at", pass.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Movements until the end of a day. */
    long until(long store, LocalDate day) {
        return sql.sql("select count(*) from inventory.movement where store = :store and day <= :day")
                .param("store", store)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Movements after a day; null for all. */
    long after(long store, @Nullable LocalDate day) {
        return sql.sql("select count(*) from inventory.movement where store = :store and day > :day")
                .param("store", store)
                .param("day", day == null ? BEFORE_ALL : day)
                .query(Long.class)
                .single();
    }

    /** Reads a movement of a product. */
    interface Reader {
        void read(long product, Flow flow);
    }

    /**
     * Reads what moved after a day, product by product, each in the order of its days and of the clock within them;
     * what came before what left at the same instant.
     *
     * @param whole products of which everything is read
     */
    void read(long store, @Nullable LocalDate after, Set<Long> whole, Reader reader) {
        read(store, after == null ? BEFORE_ALL : after, "m.product <> all (?)", whole, reader);
        if (!whole.isEmpty()) {
            read(store, BEFORE_ALL, "m.product = any (?)", whole, reader);
        }
    }

    private void read(long store, LocalDate after, String which, Set<Long> products, Reader reader) {
        RowCallbackHandler each = row -> reader.read(
                row.getLong("product"),
                new Flow(
                        row.getObject("day", LocalDate.class),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getLong("quantity"),
                        row.getLong("cost"),
                        row.getLong("landed"),
                        row.getInt("landings")));
        statements.query(
                connection -> {
                    var query = connection.prepareStatement("""
                            select m.product, m.day, m.kind, m.quantity, m.cost, l.landed, l.landings
                            from inventory.movement m
                            cross join lateral (
                                select coalesce(sum(amount), 0) as landed, count(*) as landings
                                from inventory.landed_cost
                                where m.kind = 'RECEIPT' and source = m.source and line = m.line) l
                            where m.store = ? and m.day > ? and m.quantity <> 0 and %s
                            order by m.product, m.day, m.at, m.quantity < 0, m.source, m.line""".formatted(which));
                    query.setFetchSize(FETCHED);
                    query.setLong(1, store);
                    query.setObject(2, after);
                    query.setArray(3, connection.createArrayOf("bigint", products.toArray()));
                    return query;
                },
                each);
    }

    /** Products of which a cost was told, on goods that came until the end of a day, that is not in their states. */
    Set<Long> landedSince(long store, LocalDate through) {
        return new HashSet<>(sql.sql("""
                select l.product
                from (
                    select product, count(*) as landings from inventory.landed_cost
                    where store = :store and day <= :through group by product) l
                left join inventory.cost_state c on c.store = :store and c.product = l.product and c.base
                where l.landings <> coalesce(c.landings, 0)""")
                .param("store", store)
                .param("through", through)
                .query((row, number) -> row.getLong("product"))
                .list());
    }

    /** The states to go on from, of what moved since. */
    Map<Long, State> bases(long store, LocalDate through) {
        Map<Long, State> found = new HashMap<>();
        sql.sql("""
                select product, state from inventory.cost_state
                where store = :store and base and product in (
                    select product from inventory.movement where store = :store and day > :through)""").param("store", store).param("through", through).query(row -> {
            found.put(row.getLong("product"), json.readValue(row.getString("state"), State.class));
        });
        return found;
    }

    Optional<State> settled(long store, long product) {
        return sql.sql("""
                select state from inventory.cost_state where store = :store and not base and product = :product""")
                .param("store", store)
                .param("product", product)
                .query((row, number) -> json.readValue(row.getString("state"), State.class))
                .optional();
    }

    /** What settlements said so far, minor units by product and part. */
    Map<Long, Map<Part, Long>> said(long store) {
        Map<Long, Map<Part, Long>> found = new HashMap<>();
        sql.sql("""
                select l.product, l.part, sum(l.amount) as amount
                from inventory.cost_settlement s join inventory.cost_settlement_line l on l.settlement = s.id
                where s.store = :store group by l.product, l.part""").param("store", store).query(row -> {
            found.computeIfAbsent(row.getLong("product"), first -> new EnumMap<>(Part.class))
                    .put(Part.valueOf(row.getString("part")), row.getLong("amount"));
        });
        return found;
    }

    void begin(UUID settlement, long store, CostMethod method, LocalDate day, Instant at) {
        sql.sql("""
                insert into inventory.cost_settlement (id, store, method, day, at)
                values (:id, :store, :method, :day, :at)""")
                .param("id", settlement)
                .param("store", store)
                .param("method", method.name())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A difference of a product that is booked. */
    record Line(long product, Part part, long amount) {}

    void say(UUID settlement, List<Line> lines) {
        var rows = new Rows("inventory.cost_settlement_line", "settlement", "product", "part", "amount");
        lines.forEach(line -> rows.row()
                .id(settlement)
                .number(line.product())
                .text(line.part().name())
                .number(line.amount()));
        rows.into(statements);
    }

    /** Writes states in the place of those that were. */
    void keep(long store, boolean base, Map<Long, State> states) {
        sql.sql("delete from inventory.cost_state where store = :store and base = :base and product = any(:products)")
                .param("store", store)
                .param("base", base)
                .param("products", states.keySet().toArray(Long[]::new))
                .update();
        var rows = new Rows(
                "inventory.cost_state",
                "store",
                "product",
                "base",
                "movements",
                "landings",
                "quantity",
                "value",
                "state");
        states.forEach((product, state) -> rows.row()
                .number(store)
                .number(product)
                .flag(base)
                .number(state.movements())
                .number(state.landings())
                .number(state.quantity())
                .number(state.value())
                .text(json.writeValueAsString(state)));
        rows.into(statements);
    }

    void choose(long store, CostMethod method, long staff) {
        sql.sql("""
                insert into inventory.cost_method (store, method, staff, at)
                values (:store, :method, :staff, now())""")
                .param("store", store)
                .param("method", method.name())
                .param("staff", staff)
                .update();
    }

    /** The method that was chosen last; an average where nobody chose. */
    CostMethod method(long store) {
        return sql.sql("select method from inventory.cost_method where store = :store order by id desc limit 1")
                .param("store", store)
                .query((row, number) -> CostMethod.valueOf(row.getString("method")))
                .optional()
                .orElse(CostMethod.AVERAGE);
    }
}
