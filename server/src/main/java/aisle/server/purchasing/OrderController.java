package aisle.server.purchasing;

import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** The office's orders: write, send, take in, call off. */
@RestController
@RequestMapping("/api/stores/{store}/orders")
class OrderController {

    private static final int PAGE = 50;
    private static final int DELIVERY_DAYS = 4;

    private final PurchaseOrders orders;
    private final Receiving receiving;
    private final Amendments amendments;
    private final OrderTables tables;
    private final Suppliers suppliers;
    private final CostLists costs;
    private final Stock stock;
    private final PriceBooks books;
    private final Stores stores;

    OrderController(
            PurchaseOrders orders,
            Receiving receiving,
            Amendments amendments,
            OrderTables tables,
            Suppliers suppliers,
            CostLists costs,
            Stock stock,
            PriceBooks books,
            Stores stores) {
        this.orders = orders;
        this.receiving = receiving;
        this.amendments = amendments;
        this.tables = tables;
        this.suppliers = suppliers;
        this.costs = costs;
        this.stock = stock;
        this.books = books;
        this.stores = stores;
    }

    /**
     * An order in a list.
     *
     * @param lines how many products
     * @param amount minor units of what was ordered
     * @param direct whether its goods were brought without an order
     */
    record Row(
            UUID id,
            long number,
            String supplier,
            PurchaseOrder.State state,
            Instant placedAt,
            @Nullable LocalDate expected,
            int lines,
            long amount,
            boolean direct) {}

    /**
     * A page of orders, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<Row> orders, @Nullable Long next) {}

    /**
     * A line with its product; quantities are thousandths, {@code cost} minor units a pack after the allowance of as
     * many; {@code steps} by how many packs a draft costs what, and nothing once it is sent.
     */
    record ShownLine(
            int line,
            long product,
            String name,
            Unit unit,
            @Nullable String code,
            long quantity,
            long units,
            long cost,
            long allowance,
            List<DayCosts.Step> steps,
            long amount,
            long received,
            long cancelled,
            long onOrder,
            long onHand) {}

    /** A line of a goods receipt, as it moved stock. */
    record Came(
            long product,
            long quantity,
            long cost,
            @Nullable String lot) {}

    /** What came at one time, what of it was not as ordered, and how warm it was where somebody measured. */
    record Receipt(
            UUID id,
            Instant at,
            List<Came> lines,
            List<Difference> differences,
            List<Delivery.Temperature> temperatures) {}

    /**
     * An order with everything about it; {@code amount} in minor units; {@code mailed} when a mail was written for it;
     * {@code deliver} the day it is wanted, {@code costsOf} the day of the delivery whose costs its lines have. Of a
     * draft, {@code delivery} says until when orders for that day are taken, {@code doubt} why it may not come then,
     * and {@code deliveryDays} which days an order of now reaches. {@code revisions} are those that amendments made,
     * {@code direct} when its goods were brought without an order, with the number of the paper that came with them;
     * {@code splits} the order it was split off from and those that were split off from it.
     */
    record Sheet(
            UUID id,
            long number,
            Supplier supplier,
            PurchaseOrder.State state,
            Instant placedAt,
            @Nullable Instant sentAt,
            @Nullable LocalDate expected,
            @Nullable LocalDate deliver,
            @Nullable LocalDate costsOf,
            @Nullable DeliveryDay delivery,
            SupplierCalendar.@Nullable Doubt doubt,
            List<DeliveryDay> deliveryDays,
            int revision,
            List<Revision> revisions,
            List<OtherPart> splits,
            boolean mailed,
            boolean direct,
            @Nullable String deliveryNote,
            @Nullable String reason,
            long amount,
            List<ShownLine> lines,
            List<Receipt> receipts) {}

    /** Another part of what once was one order. */
    record OtherPart(
            UUID id,
            long number,
            PurchaseOrder.State state,
            @Nullable LocalDate expected) {}

    /** An order as the office sends it; {@code deliver} is left out for the supplier's next delivery. */
    record Wanted(
            @Nullable UUID id,
            @Nullable Long supplier,
            @Nullable LocalDate deliver,
            @Nullable List<WantedLine> lines) {}

    /** Lines as the office sends them, all of the draft's. */
    record WantedLines(
            @Nullable LocalDate deliver, @Nullable List<WantedLine> lines) {}

    /** One of them; {@code quantity} in thousandths, whole packs. */
    record WantedLine(@Nullable Long product, @Nullable Long quantity) {}

