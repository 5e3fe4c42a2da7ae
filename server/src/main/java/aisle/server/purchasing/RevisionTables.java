package aisle.server.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The revisions of orders as they lie in the database, and the order's own lines as the newest says. */
@Component
class RevisionTables {

    private final JdbcClient sql;

    RevisionTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** A line as an amendment makes it; {@code onOrder} is what is to come of it then. */
    record Line(int line, long product, long was, long quantity, long units, long cost, long allowance, long onOrder) {}

    Optional<String> content(UUID amendment) {
        return sql.sql("select content from purchasing.order_revision where id = :id")
                .param("id", amendment)
                .query(String.class)
                .optional();
    }

    /** Writes the order as it stands, as its first revision, unless revisions of it are kept already. */
    void keepFirst(PurchaseOrder order, LocalDate expected, Instant sentAt) {
        int kept = sql.sql("""
                insert into purchasing.order_revision (id, purchase_order, revision, content, expected, at)
                select :order, :order, 1, 'as it was sent', :expected, :at
                where not exists (select from purchasing.order_revision where purchase_order = :order)""")
                .param("order", order.id())
                .param("expected", expected)
                .param("at", sentAt.atOffset(ZoneOffset.UTC))
                .update();
        if (kept > 0) {
            keepLines(order.id(), 1);
        }
    }

    /** Writes an amendment: the order's lines, what became of them, and the revision as it is told to the supplier. */
    void amend(UUID order, UUID id, int revision, String content, LocalDate expected, List<Line> lines, Instant at) {
        writeLines(order, lines);
        writeFacts(order, id, lines, at);
        sql.sql("update purchasing.purchase_order set revision = :revision, expected = :expected where id = :order")
                .param("revision", revision)
                .param("expected", expected)
                .param("order", order)
                .update();
        sql.sql("""
                insert into purchasing.order_revision (id, purchase_order, revision, content, expected, at)
                values (:id, :order, :revision, :content, :expected, :at)""")
                .param("id", id)
                .param("order", order)
                .param("revision", revision)
                .param("content", content)
                .param("expected", expected)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        keepLines(order, revision);
    }

    private void writeLines(UUID order, List<Line> lines) {
        sql.sql("""
                insert into purchasing.purchase_order_line
                    (purchase_order, line, product, quantity, units, cost, allowance, on_order)
                select :order, * from unnest(:lines, :products, :quantities, :units, :costs, :allowances, :onOrder)
                on conflict (purchase_order, line) do update set quantity = excluded.quantity, units = excluded.units,
                    cost = excluded.cost, allowance = excluded.allowance, on_order = excluded.on_order""")
                .param("order", order)
                .param("lines", lines.stream().mapToInt(Line::line).toArray())
                .param("products", lines.stream().mapToLong(Line::product).toArray())
                .param("quantities", lines.stream().mapToLong(Line::quantity).toArray())
                .param("units", lines.stream().mapToLong(Line::units).toArray())
                .param("costs", lines.stream().mapToLong(Line::cost).toArray())
                .param("allowances", lines.stream().mapToLong(Line::allowance).toArray())
                .param("onOrder", lines.stream().mapToLong(Line::onOrder).toArray())
                .update();
    }

    private void writeFacts(UUID order, UUID source, List<Line> lines, Instant at) {
        List<Line> changed =
                lines.stream().filter(line -> line.was() != line.quantity()).toList();
        sql.sql("""
                insert into purchasing.line_fact (purchase_order, line, kind, quantity, source, at)
                select :order, line, case when more > 0 then 'ORDERED' else 'REDUCED' end, abs(more), :source, :at
                from unnest(:lines, :more) as l (line, more)""")
                .param("order", order)
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("lines", changed.stream().mapToInt(Line::line).toArray())
                .param(
                        "more",
                        changed.stream()
                                .mapToLong(line -> line.quantity() - line.was())
                                .toArray())
                .update();
    }

    private void keepLines(UUID order, int revision) {
        sql.sql("""
                insert into purchasing.order_revision_line
                    (purchase_order, revision, line, product, quantity, units, cost, allowance)
                select purchase_order, :revision, line, product, quantity, units, cost, allowance
                from purchasing.purchase_order_line where purchase_order = :order and quantity > 0""").param("revision", revision).param("order", order).update();
    }

    /** All that are kept of an order, the first leading. */
    List<OrderRevision> of(UUID order) {
        Map<Integer, List<OrderRevision.Line>> lines = new TreeMap<>();
        sql.sql("select * from purchasing.order_revision_line where purchase_order = :order order by revision, line")
                .param("order", order)
                .query(row -> {
                    lines.computeIfAbsent(row.getInt("revision"), first -> new ArrayList<>())
                            .add(new OrderRevision.Line(
                                    row.getInt("line"),
                                    row.getLong("product"),
                                    row.getLong("quantity"),
                                    row.getLong("units"),
                                    row.getLong("cost"),
                                    row.getLong("allowance")));
                });
        return sql.sql("select * from purchasing.order_revision where purchase_order = :order order by revision")
                .param("order", order)
                .query((row, number) -> new OrderRevision(
                        row.getObject("id", UUID.class),
                        row.getInt("revision"),
                        row.getObject("expected", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        lines.getOrDefault(row.getInt("revision"), List.of())))
                .list();
    }
}
