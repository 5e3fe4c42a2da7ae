package aisle.server.purchasing;

import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.OrderTables.Fact;
import aisle.server.purchasing.PurchaseOrder.State;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits orders that were sent: what is to come on another day goes on as an order of its own, at the costs that were
 * agreed, and the order it came from as its next revision without it. What is on order is the same before and after.
 */
@Service
public class Splits {

    private final PurchaseOrders orders;
    private final Amendments amendments;
    private final OrderTables tables;
    private final Suppliers suppliers;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Splits(
            PurchaseOrders orders,
            Amendments amendments,
            OrderTables tables,
            Suppliers suppliers,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.amendments = amendments;
        this.tables = tables;
        this.suppliers = suppliers;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Splits a part off. The same id with the same content is the same order.
     *
     * @param store the store
     * @param order the order
     * @param wanted which part
     * @param anyway whether its supplier agreed to the day, whatever the calendar says
     * @return the order that the part became
     * @throws Problem 400 naming the line that cannot be; 404 for another store's order; 409 {@code order-known} when
     *     the id has other content, {@code order-amended} when the order is not the revision it was written on any
     *     more, {@code order-not-sent}, {@code order-received}, {@code order-cancelled}, and as
     *     {@link PurchaseOrders#send} for the day
     */
    @Transactional
    public PurchaseOrder split(long store, UUID order, Split wanted, boolean anyway) {
        tables.takeTurn(store);
        PurchaseOrder open = orders.locked(store, order);
        String content = wanted.content(order);
        var known = tables.content(wanted.id());
        if (known.isPresent()) {
            if (!known.get().equals(content)) {
                throw PurchaseOrders.taken(wanted.id());
            }
            return orders.find(store, wanted.id());
        }
        Amendments.requireOpen(open, wanted.revision());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireDay(open, wanted, stores.find(store), now, anyway);
        Map<Integer, Long> moved = moved(open, wanted);
        PurchaseOrder part = begin(open, wanted, content, moved, now);
        amendments.apply(open, amendment(wanted.id()), content, Amendments.expected(open), without(open, moved), now);
        audit.record(
                store,
                "order-split",
                "order " + open.number(),
                Map.of("into", part.number(), "lines", moved.size(), "expected", wanted.deliver(), "anyway", anyway));
        return part;
    }

    /** Of its own, for the supplier is told of both, each by a mail under its id; the same for the same split. */
    private static UUID amendment(UUID split) {
        return UUID.nameUUIDFromBytes(("without " + split).getBytes(StandardCharsets.UTF_8));
    }

    private void requireDay(PurchaseOrder open, Split wanted, Store store, Instant now, boolean anyway) {
        PurchaseOrders.requireDay(wanted.deliver(), store.dayOf(now));
        if (open.state() == State.SENT && wanted.deliver().equals(open.expected())) {
            throw Problem.invalid("deliver", wanted.deliver(), "another day than the order's own");
        }
        if (!anyway) {
            OrderRules.requireReached(suppliers.find(open.supplier()), wanted.deliver(), store.clockAt(now));
        }
    }

    /** Thousandths by line. */
    private static Map<Integer, Long> moved(PurchaseOrder open, Split wanted) {
        Map<Integer, PurchaseOrder.Line> standing = new TreeMap<>();
        open.lines().stream().filter(line -> line.onOrder() > 0).forEach(line -> standing.put(line.line(), line));
        Map<Integer, Long> moved = new TreeMap<>();
        for (int i = 0; i < wanted.lines().size(); i++) {
            Split.Line line = wanted.lines().get(i);
            String field = "lines[" + i + "]";
            PurchaseOrder.Line stands = standing.get(line.line());
            if (stands == null) {
                throw Problem.invalid(field + ".line", line.line(), "one of the lines to come: " + standing.keySet());
            }
            boolean whole = line.quantity() % stands.units() == 0 || line.quantity() == stands.onOrder();
            if (line.quantity() <= 0 || line.quantity() > stands.onOrder() || !whole) {
                throw Problem.invalid(
                        field + ".quantity",
                        line.quantity(),
                        "up to %d thousandths, multiples of %d or all of them"
                                .formatted(stands.onOrder(), stands.units()));
            }
            if (moved.put(line.line(), line.quantity()) != null) {
                throw Problem.invalid(field + ".line", line.line(), "each line once");
            }
        }
        boolean all =
                standing.values().stream().allMatch(line -> line.onOrder() == moved.getOrDefault(line.line(), 0L));
        if (moved.isEmpty() || all && open.state() == State.SENT) {
            throw Problem.invalid(
                    "lines", moved.size() + " lines", "some of what is to come; amend the day to move all of it");
        }
        return moved;
    }

    private PurchaseOrder begin(
            PurchaseOrder open, Split wanted, String content, Map<Integer, Long> moved, Instant now) {
        var head = new NewOrder(wanted.id(), open.store(), open.supplier(), wanted.deliver(), List.of());
        try {
            tables.insert(head, tables.nextNumber(open.store()), content, now);
        } catch (DuplicateKeyException inAnotherStore) {
            throw PurchaseOrders.taken(wanted.id());
        }
        tables.splitFrom(wanted.id(), open.id());
        List<OrderTables.NewLine> lines = new ArrayList<>();
        Map<Integer, Long> ordered = new TreeMap<>();
        for (PurchaseOrder.Line line : open.lines()) {
            Long quantity = moved.get(line.line());
            if (quantity != null) {
                lines.add(
                        new OrderTables.NewLine(line.product(), quantity, line.units(), line.cost(), line.allowance()));
                ordered.put(lines.size(), quantity);
            }
        }
        tables.writeLines(wanted.id(), lines);
        tables.sent(wanted.id(), now, wanted.deliver());
        tables.happened(wanted.id(), Fact.ORDERED, ordered, wanted.id(), now);
        events.publishEvent(new OrderSent(wanted.id(), open.store()));
        return orders.find(open.store(), wanted.id());
    }

    private static List<RevisionTables.Line> without(PurchaseOrder open, Map<Integer, Long> moved) {
        return open.lines().stream()
                .map(line -> {
                    long gone = moved.getOrDefault(line.line(), 0L);
                    return new RevisionTables.Line(
                            line.line(),
                            line.product(),
                            line.quantity(),
                            line.quantity() - gone,
                            line.units(),
                            line.cost(),
                            line.allowance(),
                            line.onOrder() - gone);
                })
                .toList();
    }
}
