package aisle.server.purchasing.invoices;

import aisle.server.inventory.LandedCosts;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import aisle.server.purchasing.invoices.Invoice.Decision;
import aisle.server.purchasing.invoices.Invoice.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters suppliers' invoices, matches them with what was ordered and what came, and approves them. An invoice is owed
 * from its approval on, and only once, however many approve it at the same time.
 */
@Service
public class Invoices {

    private final InvoiceTables tables;
    private final GoodsWaiting goods;
    private final Matching matching;
    private final Claims claims;
    private final PurchaseOrders orders;
    private final LandedCosts landed;
    private final Suppliers suppliers;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final Clock clock = Clock.systemUTC();

    Invoices(
            InvoiceTables tables,
            GoodsWaiting goods,
            Matching matching,
            Claims claims,
            PurchaseOrders orders,
            LandedCosts landed,
            Suppliers suppliers,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient sql) {
        this.tables = tables;
        this.goods = goods;
        this.matching = matching;
        this.claims = claims;
        this.orders = orders;
        this.landed = landed;
        this.suppliers = suppliers;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
        this.sql = sql;
    }

    /**
     * Enters an invoice. The same id with the same content is the same invoice.
     *
     * @param invoice what it says
     * @return the invoice as it now stands
     * @throws Problem 400 naming the field that cannot be, 404 for an unknown supplier, 409 {@code invoice-known} when
     *     the id has other content, {@code invoice-number-known} when the supplier's number was entered before
     */
    @Transactional
    public Invoice enter(NewInvoice invoice) {
        String content = InvoiceRules.content(invoice);
        var known = tables.content(invoice.id());
        if (known.isPresent()) {
            if (!known.get().equals(content)) {
                throw Problem.conflict("invoice-known", "There is an invoice " + invoice.id() + " with other content.");
            }
            return find(invoice.store(), invoice.id());
        }
        requireSound(invoice);
        try {
            tables.insert(invoice, content, now());
        } catch (DuplicateKeyException atTheSameTime) {
            throw Problem.conflict(
                    "invoice-number-known", "Invoice " + invoice.number() + " was entered at this very moment.");
        }
        record(invoice.store(), "invoice-entered", invoice.number(), Map.of("total", invoice.total()));
        return find(invoice.store(), invoice.id());
    }

    /**
     * Enters an invoice anew that is not approved yet; what was decided about its lines is forgotten.
     *
     * @param invoice what it says
     * @return the invoice as it now stands
     * @throws Problem as {@link #enter}; 404 for another store's invoice, 409 {@code invoice-not-open}
     */
    @Transactional
    public Invoice revise(NewInvoice invoice) {
        Invoice entered = locked(invoice.store(), invoice.id());
        requireOpen(entered);
        if (invoice.supplier() != entered.supplier()) {
            throw Problem.invalid("supplier", invoice.supplier(), entered.supplier());
        }
        requireSound(invoice);
        tables.rewrite(invoice, InvoiceRules.content(invoice));
        record(invoice.store(), "invoice-revised", invoice.number(), Map.of("total", invoice.total()));
        return find(invoice.store(), invoice.id());
    }

    private void requireSound(NewInvoice invoice) {
        suppliers.find(invoice.supplier());
        if (invoice.receipts().isEmpty() || invoice.receipts().size() > InvoiceRules.RECEIPTS_MAX) {
            throw Problem.invalid(
                    "receipts",
                    invoice.receipts().size() + " goods receipts",
                    "1 to " + InvoiceRules.RECEIPTS_MAX + " goods receipts");
        }
        var among = goods.among(invoice.store(), invoice.supplier(), invoice.receipts());
        for (int i = 0; i < invoice.receipts().size(); i++) {
            UUID receipt = invoice.receipts().get(i);
            if (invoice.receipts().indexOf(receipt) < i
                    || among.stream().noneMatch(each -> each.id().equals(receipt))) {
                throw Problem.invalid(
                        "receipts[" + i + "]", receipt, "a goods receipt of this supplier in this store, each once");
            }
        }
        List<PurchaseOrder> ordered = among.stream()
                .map(GoodsWaiting.Receipt::order)
                .distinct()
                .map(order -> orders.find(invoice.store(), order))
                .toList();
        InvoiceRules.requireSound(invoice, ordered, stores.find(invoice.store()).dayOf(now()));
        tables.sameNumber(invoice).ifPresent(other -> {
            throw Problem.conflict(
                    "invoice-number-known",
                    "Invoice %s of %s was entered before, dated %s, over %d minor units%s."
                            .formatted(
                                    other.number(),
                                    suppliers.find(other.supplier()).name(),
                                    other.day(),
                                    other.total(),
                                    other.store() == invoice.store()
                                            ? ""
                                            : ", for "
                                                    + stores.find(other.store()).name()));
        });
    }

