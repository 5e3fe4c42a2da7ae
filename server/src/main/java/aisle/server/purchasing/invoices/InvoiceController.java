package aisle.server.purchasing.invoices;

import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.LandedCosts;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.purchasing.Difference;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import aisle.server.purchasing.invoices.Invoice.Decision;
import aisle.server.purchasing.invoices.Invoice.State;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office's invoices of suppliers: enter, match, decide, approve. */
@RestController
@RequestMapping("/api/stores/{store}")
class InvoiceController {

    private static final int SHOWN = 100;
    private static final int RECEIPTS = 20;

    private final Invoices invoices;
    private final InvoiceTables tables;
    private final Matching matching;
    private final GoodsWaiting goods;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final PriceBooks books;
    private final LandedCosts costs;

    InvoiceController(
            Invoices invoices,
            InvoiceTables tables,
            Matching matching,
            GoodsWaiting goods,
            PurchaseOrders orders,
            Suppliers suppliers,
            PriceBooks books,
            LandedCosts costs) {
        this.invoices = invoices;
        this.tables = tables;
        this.matching = matching;
        this.goods = goods;
        this.orders = orders;
        this.suppliers = suppliers;
        this.books = books;
        this.costs = costs;
    }

    /** An invoice in a list; {@code open} is how many lines differ that nobody decided about. */
    record Row(UUID id, String supplier, String number, LocalDate day, long total, State state, int open) {}

    /**
     * What waits for an invoice of one line of the order, 0 when nothing came of it; {@code cost} is minor units a pack
     * as ordered.
     */
    record WaitingLine(
            UUID order,
            long orderNumber,
            int line,
            long product,
            String name,
            Unit unit,
            long units,
            long cost,
            long quantity) {}

    /** A goods receipt of which something waits for an invoice. */
    record WaitingReceipt(UUID id, long orderNumber, LocalDate day, long goods, List<WaitingLine> lines) {}

    /**
     * A line beside the order's and what came; quantities are thousandths, {@code cost} and {@code agreed} minor units
     * a pack, {@code freight} the line's share, {@code landed} what of freight and difference is a part of what the
     * goods cost, or will be once it is approved.
     */
    record ShownLine(
            int line,
            UUID order,
            long orderNumber,
            int orderLine,
            long product,
            String name,
            Unit unit,
            long units,
            long agreed,
            long ordered,
            long came,
            long quantity,
            long cost,
            long amount,
            long goods,
            long difference,
            long freight,
            long landed,
            Set<Match.Finding> findings,
            boolean asks,
            @Nullable Decision decision,
            List<Difference> said) {}

    /** What came and is not on the invoice. */
    record ShownLeft(long product, String name, Unit unit, long quantity) {}

    /**
     * An invoice with its match; all amounts are minor units.
     *
     * @param goods what its goods were taken in at
     * @param claimed what the supplier owes back
     * @param variance what is paid beyond goods, freight and claims
     * @param open how many lines differ that nobody decided about
     */
    record Sheet(
            UUID id,
            Supplier supplier,
            String number,
            LocalDate day,
            State state,
            long freight,
            long total,
            long goods,
            long claimed,
            long variance,
            int open,
            List<UUID> receipts,
            List<ShownLine> lines,
            List<ShownLeft> left) {}

    /** An invoice as the office sends it; see {@link NewInvoice}. */
    record Entry(
            @Nullable UUID id,
            @Nullable Long supplier,
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable Long freight,
            @Nullable Long total,
            @Nullable List<UUID> receipts,
            @Nullable List<EntryLine> lines) {}

    /** A line of it; see {@link NewInvoice.Line}. */
    record EntryLine(
            @Nullable UUID order,
            @Nullable Integer line,
            @Nullable Long quantity,
            @Nullable Long cost) {}

    /** What is to be done about a line that differs. */
    record Decided(@Nullable Integer line, @Nullable Decision decision) {}

    @GetMapping("/uninvoiced")
    @Requires(Permission.ORDER_WRITE)
    List<WaitingReceipt> uninvoiced(@PathVariable long store, @RequestParam long supplier) {
        suppliers.find(supplier);
        PriceBook book = books.current(store);
        Map<UUID, PurchaseOrder> known = new HashMap<>();
        var receipts = goods.receipts(store, supplier, RECEIPTS);
        var waiting = goods.of(receipts.stream().map(GoodsWaiting.Receipt::id).toList(), null).stream()
                .collect(Collectors.groupingBy(Waiting::receipt));
        return receipts.stream()
                .map(receipt -> {
                    var rest = waiting.getOrDefault(receipt.id(), List.of());
                    var order = known.computeIfAbsent(receipt.order(), id -> orders.find(store, id));
                    return new WaitingReceipt(
                            receipt.id(),
                            receipt.orderNumber(),
                            receipt.day(),
                            rest.stream().mapToLong(Waiting::cost).sum(),
                            order.lines().stream()
                                    .map(line -> waitingLine(order, line, rest, book))
                                    .toList());
                })
                .toList();
    }

    private static WaitingLine waitingLine(
            PurchaseOrder order, PurchaseOrder.Line line, List<Waiting> rest, PriceBook book) {
        var product = book.product(line.product()).orElseThrow();
        return new WaitingLine(
                order.id(),
                order.number(),
                line.line(),
                line.product(),
                product.name(),
                product.unit(),
                line.units(),
                line.cost(),
                rest.stream()
                        .filter(each -> each.line() == line.line())
                        .mapToLong(Waiting::quantity)
                        .sum());
    }

