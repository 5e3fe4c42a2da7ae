package aisle.server.purchasing;

import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.OrderTables.Fact;
import aisle.server.purchasing.PurchaseOrder.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes orders, changes them while they are drafts, sends them, calls them off. Every act may be repeated: what is so
 * already stays as it is.
 */
@Service
public class PurchaseOrders {

    private static final int REASON_MAX = 200;
    private static final int OPEN_MAX = 500;
    private static final int AHEAD_MAX = 365;

    private final OrderTables tables;
    private final Suppliers suppliers;
    private final CostLists costs;
    private final PriceBooks books;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    PurchaseOrders(
            OrderTables tables,
            Suppliers suppliers,
            CostLists costs,
            PriceBooks books,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.suppliers = suppliers;
        this.costs = costs;
        this.books = books;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Writes an order as a draft. The same id with the same content is the same order; nothing is written again.
     *
     * @param order what is wanted
     * @return the order as it now stands
     * @throws Problem 400 naming the line that cannot be, 404 for an unknown supplier, 409 {@code order-known} when the
     *     id has other content
     */
    @Transactional
    public PurchaseOrder place(NewOrder order) {
        String content = OrderRules.content(order);
        Store store = stores.find(order.store());
        tables.takeTurn(store.id());
        var known = tables.content(order.id());
        if (known.isPresent()) {
            if (!known.get().equals(content)) {
                throw taken(order.id());
            }
            return find(store.id(), order.id());
        }
        Supplier supplier = suppliers.find(order.supplier());
        requireSound(order.deliver(), store);
        var lines = agreed(supplier, store, order.deliver(), order.lines());
        long number = tables.nextNumber(store.id());
        try {
            tables.insert(order, number, content, now());
        } catch (DuplicateKeyException inAnotherStore) {
            throw taken(order.id());
        }
        tables.writeLines(order.id(), lines);
        record(store.id(), "order-placed", number, Map.of("supplier", supplier.name(), "lines", lines.size()));
        return find(store.id(), order.id());
    }

    /**
     * What an order would cost on the day of its delivery; nothing is written.
     *
     * @param order what is wanted
     * @return minor units
     * @throws Problem as {@link #place} and {@link #send} for what cannot be ordered
     */
    public long amount(NewOrder order) {
        Supplier supplier = suppliers.find(order.supplier());
        long amount = agreed(supplier, stores.find(order.store()), order.deliver(), order.lines()).stream()
                .mapToLong(line -> Pack.cost(line.quantity(), line.units(), line.cost()))
                .reduce(0, Math::addExact);
        requireMinimum(amount, supplier);
        return amount;
    }

    /**
     * Writes the lines of a draft anew, with the supplier's packs of now at what they cost on the day of the delivery.
     *
     * @param store the store
     * @param order the draft
     * @param deliver the day the goods are wanted; null for the supplier's next delivery
     * @param lines all its lines from now on
     * @return the order as it now stands
     * @throws Problem as {@link #place}; 404 for another store's order, 409 {@code order-not-draft} once it was sent
     */
    @Transactional
    public PurchaseOrder revise(long store, UUID order, @Nullable LocalDate deliver, List<NewOrder.Line> lines) {
        PurchaseOrder draft = locked(store, order);
        if (draft.state() != State.DRAFT) {
            throw Problem.conflict(
                    "order-not-draft",
                    "Order " + draft.number() + " is no draft any more; amend it, so that its supplier hears of it.");
        }
        Store known = stores.find(store);
        requireSound(deliver, known);
        var agreed = agreed(suppliers.find(draft.supplier()), known, deliver, lines);
        tables.wantedOn(order, deliver);
        tables.writeLines(order, agreed);
        record(store, "order-revised", draft.number(), Map.of("lines", agreed.size()));
        return find(store, order);
    }

    /**
     * Sends a draft to its supplier, at what its packs cost on the day they will come, which may be another than when
     * it was written. One that was sent before is not sent again.
     *
     * @param store the store
     * @param order the draft
     * @return the order as it now stands
     * @throws Problem 404 for another store's order, 400 {@code invalid-value} below the supplier's minimum, 409
     *     {@code order-cancelled}, and {@code no-delivery-day} or {@code past-cut-off} when the supplier's calendar
     *     says that it will not come on the day it is wanted
     */
    @Transactional
    public PurchaseOrder send(long store, UUID order) {
        return send(store, order, false);
    }

    /**
     * Sends a draft for a day that the supplier agreed to, whatever its calendar says.
     *
     * @param store the store
     * @param order the draft
     * @return the order as it now stands
     * @throws Problem as {@link #send} but for the calendar
     */
    @Transactional
    public PurchaseOrder sendAnyway(long store, UUID order) {
        return send(store, order, true);
    }

    private PurchaseOrder send(long store, UUID order, boolean anyway) {
        PurchaseOrder draft = locked(store, order);
        if (draft.state() == State.CANCELLED) {
            throw cancelled(draft);
        }
        if (draft.state() != State.DRAFT) {
            return draft;
        }
        Supplier supplier = suppliers.find(draft.supplier());
        Instant now = now();
        LocalDateTime clock = stores.find(store).clockAt(now);
        LocalDate wanted = draft.deliver();
        requireNotOver(wanted, clock.toLocalDate());
        if (wanted != null && !anyway) {
            OrderRules.requireReached(supplier, wanted, clock);
        }
        LocalDate expected = deliveryDay(supplier, clock, wanted);
        tables.writeLines(
                order,
                OrderRules.atCosts(draft.lines(), suppliers.packs(supplier.id()), costs.on(supplier.id(), expected)));
        draft = find(store, order);
        requireMinimum(draft.amount(), supplier);
        tables.sent(order, now, expected);
        Map<Integer, Long> ordered = new TreeMap<>();
        draft.lines().forEach(line -> ordered.put(line.line(), line.quantity()));
        tables.happened(order, Fact.ORDERED, ordered, order, now);
        events.publishEvent(new OrderSent(order, store));
        record(
                store,
                "order-sent",
                draft.number(),
                Map.of("supplier", supplier.name(), "amount", draft.amount(), "anyway", anyway));
        return find(store, order);
    }

    /**
     * Calls off what did not come yet: the whole order, or the rest of one that came in part and so counts as received.
     *
     * @param store the store
     * @param order the order
     * @param reason why, for whoever asks later
     * @return the order as it now stands
     * @throws Problem 404 for another store's order, 400 without a reason, 409 {@code order-received} when all of it
     *     came
     */
    @Transactional
    public PurchaseOrder cancel(long store, UUID order, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw Problem.invalid("reason", reason, "1 to " + REASON_MAX + " characters");
        }
        PurchaseOrder open = locked(store, order);
        if (open.state() == State.CANCELLED) {
            return open;
        }
        if (open.state() == State.RECEIVED) {
            throw Problem.conflict("order-received", "Order " + open.number() + " came; there is nothing to call off.");
        }
        cancelRest(open, order, reason, now());
        record(store, "order-cancelled", open.number(), Map.of("reason", reason));
        return find(store, order);
    }