    /**
     * Says what is to be done about a line that differs.
     *
     * @param store the store
     * @param invoice the invoice
     * @param line its line
     * @param decision whether the difference is accepted or claimed back
     * @return the invoice as it now stands
     * @throws Problem 404 for another store's invoice, 400 for a line that does not differ, or to claim back what was
     *     charged too little, 409 {@code invoice-not-open}
     */
    @Transactional
    public Invoice decide(long store, UUID invoice, int line, Decision decision) {
        Invoice entered = locked(store, invoice);
        requireOpen(entered);
        Match.Line matched = matching.of(entered).lines().stream()
                .filter(each -> each.charged().line() == line && each.asks())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("line", line, "a line that differs"));
        if (decision == Decision.CLAIM && matched.difference() <= 0) {
            throw Problem.invalid(
                    "decision", decision, "ACCEPT: the line is charged with less than it was taken in at");
        }
        tables.decide(invoice, line, decision, matched.difference());
        record(
                store,
                "invoice-line-decided",
                entered.number(),
                Map.of("line", line, "decision", decision, "difference", matched.difference()));
        return find(store, invoice);
    }

    /**
     * Approves an invoice: it is owed from now on, what it pays for does not wait for an invoice any more, and freight
     * and other prices become a part of what that costs.
     *
     * @param store the store
     * @param invoice the invoice
     * @return the invoice as it now stands; one that was approved before stays as it is
     * @throws Problem 404 for another store's invoice, 409 {@code invoice-undecided} while a line differs that nobody
     *     decided about as it now is, {@code invoice-not-open} for a withdrawn one
     */
    @Transactional
    public Invoice approve(long store, UUID invoice) {
        Invoice entered = locked(store, invoice);
        if (entered.state() == State.APPROVED) {
            return entered;
        }
        requireOpen(entered);
        goods.takeTurn(entered.receipts());
        Match match = matching.of(entered);
        if (match.open() > 0) {
            throw Problem.conflict(
                    "invoice-undecided",
                    "Say first what is to be done about what differs: " + match.open() + " of "
                            + match.lines().size() + " lines.");
        }
        book(entered, match);
        record(
                store,
                "invoice-approved",
                entered.number(),
                Map.of("total", entered.total(), "goods", match.goods(), "claimed", match.claimed()));
        return find(store, invoice);
    }

    private void book(Invoice invoice, Match match) {
        Instant now = now();
        LocalDate day = stores.find(invoice.store()).dayOf(now);
        tables.approved(
                invoice.id(),
                match.lines().stream().flatMap(line -> line.parts().stream()).toList(),
                now);
        landed.land(invoice.id(), now, match.landed());
        if (match.claimed() > 0) {
            claims.make(invoice, match.claimed(), day, now);
        }
        events.publishEvent(new InvoiceApproved(
                invoice.id(),
                invoice.store(),
                day,
                now,
                match.goods(),
                invoice.freight(),
                match.freightLanded(),
                match.priceLanded(),
                match.claimed(),
                invoice.total()));
    }

    /**
     * Takes back an entry made by mistake; its number may be entered again.
     *
     * @param store the store
     * @param invoice the invoice
     * @return the invoice as it now stands
     * @throws Problem 404 for another store's invoice, 409 {@code invoice-not-open} for an approved one
     */
    @Transactional
    public Invoice withdraw(long store, UUID invoice) {
        Invoice entered = locked(store, invoice);
        if (entered.state() == State.WITHDRAWN) {
            return entered;
        }
        requireOpen(entered);
        tables.withdrawn(invoice);
        record(store, "invoice-withdrawn", entered.number(), Map.of("total", entered.total()));
        return find(store, invoice);
    }

    /**
     * An invoice of a store.
     *
     * @param store the store
     * @param invoice its id
     * @return the invoice
     * @throws Problem 404 when the store has none such
     */
    public Invoice find(long store, UUID invoice) {
        return tables.find(store, invoice).orElseThrow(() -> Problem.notFound("invoice", invoice));
    }

    /**
     * What the goods of every approved invoice were taken in at, for who books it.
     *
     * @return minor units by invoice
     */
    public Map<UUID, Long> matched() {
        Map<UUID, Long> found = new HashMap<>();
        sql.sql("select invoice, sum(cost) as cost from purchasing.invoice_match group by invoice")
                .query(row -> {
                    found.put(row.getObject("invoice", UUID.class), row.getLong("cost"));
                });
        return found;
    }

    private Invoice locked(long store, UUID invoice) {
        if (!tables.lock(store, invoice)) {
            throw Problem.notFound("invoice", invoice);
        }
        return find(store, invoice);
    }

    private static void requireOpen(Invoice invoice) {
        if (invoice.state() != State.ENTERED) {
            throw Problem.conflict(
                    "invoice-not-open",
                    "Invoice " + invoice.number() + " was "
                            + (invoice.state() == State.APPROVED ? "approved" : "withdrawn")
                            + " and is not changed any more.");
        }
    }

    private void record(long store, String act, String number, Map<String, ?> detail) {
        audit.record(store, act, "invoice " + number, detail);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