    /**
     * An amendment as it was sent.
     *
     * @param id its own, and that of its mail
     * @param amount minor units of the whole order with it
     * @param before business day the goods were expected before it
     */
    record Revision(
            UUID id,
            int revision,
            Instant at,
            LocalDate expected,
            LocalDate before,
            long amount,
            List<Changed> changes) {}

    /** What it changed of a product, in packs; 0 for one that was not on the order, or is no more. */
    record Changed(long product, String name, long was, long now) {}

    /**
     * An amendment as the office sends it; see {@link Amendment}. {@code anyway} is for a day that the supplier agreed
     * to, whatever its calendar says.
     */
    record NewAmendment(
            @Nullable UUID id,
            @Nullable Integer revision,
            @Nullable LocalDate deliver,
            @Nullable List<WantedLine> lines,
            @Nullable Boolean anyway) {}

    /** How a draft is sent: {@code anyway} for a day the supplier agreed to, whatever its calendar says. */
    record Sending(@Nullable Boolean anyway) {}

    /** Why an order is called off. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Page list(
            @PathVariable long store,
            @RequestParam(required = false) @Nullable List<PurchaseOrder.State> state,
            @RequestParam(required = false) @Nullable Long after) {
        var states = state == null || state.isEmpty() ? Arrays.asList(PurchaseOrder.State.values()) : state;
        var found = tables.list(store, states, after == null ? Long.MAX_VALUE : after, PAGE + 1);
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        var rows = found.stream()
                .limit(PAGE)
                .map(order -> new Row(
                        order.id(),
                        order.number(),
                        names.getOrDefault(order.supplier(), ""),
                        order.state(),
                        order.placedAt(),
                        order.expected(),
                        order.products(),
                        order.amount(),
                        order.direct()))
                .toList();
        return new Page(rows, found.size() > PAGE ? rows.getLast().number() : null);
    }

    @PostMapping
    @Requires(Permission.ORDER_WRITE)
    Sheet place(@PathVariable long store, @RequestBody Wanted wanted) {
        if (wanted.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the order's own, so that it is written once");
        }
        if (wanted.supplier() == null) {
            throw Problem.invalid("supplier", null, "a supplier's id");
        }
        return sheet(orders.place(
                new NewOrder(wanted.id(), store, wanted.supplier(), wanted.deliver(), lines(wanted.lines()))));
    }

    @GetMapping("/{order}")
    @Requires(Permission.ORDER_WRITE)
    Sheet order(@PathVariable long store, @PathVariable UUID order) {
        return sheet(orders.find(store, order));
    }

    @PostMapping("/{order}/lines")
    @Requires(Permission.ORDER_WRITE)
    Sheet revise(@PathVariable long store, @PathVariable UUID order, @RequestBody WantedLines wanted) {
        return sheet(orders.revise(store, order, wanted.deliver(), lines(wanted.lines())));
    }

    @PostMapping("/{order}/send")
    @Requires(Permission.ORDER_WRITE)
    Sheet send(
            @PathVariable long store,
            @PathVariable UUID order,
            @RequestBody(required = false) @Nullable Sending sending) {
        boolean anyway = sending != null && Boolean.TRUE.equals(sending.anyway());
        return sheet(anyway ? orders.sendAnyway(store, order) : orders.send(store, order));
    }

    @PostMapping("/{order}/amendments")
    @Requires(Permission.ORDER_WRITE)
    Sheet amend(@PathVariable long store, @PathVariable UUID order, @RequestBody NewAmendment given) {
        if (given.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the amendment's own, so that it counts once");
        }
        if (given.revision() == null) {
            throw Problem.invalid("revision", null, "the revision it was written on");
        }
        var amendment = new Amendment(given.id(), given.revision(), given.deliver(), lines(given.lines()));
        return sheet(amendments.amend(store, order, amendment, Boolean.TRUE.equals(given.anyway())));
    }

    @PostMapping("/{order}/cancel")
    @Requires(Permission.ORDER_WRITE)
    Sheet cancel(@PathVariable long store, @PathVariable UUID order, @RequestBody Reason given) {
        if (given.reason() == null) {
            throw Problem.invalid("reason", null, "why it is called off");
        }
        return sheet(orders.cancel(store, order, given.reason().strip()));
    }

    @PostMapping("/{order}/receipts")
    @Requires(Permission.GOODS_RECEIVE)
    Sheet receive(@PathVariable long store, @PathVariable UUID order, @RequestBody NewReceipt given) {
        return sheet(receiving.receive(store, order, given.read()));
    }

    @GetMapping("/{order}/scanned")
    @Requires(Permission.GOODS_RECEIVE)
    Receiving.Scanned scanned(
            @PathVariable long store, @PathVariable UUID order, @RequestParam(defaultValue = "") String code) {
        return receiving.scanned(store, order, code);
    }

    private static List<NewOrder.Line> lines(@Nullable List<WantedLine> lines) {
        if (lines == null) {
            throw Problem.invalid("lines", null, "what is wanted");
        }
        return lines.stream()
                .map(line -> {
                    if (line.product() == null) {
                        throw Problem.invalid("lines.product", null, "a product's id");
                    }
                    if (line.quantity() == null) {
                        throw Problem.invalid("lines.quantity", null, "thousandths, whole packs");
                    }
                    return new NewOrder.Line(line.product(), line.quantity());
                })
                .toList();
    }

    private Sheet sheet(PurchaseOrder order) {
        Supplier supplier = suppliers.find(order.supplier());
        SupplierCalendar calendar = supplier.calendar();
        LocalDateTime now = stores.find(order.store()).clockAt(Instant.now());
        LocalDate day = order.state() == PurchaseOrder.State.DRAFT ? orders.deliveryDay(order) : order.expected();
        boolean draft = order.state() == PurchaseOrder.State.DRAFT;
        PriceBook book = books.current(order.store());
        var steps = steps(order);
        var onHand = stock.onHand(
                order.store(),
                order.lines().stream().map(PurchaseOrder.Line::product).toList());
        return new Sheet(
                order.id(),
                order.number(),
                supplier,
                order.state(),
                order.placedAt(),
                order.sentAt(),
                order.expected(),
                order.deliver(),
                day,
                draft && day != null ? calendar.on(day).orElse(null) : null,
                draft && day != null ? calendar.doubt(day, now).orElse(null) : null,
                draft || order.state().open() ? calendar.next(now, DELIVERY_DAYS) : List.of(),
                order.revision(),
                revisions(order, book),
                tables.splits(order.store(), order.id()).stream()
                        .map(other -> new OtherPart(other.id(), other.number(), other.state(), other.expected()))
                        .toList(),
                order.sentAt() != null && !order.takenOver() && !order.direct(),
                order.direct(),
                order.deliveryNote(),
                order.reason(),
                order.amount(),
                order.lines().stream()
                        .map(line -> shown(
                                line,
                                book,
                                onHand,
                                steps.getOrDefault(line.product(), List.of(new DayCosts.Step(1, line.cost())))))
                        .toList(),
                receipts(order.id()));
    }

    private List<Revision> revisions(PurchaseOrder order, PriceBook book) {
        List<OrderRevision> kept = amendments.revisions(order.id());
        List<Revision> shown = new ArrayList<>();
        for (int i = 1; i < kept.size(); i++) {
            OrderRevision before = kept.get(i - 1);
            OrderRevision now = kept.get(i);
            var changes = now.changes(before).stream()
                    .map(each -> new Changed(
                            each.product(),
                            book.product(each.product()).orElseThrow().name(),
                            each.was() / each.units(),
                            each.now() / each.units()))
                    .toList();
            shown.add(new Revision(
                    now.id(), now.revision(), now.at(), now.expected(), before.expected(), now.amount(), changes));
        }
        return shown;
    }

    /** What a draft's packs cost by how many are ordered; of an order that was sent there is nothing to choose. */
    private Map<Long, List<DayCosts.Step>> steps(PurchaseOrder order) {
        if (order.state() != PurchaseOrder.State.DRAFT) {
            return Map.of();
        }
        DayCosts listed = costs.on(order.supplier(), orders.deliveryDay(order));
        return suppliers.packs(order.supplier()).stream().collect(Collectors.toMap(Pack::product, listed::steps));
    }

    private static ShownLine shown(
            PurchaseOrder.Line line, PriceBook book, Map<Long, Long> onHand, List<DayCosts.Step> steps) {
        var product = book.product(line.product()).orElseThrow();
        return new ShownLine(
                line.line(),
                line.product(),
                product.name(),
                product.unit(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                line.quantity(),
                line.units(),
                line.cost(),
                line.allowance(),
                steps,
                line.amount(),
                line.received(),
                line.cancelled(),
                line.onOrder(),
                onHand.getOrDefault(line.product(), 0L));
    }

    private List<Receipt> receipts(UUID order) {
        var differences = tables.differences(order);
        var temperatures = tables.temperatures(order);
        return tables.receipts(order).stream()
                .map(came -> new Receipt(
                        came.id(),
                        came.at(),
                        stock.movementsOf(came.id()).stream()
                                .map(each -> new Came(each.product(), each.quantity(), each.cost(), each.lot()))
                                .toList(),
                        differences.getOrDefault(came.id(), List.of()),
                        temperatures.getOrDefault(came.id(), List.of())))
                .toList();
    }
}
