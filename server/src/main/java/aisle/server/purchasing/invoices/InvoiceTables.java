package aisle.server.purchasing.invoices;

import aisle.server.organization.LatestMark;
import aisle.server.purchasing.Difference;
import aisle.server.purchasing.invoices.Invoice.Decision;
import aisle.server.purchasing.invoices.Invoice.State;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invoices as they lie in the database. */
@Component
class InvoiceTables {

    private final JdbcClient sql;

    InvoiceTables(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(NewInvoice invoice, String content, Instant at) {
        sql.sql("""
                insert into purchasing.invoice
                    (id, store, supplier, number, day, freight, total, state, content, entered_at)
                values (:id, :store, :supplier, :number, :day, :freight, :total, 'ENTERED', :content, :at)""")
                .param("id", invoice.id())
                .param("store", invoice.store())
                .param("supplier", invoice.supplier())
                .param("number", invoice.number())
                .param("day", invoice.day())
                .param("freight", invoice.freight())
                .param("total", invoice.total())
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        writeLines(invoice);
    }

    /** Writes an entry anew; what was decided about its lines is forgotten. */
    void rewrite(NewInvoice invoice, String content) {
        sql.sql("""
                update purchasing.invoice set number = :number, day = :day, freight = :freight, total = :total,
                    content = :content where id = :id;
                delete from purchasing.invoice_line where invoice = :id;
                delete from purchasing.invoice_receipt where invoice = :id""")
                .param("id", invoice.id())
                .param("number", invoice.number())
                .param("day", invoice.day())
                .param("freight", invoice.freight())
                .param("total", invoice.total())
                .param("content", content)
                .update();
        writeLines(invoice);
    }

    private void writeLines(NewInvoice invoice) {
        var lines = invoice.lines();
        sql.sql("""
                insert into purchasing.invoice_receipt (invoice, receipt) select :id, unnest(:receipts);
                insert into purchasing.invoice_line (invoice, line, purchase_order, order_line, quantity, cost)
                select :id, line, purchase_order, order_line, quantity, cost
                from unnest(:orders, :orderLines, :quantities, :costs)
                    with ordinality as l (purchase_order, order_line, quantity, cost, line)""")
                .param("id", invoice.id())
                .param("receipts", invoice.receipts().toArray(UUID[]::new))
                .param("orders", lines.stream().map(NewInvoice.Line::order).toArray(UUID[]::new))
                .param(
                        "orderLines",
                        lines.stream().mapToInt(NewInvoice.Line::line).toArray())
                .param(
                        "quantities",
                        lines.stream().mapToLong(NewInvoice.Line::quantity).toArray())
                .param("costs", lines.stream().mapToLong(NewInvoice.Line::cost).toArray())
                .update();
    }

    void decide(UUID invoice, int line, Decision decision, long difference) {
        sql.sql("""
                update purchasing.invoice_line set decision = :decision, decided = :difference
                where invoice = :invoice and line = :line""")
                .param("invoice", invoice)
                .param("line", line)
                .param("decision", decision.name())
                .param("difference", difference)
                .update();
    }

    void approved(UUID invoice, List<Match.Part> parts, Instant at) {
        sql.sql("update purchasing.invoice set state = 'APPROVED', approved_at = :at where id = :id")
                .param("id", invoice)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                insert into purchasing.invoice_match (invoice, receipt, line, quantity, cost)
                select :invoice, receipt, line, quantity, cost
                from unnest(:receipts, :lines, :quantities, :costs) as p (receipt, line, quantity, cost)""")
                .param("invoice", invoice)
                .param("receipts", parts.stream().map(Match.Part::receipt).toArray(UUID[]::new))
                .param("lines", parts.stream().mapToInt(Match.Part::line).toArray())
                .param(
                        "quantities",
                        parts.stream().mapToLong(Match.Part::quantity).toArray())
                .param("costs", parts.stream().mapToLong(Match.Part::cost).toArray())
                .update();
    }

    void withdrawn(UUID invoice) {
        sql.sql("update purchasing.invoice set state = 'WITHDRAWN' where id = :id")
                .param("id", invoice)
                .update();
    }

    /** As it was entered, with its store: an id names one invoice in the whole chain. */
    Optional<String> content(UUID invoice) {
        return sql.sql("select content from purchasing.invoice where id = :id")
                .param("id", invoice)
                .query(String.class)
                .optional();
    }

    /** Another invoice of the supplier with the same number, in any store. */
    Optional<Invoice> sameNumber(NewInvoice invoice) {
        return sql.sql("""
                select * from purchasing.invoice where supplier = :supplier and upper(number) = upper(:number)
                    and state <> 'WITHDRAWN' and id <> :id""")
                .param("supplier", invoice.supplier())
                .param("number", invoice.number())
                .param("id", invoice.id())
                .query((row, number) -> head(row))
                .optional();
    }

    /** Who changes an invoice takes turns from here to the end of the transaction; false when the store has none. */
    boolean lock(long store, UUID invoice) {
        return sql.sql("select id from purchasing.invoice where id = :id and store = :store for no key update")
                .param("id", invoice)
                .param("store", store)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Invoice> find(long store, UUID invoice) {
        return withParts(sql.sql("select * from purchasing.invoice where id = :id and store = :store")
                        .param("id", invoice)
                        .param("store", store)
                        .query((row, number) -> head(row))
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * The latest invoices of some stores in some states.
     *
     * @param after where the page before ended: when the invoice was entered, and its id
     */
    List<Invoice> list(Collection<Long> stores, List<State> states, LatestMark after, int most) {
        return withParts(sql.sql("""
                        select * from purchasing.invoice
                        where store = any(:stores) and state = any(:states) and (entered_at, id) < (:at, :id)
                        order by entered_at desc, id desc limit :most""")
                .param("stores", stores.toArray(Long[]::new))
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("at", after.utc())
                .param("id", after.id())
                .param("most", most)
                .query((row, number) -> head(row))
                .list());
    }

    /** A difference that was seen when goods for an order were taken in. */
    record Seen(UUID order, Difference difference) {}

    List<Seen> differences(Collection<UUID> receipts) {
        return sql.sql("""
                select r.purchase_order, d.* from purchasing.delivery_difference d
                join purchasing.goods_receipt r on r.id = d.receipt
                where d.receipt = any(:receipts) order by r.at, d.line, d.kind""")
                .param("receipts", receipts.toArray(UUID[]::new))
                .query((row, number) -> new Seen(
                        row.getObject("purchase_order", UUID.class),
                        new Difference(
                                row.getInt("line"),
                                Difference.Kind.valueOf(row.getString("kind")),
                                row.getObject("quantity", Long.class),
                                row.getObject("cost", Long.class),
                                row.getString("note"))))
                .list();
    }

    private List<Invoice> withParts(List<Invoice> heads) {
        UUID[] ids = heads.stream().map(Invoice::id).toArray(UUID[]::new);
        Map<UUID, List<UUID>> receipts = new HashMap<>();
        sql.sql("""
                select i.invoice, i.receipt from purchasing.invoice_receipt i
                join purchasing.goods_receipt r on r.id = i.receipt
                where i.invoice = any(:invoices) order by r.at, r.id""").param("invoices", ids).query(row -> {
            receipts.computeIfAbsent(row.getObject("invoice", UUID.class), first -> new ArrayList<>())
                    .add(row.getObject("receipt", UUID.class));
        });
        Map<UUID, List<Invoice.Line>> lines = new HashMap<>();
        sql.sql("select * from purchasing.invoice_line where invoice = any(:invoices) order by invoice, line")
                .param("invoices", ids)
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("invoice", UUID.class), first -> new ArrayList<>())
                            .add(line(row));
                });
        return heads.stream()
                .map(head -> head.with(
                        receipts.getOrDefault(head.id(), List.of()), lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Invoice head(ResultSet row) throws SQLException {
        Timestamp approved = row.getTimestamp("approved_at");
        return new Invoice(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getLong("supplier"),
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                row.getLong("freight"),
                row.getLong("total"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("entered_at").toInstant(),
                approved == null ? null : approved.toInstant(),
                List.of(),
                List.of());
    }

    private static Invoice.Line line(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Invoice.Line(
                row.getInt("line"),
                row.getObject("purchase_order", UUID.class),
                row.getInt("order_line"),
                row.getLong("quantity"),
                row.getLong("cost"),
                decision == null ? null : Decision.valueOf(decision),
                row.getObject("decided", Long.class));
    }
}
