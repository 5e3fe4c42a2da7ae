package aisle.server.purchasing;

import aisle.server.organization.PageMark;
import aisle.server.purchasing.PurchaseOrder.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders as they lie in the database. */
@Component
class OrderTables {

    private static final String LINES = """
            select l.purchase_order, l.line, l.product, l.quantity, l.units, l.cost, l.allowance, l.on_order,
                coalesce(sum(f.quantity) filter (where f.kind = 'RECEIVED'), 0) as received,
                coalesce(sum(f.quantity) filter (where f.kind = 'CANCELLED'), 0) as cancelled
            from purchasing.purchase_order_line l
            left join purchasing.line_fact f on f.purchase_order = l.purchase_order and f.line = l.line
            where l.purchase_order = any(:orders)
            group by l.purchase_order, l.line
            order by l.purchase_order, l.line""";

    private final JdbcClient sql;

    OrderTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** A line as it is written: thousandths, thousandths in a pack, minor units a pack and what was taken off it. */
    record NewLine(long product, long quantity, long units, long cost, long allowance) {}

    /** What became of a line. */
    enum Fact {
        ORDERED,
        RECEIVED,
        CANCELLED
    }

    /**
     * Who writes orders of a store takes turns from here to the end of the transaction, so that no number is left out.
     */
    void takeTurn(long store) {
        sql.sql("insert into purchasing.order_number (store, last) values (:store, 0) on conflict do nothing")
                .param("store", store)
                .update();
        sql.sql("select last from purchasing.order_number where store = :store for no key update")
                .param("store", store)
                .query(Long.class)
                .single();
    }

    /** The next number of a store whose turn was taken. */
    long nextNumber(long store) {
        return sql.sql("update purchasing.order_number set last = last + 1 where store = :store returning last")
                .param("store", store)
                .query(Long.class)
                .single();
    }

