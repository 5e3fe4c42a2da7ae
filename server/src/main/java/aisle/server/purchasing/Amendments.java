package aisle.server.purchasing;

import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.PurchaseOrder.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes orders that were sent. What was sent stays as it was; the order goes on as its next revision, which its
 * supplier is told by mail. Goods that come and amendments of one order take turns.
 */
@Service
public class Amendments {

    private final PurchaseOrders orders;
    private final RevisionTables revisions;
    private final OrderTables tables;
    private final Suppliers suppliers;
    private final CostLists costs;
    private final PriceBooks books;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Amendments(
            PurchaseOrders orders,
            RevisionTables revisions,
            OrderTables tables,
            Suppliers suppliers,
            CostLists costs,
            PriceBooks books,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.revisions = revisions;
        this.tables = tables;
        this.suppliers = suppliers;
        this.costs = costs;
        this.books = books;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Changes the lines or the delivery day of an order that was sent. The same id with the same content counts once.
     *
     * @param store the store
     * @param order the order
     * @param wanted what it is to become
     * @param anyway whether its supplier agreed to the day, whatever the calendar says
     * @return the order as it now stands
     * @throws Problem 400 naming what cannot be, such as less than what came; 404 for another store's order; 409
     *     {@code amendment-known} when the id has other content, {@code order-amended} when it is not the revision it
     *     was written on any more, {@code order-not-sent}, {@code order-received}, {@code order-cancelled}, and as
     *     {@link PurchaseOrders#send} for the day
     */
    @Transactional
    public PurchaseOrder amend(long store, UUID order, Amendment wanted, boolean anyway) {
        PurchaseOrder open = orders.locked(store, order);
        var known = revisions.content(wanted.id());
        if (known.isPresent()) {
            if (!known.get().equals(wanted.content(order))) {
                throw taken(wanted.id());
            }
            return open;
        }
        requireOpen(open, wanted.revision());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Supplier supplier = suppliers.find(open.supplier());
        LocalDate day = day(open, wanted, supplier, stores.find(store), now, anyway);
        var lines = new AmendedLines(open, suppliers.packs(supplier.id()), costs.on(supplier.id(), day), books.known())
                .as(wanted.lines(), !day.equals(open.expected()));
        boolean same = day.equals(open.expected()) && lines.stream().allMatch(line -> line.was() == line.quantity());
        if (same) {
            throw Problem.invalid("lines", "as before", "something else than revision " + open.revision() + " says");
        }
        long before = open.amount();
        apply(open, wanted.id(), wanted.content(order), day, lines, now);
        PurchaseOrder after = orders.find(store, order);
        if (after.amount() < before) {
            PurchaseOrders.requireMinimum(after.amount(), supplier);
        }
        audit.record(
                store,
                "order-amended",
                "order " + open.number(),
                Map.of(
                        "revision", after.revision(),
                        "lines",
                                lines.stream()
                                        .filter(line -> line.was() != line.quantity())
                                        .count(),
                        "expected", day,
                        "amount", after.amount(),
                        "anyway", anyway));
        return after;
    }

    private static LocalDate day(
            PurchaseOrder open, Amendment wanted, Supplier supplier, Store store, Instant now, boolean anyway) {
        LocalDate expected = expected(open);
        LocalDate day = Objects.requireNonNullElse(wanted.deliver(), expected);
        if (day.equals(expected)) {
            return day;
        }
        if (open.state() == State.PARTLY_RECEIVED) {
            throw Problem.invalid("deliver", day, expected + ", for some of the order came already");
        }
        PurchaseOrders.requireDay(day, store.dayOf(now));
        if (!anyway) {
            OrderRules.requireReached(supplier, day, store.clockAt(now));
        }
        return day;
    }

    /** Makes an order that is locked its next revision. */
    void apply(
            PurchaseOrder open, UUID id, String content, LocalDate day, List<RevisionTables.Line> lines, Instant now) {
        revisions.keepFirst(open, expected(open), Objects.requireNonNullElse(open.sentAt(), now));
        int revision = open.revision() + 1;
        try {
            revisions.amend(open.id(), id, revision, content, day, lines, now);
        } catch (DuplicateKeyException elsewhere) {
            throw taken(id);
        }
        boolean waiting = lines.stream().anyMatch(line -> line.onOrder() > 0);
        boolean came = open.lines().stream().anyMatch(line -> line.received() > 0);
        State state = waiting ? came ? State.PARTLY_RECEIVED : State.SENT : came ? State.RECEIVED : State.CANCELLED;
        tables.state(open.id(), state, null);
        events.publishEvent(new OrderAmended(open.id(), open.store(), revision));
    }

    /**
     * What was sent of an order at which time.
     *
     * @param order the order
     * @return every revision, the first leading; none where it never was changed
     */
    public List<OrderRevision> revisions(UUID order) {
        return revisions.of(order);
    }

    static void requireOpen(PurchaseOrder order, int revision) {
        Receiving.requireWaitedFor(order);
        if (order.revision() != revision) {
            throw Problem.conflict(
                    "order-amended",
                    "Order " + order.number() + " is revision " + order.revision()
                            + " by now. Read it again before you change it.");
        }
    }

    static LocalDate expected(PurchaseOrder order) {
        return Objects.requireNonNull(order.expected(), "a sent order is expected on a day");
    }

    private static Problem taken(UUID id) {
        return Problem.conflict("amendment-known", "There is an amendment " + id + " with other content.");
    }
}