    /** Ends an order that is locked: nothing more of it is waited for. */
    void cancelRest(PurchaseOrder open, UUID source, @Nullable String reason, Instant at) {
        Map<Integer, Long> rest = new TreeMap<>();
        open.lines().stream().filter(line -> line.onOrder() > 0).forEach(line -> rest.put(line.line(), line.onOrder()));
        tables.happened(open.id(), Fact.CANCELLED, rest, source, at);
        boolean came = open.lines().stream().anyMatch(line -> line.received() > 0);
        tables.state(open.id(), came ? State.RECEIVED : State.CANCELLED, reason);
    }

    /**
     * An order of a store.
     *
     * @param store the store
     * @param order its id
     * @return the order
     * @throws Problem 404 when the store has none such
     */
    public PurchaseOrder find(long store, UUID order) {
        return tables.find(store, order).orElseThrow(() -> Problem.notFound("order", order));
    }

    /**
     * The orders that goods are waited for of, and those written and not yet sent.
     *
     * @param store the store
     * @param most so many at most
     * @return the latest leading
     */
    public List<PurchaseOrder> open(long store, int most) {
        var states = List.of(PurchaseOrder.State.DRAFT, PurchaseOrder.State.SENT, PurchaseOrder.State.PARTLY_RECEIVED);
        return tables.list(store, states, Long.MAX_VALUE, most);
    }