    @GetMapping("/invoices")
    @Requires(Permission.ORDER_WRITE)
    List<Row> list(@PathVariable long store, @RequestParam(required = false) @Nullable List<State> state) {
        var states = state == null || state.isEmpty() ? List.of(State.ENTERED, State.APPROVED) : state;
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        return tables.list(List.of(store), states, LatestMark.FIRST, SHOWN).stream()
                .map(invoice -> new Row(
                        invoice.id(),
                        names.getOrDefault(invoice.supplier(), ""),
                        invoice.number(),
                        invoice.day(),
                        invoice.total(),
                        invoice.state(),
                        invoice.state() == State.ENTERED ? matching.of(invoice).open() : 0))
                .toList();
    }

    @PostMapping("/invoices")
    @Requires(Permission.ORDER_WRITE)
    Sheet enter(@PathVariable long store, @RequestBody Entry entry) {
        if (entry.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the invoice's own, so that it counts once");
        }
        return sheet(invoices.enter(entered(store, entry.id(), entry)));
    }

    @GetMapping("/invoices/{invoice}")
    @Requires(Permission.ORDER_WRITE)
    Sheet invoice(@PathVariable long store, @PathVariable UUID invoice) {
        return sheet(invoices.find(store, invoice));
    }

    @PostMapping("/invoices/{invoice}")
    @Requires(Permission.ORDER_WRITE)
    Sheet revise(@PathVariable long store, @PathVariable UUID invoice, @RequestBody Entry entry) {
        invoices.find(store, invoice);
        return sheet(invoices.revise(entered(store, invoice, entry)));
    }

    @PostMapping("/invoices/{invoice}/decide")
    @Requires(Permission.ORDER_WRITE)
    Sheet decide(@PathVariable long store, @PathVariable UUID invoice, @RequestBody Decided given) {
        invoices.find(store, invoice);
        if (given.line() == null) {
            throw Problem.invalid("line", null, "a line of the invoice");
        }
        if (given.decision() == null) {
            throw Problem.invalid("decision", null, List.of(Decision.values()));
        }
        return sheet(invoices.decide(store, invoice, given.line(), given.decision()));
    }

    @PostMapping("/invoices/{invoice}/approve")
    @Requires(Permission.INVOICE_APPROVE)
    Sheet approve(@PathVariable long store, @PathVariable UUID invoice) {
        return sheet(invoices.approve(store, invoice));
    }

    @PostMapping("/invoices/{invoice}/withdraw")
    @Requires(Permission.ORDER_WRITE)
    Sheet withdraw(@PathVariable long store, @PathVariable UUID invoice) {
        return sheet(invoices.withdraw(store, invoice));
    }

    private static NewInvoice entered(long store, UUID id, Entry entry) {
        return new NewInvoice(
                id,
                store,
                given("supplier", entry.supplier(), "a supplier's id"),
                given("number", entry.number(), "the supplier's number of the invoice")
                        .strip(),
                given("day", entry.day(), "the day it is dated"),
                entry.freight() == null ? 0 : entry.freight(),
                given("total", entry.total(), "minor units to be paid"),
                given("receipts", entry.receipts(), "the goods receipts it is for"),
                given("lines", entry.lines(), "what is charged").stream()
                        .map(line -> new NewInvoice.Line(
                                given("lines.order", line.order(), "an order's id"),
                                given("lines.line", line.line(), "a line of the order"),
                                given("lines.quantity", line.quantity(), "thousandths, more than 0"),
                                given("lines.cost", line.cost(), "minor units a pack")))
                        .toList());
    }

    private static <T> T given(String field, @Nullable T value, String allowed) {
        if (value == null) {
            throw Problem.invalid(field, null, allowed);
        }
        return value;
    }

    private Sheet sheet(Invoice invoice) {
        Match match = matching.of(invoice);
        PriceBook book = books.current(invoice.store());
        Map<UUID, Long> numbers = new HashMap<>();
        Map<Integer, Long> landed = invoice.state() == State.APPROVED ? costs.of(invoice.id()) : match.landedByLine();
        return new Sheet(
                invoice.id(),
                suppliers.find(invoice.supplier()),
                invoice.number(),
                invoice.day(),
                invoice.state(),
                invoice.freight(),
                invoice.total(),
                match.goods(),
                match.claimed(),
                invoice.total() - match.goods() - invoice.freight() - match.claimed(),
                match.open(),
                invoice.receipts(),
                match.lines().stream()
                        .map(line -> shown(
                                line,
                                landed.getOrDefault(line.charged().line(), 0L),
                                numbers.computeIfAbsent(
                                        line.charged().order(),
                                        order -> orders.find(invoice.store(), order)
                                                .number()),
                                book))
                        .toList(),
                match.left().stream().map(left -> shown(left, book)).toList());
    }

    private static ShownLine shown(Match.Line line, long landed, long orderNumber, PriceBook book) {
        var product = book.product(line.product()).orElseThrow();
        return new ShownLine(
                line.charged().line(),
                line.charged().order(),
                orderNumber,
                line.charged().orderLine(),
                line.product(),
                product.name(),
                product.unit(),
                line.units(),
                line.agreed(),
                line.ordered(),
                line.came(),
                line.charged().quantity(),
                line.charged().cost(),
                line.amount(),
                line.goods(),
                line.difference(),
                line.freight(),
                landed,
                line.findings(),
                line.asks(),
                line.decision(),
                line.said());
    }

    private static ShownLeft shown(Match.Left left, PriceBook book) {
        var product = book.product(left.product()).orElseThrow();
        return new ShownLeft(left.product(), product.name(), product.unit(), left.quantity());
    }
}