    void insert(NewOrder order, long number, String content, Instant at) {
        sql.sql("""
                insert into purchasing.purchase_order (id, store, number, supplier, state, content, placed_at, deliver_on)
                values (:id, :store, :number, :supplier, 'DRAFT', :content, :at, :deliver)""")
                .param("id", order.id())
                .param("store", order.store())
                .param("number", number)
                .param("supplier", order.supplier())
                .param("content", content)
                .param("deliver", order.deliver())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void writeLines(UUID order, List<NewLine> lines) {
        sql.sql("delete from purchasing.purchase_order_line where purchase_order = :order")
                .param("order", order)
                .update();
        sql.sql("""
                insert into purchasing.purchase_order_line (purchase_order, line, product, quantity, units, cost, allowance)
                select :order, line, product, quantity, units, cost, allowance
                from unnest(:products, :quantities, :units, :costs, :allowances)
                    with ordinality as l (product, quantity, units, cost, allowance, line)""")
                .param("order", order)
                .param("products", lines.stream().mapToLong(NewLine::product).toArray())
                .param("quantities", lines.stream().mapToLong(NewLine::quantity).toArray())
                .param("units", lines.stream().mapToLong(NewLine::units).toArray())
                .param("costs", lines.stream().mapToLong(NewLine::cost).toArray())
                .param(
                        "allowances",
                        lines.stream().mapToLong(NewLine::allowance).toArray())
                .update();
    }

    /** The day a draft's goods are wanted; null for the supplier's next delivery. */
    void wantedOn(UUID order, @Nullable LocalDate day) {
        sql.sql("update purchasing.purchase_order set deliver_on = :day where id = :id")
                .param("day", day)
                .param("id", order)
                .update();
    }

    /** As it was placed, with its store: an id names one order in the whole chain. */
    Optional<String> content(UUID order) {
        return sql.sql("select content from purchasing.purchase_order where id = :id")
                .param("id", order)
                .query(String.class)
                .optional();
    }

    /**
     * Writers of one order take turns from here to the end of their transactions; false when the store has none such.
     */
    boolean lock(long store, UUID order) {
        return sql.sql("""
                        select id from purchasing.purchase_order where id = :id and store = :store for no key update""")
                .param("id", order)
                .param("store", store)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void sent(UUID order, Instant at, LocalDate expected) {
        sql.sql("""
                update purchasing.purchase_order set state = 'SENT', sent_at = :at, expected = :expected
                where id = :id""")
                .param("id", order)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expected", expected)
                .update();
    }

    /** Says of an order that nobody placed it: its goods were brought, and come in the same transaction. */
    void brought(UUID order, Instant at, LocalDate day, @Nullable String note) {
        sent(order, at, day);
        sql.sql("update purchasing.purchase_order set direct = true, delivery_note = :note where id = :id")
                .param("id", order)
                .param("note", note)
                .update();
    }

    /** Says of an order which one it was a part of. */
    void splitFrom(UUID part, UUID order) {
        sql.sql("update purchasing.purchase_order set split_from = :order where id = :part")
                .param("order", order)
                .param("part", part)
                .update();
    }

    /** The order that one was split off from, and those that were split off from it, by their numbers. */
    List<PurchaseOrder> splits(long store, UUID order) {
        return withLines(sql.sql("""
                        select * from purchasing.purchase_order where store = :store and (split_from = :order
                            or id = (select split_from from purchasing.purchase_order where id = :order))
                        order by number""")
                .param("store", store)
                .param("order", order)
                .query((row, number) -> row(row))
                .list());
    }

    /** Says of an order that no mail leaves for it. */
    void takenOver(UUID order) {
        sql.sql("update purchasing.purchase_order set taken_over = true where id = :id")
                .param("id", order)
                .update();
    }

    void state(UUID order, State state, @Nullable String reason) {
        sql.sql(
                        "update purchasing.purchase_order set state = :state, reason = coalesce(:reason, reason) where id = :id")
                .param("id", order)
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /**
     * Writes what became of some lines and moves what is on order of them by it: more than is on order can come, and
     * then nothing is.
     *
     * @param quantities thousandths by line, above zero
     */
    void happened(UUID order, Fact fact, Map<Integer, Long> quantities, UUID source, Instant at) {
        sql.sql("""
                insert into purchasing.line_fact (purchase_order, line, kind, quantity, source, at)
                select :order, line, :kind, quantity, :source, :at from unnest(:lines, :quantities) as q (line, quantity);
                update purchasing.purchase_order_line l
                set on_order = case :kind when 'ORDERED' then q.quantity else greatest(0, l.on_order - q.quantity) end
                from unnest(:lines, :quantities) as q (line, quantity)
                where l.purchase_order = :order and l.line = q.line""")
                .param("order", order)
                .param("kind", fact.name())
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "lines",
                        quantities.keySet().stream().mapToInt(Integer::intValue).toArray())
                .param(
                        "quantities",
                        quantities.values().stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    Optional<String> receiptContent(UUID receipt) {
        return sql.sql("select purchase_order || ' ' || content from purchasing.goods_receipt where id = :id")
                .param("id", receipt)
                .query(String.class)
                .optional();
    }

    void insertReceipt(UUID receipt, UUID order, String content, LocalDate day, Instant at) {
        sql.sql("""
                insert into purchasing.goods_receipt (id, purchase_order, content, day, at)
                values (:id, :order, :content, :day, :at)""")
                .param("id", receipt)
                .param("order", order)
                .param("content", content)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertDifferences(UUID receipt, List<Difference> differences) {
        for (Difference each : differences) {
            sql.sql("""
                    insert into purchasing.delivery_difference (receipt, line, kind, quantity, cost, note)
                    values (:receipt, :line, :kind, :quantity, :cost, :note)""")
                    .param("receipt", receipt)
                    .param("line", each.line())
                    .param("kind", each.kind().name())
                    .param("quantity", each.quantity())
                    .param("cost", each.cost())
                    .param("note", each.note())
                    .update();
        }
    }

    /** What the deliveries of an order had other than was ordered, by goods receipt. */
    Map<UUID, List<Difference>> differences(UUID order) {
        Map<UUID, List<Difference>> found = new HashMap<>();
        sql.sql("""
                select d.* from purchasing.delivery_difference d join purchasing.goods_receipt r on r.id = d.receipt
                where r.purchase_order = :order order by d.line, d.kind""").param("order", order).query(row -> {
            found.computeIfAbsent(row.getObject("receipt", UUID.class), first -> new ArrayList<>())
                    .add(new Difference(
                            row.getInt("line"),
                            Difference.Kind.valueOf(row.getString("kind")),
                            row.getObject("quantity", Long.class),
                            row.getObject("cost", Long.class),
                            row.getString("note")));
        });
        return found;
    }

    void insertTemperatures(UUID receipt, List<Delivery.Temperature> temperatures) {
        for (Delivery.Temperature each : temperatures) {
            sql.sql("""
                    insert into purchasing.delivery_temperature (receipt, line, degrees)
                    values (:receipt, :line, :degrees)""")
                    .param("receipt", receipt)
                    .param("line", each.line())
                    .param("degrees", each.degrees())
                    .update();
        }
    }

    /** How warm the goods of an order were at the door, by goods receipt. */
    Map<UUID, List<Delivery.Temperature>> temperatures(UUID order) {
        return sql
                .sql("""
                select t.* from purchasing.delivery_temperature t join purchasing.goods_receipt r on r.id = t.receipt
                where r.purchase_order = :order order by t.line""")
                .param("order", order)
                .query((row, number) -> Map.entry(
                        row.getObject("receipt", UUID.class),
                        new Delivery.Temperature(row.getInt("line"), row.getInt("degrees"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A goods receipt, and when its goods came. */
    record Came(UUID id, Instant at) {}

    /** The goods receipts of an order, the first leading. */
    List<Came> receipts(UUID order) {
        return sql.sql("select id, at from purchasing.goods_receipt where purchase_order = :order order by at, id")
                .param("order", order)
                .query((row, number) -> new Came(
                        row.getObject("id", UUID.class), row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<PurchaseOrder> find(long store, UUID order) {
        return withLines(sql.sql("select * from purchasing.purchase_order where id = :id and store = :store")
                        .param("id", order)
                        .param("store", store)
                        .query((row, number) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<PurchaseOrder> list(long store, List<State> states, long after, int limit) {
        return withLines(sql.sql("""
                        select * from purchasing.purchase_order
                        where store = :store and state = any(:states) and number < :after
                        order by number desc limit :limit""")
                .param("store", store)
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    /**
     * Open orders and drafts of several stores, what is expected first leading.
     *
     * @param after {@link #mark} of the last before
     */
    List<PurchaseOrder> open(Collection<Long> stores, PageMark after, int limit) {
        return withLines(sql.sql("""
                        select *, coalesce(expected - date '1970-01-01', 9999999) as due from purchasing.purchase_order
                        where store = any(:stores) and state in ('DRAFT', 'SENT', 'PARTLY_RECEIVED')
                          and (coalesce(expected - date '1970-01-01', 9999999), store, number) > (:due, :store, :number)
                        order by due, store, number limit :limit""")
                .param("stores", stores.toArray(Long[]::new))
                .param("due", after.at(0))
                .param("store", after.at(1))
                .param("number", after.at(2))
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    /** Where an order stands among open ones. */
    static PageMark mark(PurchaseOrder order) {
        LocalDate expected = order.expected();
        return PageMark.of(expected == null ? WITHOUT_DAY : expected.toEpochDay(), order.store(), order.number());
    }

    private static final long WITHOUT_DAY = 9_999_999;

    Map<Long, Long> onOrder(long store, @Nullable Collection<Long> products) {
        Map<Long, Long> found = new HashMap<>();
        sql.sql("""
                select l.product, sum(l.on_order) as quantity
                from purchasing.purchase_order o join purchasing.purchase_order_line l on l.purchase_order = o.id
                where o.store = :store and o.state in ('SENT', 'PARTLY_RECEIVED') and l.on_order > 0
                    and (:every or l.product = any(:products))
                group by l.product""")
                .param("store", store)
                .param("every", products == null)
                .param("products", products == null ? new Long[0] : products.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("product"), row.getLong("quantity"));
                });
        return found;
    }

    Map<UUID, LocalDate> receiptDays(UUID order) {
        Map<UUID, LocalDate> found = new HashMap<>();
        sql.sql("select id, day from purchasing.goods_receipt where purchase_order = :order")
                .param("order", order)
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
                });
        return found;
    }

    private List<PurchaseOrder> withLines(List<PurchaseOrder> heads) {
        Map<UUID, List<PurchaseOrder.Line>> lines = new HashMap<>();
        sql.sql(LINES)
                .param("orders", heads.stream().map(PurchaseOrder::id).toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("purchase_order", UUID.class), first -> new ArrayList<>())
                            .add(line(row));
                });
        return heads.stream()
                .map(head -> head.with(lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static PurchaseOrder row(ResultSet row) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new PurchaseOrder(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getLong("number"),
                row.getLong("supplier"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("placed_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getObject("expected", LocalDate.class),
                row.getObject("deliver_on", LocalDate.class),
                row.getInt("revision"),
                row.getBoolean("taken_over"),
                row.getBoolean("direct"),
                row.getString("delivery_note"),
                row.getString("reason"),
                List.of());
    }

    private static PurchaseOrder.Line line(ResultSet row) throws SQLException {
        return new PurchaseOrder.Line(
                row.getInt("line"),
                row.getLong("product"),
                row.getLong("quantity"),
                row.getLong("units"),
                row.getLong("cost"),
                row.getLong("allowance"),
                row.getLong("received"),
                row.getLong("cancelled"),
                row.getLong("on_order"));
    }
}