    /**
     * What is still to come of some products.
     *
     * @param store the store
     * @param products product ids
     * @return thousandths by product; a product of which nothing is on order is missing
     */
    public Map<Long, Long> onOrder(long store, Collection<Long> products) {
        return tables.onOrder(store, products);
    }

    /**
     * What is still to come of every product.
     *
     * @param store the store
     * @return thousandths by product; a product of which nothing is on order is missing
     */
    public Map<Long, Long> onOrder(long store) {
        return tables.onOrder(store, null);
    }

    /**
     * The goods receipts an order came with.
     *
     * @param order its id
     * @return the business day of each
     */
    public Map<UUID, LocalDate> receiptDays(UUID order) {
        return tables.receiptDays(order);
    }

    /**
     * The orders of which something is still to come.
     *
     * @param store the store
     * @return the latest leading, at most five hundred
     */
    public List<PurchaseOrder> open(long store) {
        return tables.list(store, List.of(State.SENT, State.PARTLY_RECEIVED), Long.MAX_VALUE, OPEN_MAX);
    }

    /**
     * The day the goods of a draft will come as things stand, and whose costs it is written with.
     *
     * @param draft an order that was not sent
     * @return that day
     */
    public LocalDate deliveryDay(PurchaseOrder draft) {
        return deliveryDay(
                suppliers.find(draft.supplier()), stores.find(draft.store()).clockAt(now()), draft.deliver());
    }

    private static LocalDate deliveryDay(Supplier supplier, LocalDateTime at, @Nullable LocalDate wanted) {
        return wanted == null ? supplier.calendar().next(at).day() : wanted;
    }

    private List<OrderTables.NewLine> agreed(
            Supplier supplier, Store store, @Nullable LocalDate wanted, List<NewOrder.Line> lines) {
        LocalDate day = deliveryDay(supplier, store.clockAt(now()), wanted);
        return OrderRules.agreed(lines, suppliers.packs(supplier.id()), costs.on(supplier.id(), day), books.known());
    }

    private void requireSound(@Nullable LocalDate deliver, Store store) {
        if (deliver != null) {
            requireDay(deliver, store.dayOf(now()));
        }
    }

    static void requireDay(LocalDate deliver, LocalDate today) {
        requireNotOver(deliver, today);
        if (deliver.isAfter(today.plusDays(AHEAD_MAX))) {
            throw Problem.invalid("deliver", deliver, "at most " + AHEAD_MAX + " days ahead");
        }
    }

    private static void requireNotOver(@Nullable LocalDate deliver, LocalDate today) {
        if (deliver != null && deliver.isBefore(today)) {
            throw Problem.invalid("deliver", deliver, "today or a day to come");
        }
    }

    static void requireMinimum(long amount, Supplier supplier) {
        if (amount < supplier.minimumOrder()) {
            throw Problem.invalid(
                    "amount",
                    amount,
                    "at least " + supplier.minimumOrder() + " minor units, the minimum of " + supplier.name());
        }
    }

    /** The order, held until the transaction ends. */
    PurchaseOrder locked(long store, UUID order) {
        if (!tables.lock(store, order)) {
            throw Problem.notFound("order", order);
        }
        return find(store, order);
    }

    static Problem cancelled(PurchaseOrder order) {
        return Problem.conflict(
                "order-cancelled",
                "Order " + order.number() + " was called off" + (order.reason() == null ? "" : ": " + order.reason())
                        + ". Write a new order for what is wanted after all.");
    }

    static Problem taken(UUID id) {
        return Problem.conflict("order-known", "There is an order " + id + " with other content.");
    }

    private void record(long store, String act, long number, Map<String, ?> detail) {
        audit.record(store, act, "order " + number, detail);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
