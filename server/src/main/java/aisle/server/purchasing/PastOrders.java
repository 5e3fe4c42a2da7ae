package aisle.server.purchasing;

import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.purchasing.OrderTables.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over orders and deliveries of the past from a shop's own books, with their own moments. What was sent then is
 * not mailed again, nobody is asked whether it should have been, and as nobody did it here the audit trail does not
 * tell of it. The same id with the same content counts once.
 */
@Service
public class PastOrders {

    private final PurchaseOrders orders;
    private final OrderTables tables;
    private final Suppliers suppliers;
    private final Receiving receiving;
    private final PriceBooks books;
    private final Stores stores;

    PastOrders(
            PurchaseOrders orders,
            OrderTables tables,
            Suppliers suppliers,
            Receiving receiving,
            PriceBooks books,
            Stores stores) {
        this.orders = orders;
        this.tables = tables;
        this.suppliers = suppliers;
        this.receiving = receiving;
        this.books = books;
        this.stores = stores;
    }

    /**
     * An order that was sent, at the supplier's packs and costs of now.
     *
     * @param order what was ordered
     * @param at when it was sent
     * @throws Problem 400 naming the line that cannot be, 404 for an unknown supplier, 409 {@code order-known} when the
     *     id has other content
     */
    @Transactional
    public void sent(NewOrder order, Instant at) {
        String content = OrderRules.content(order);
        tables.takeTurn(order.store());
        var known = tables.content(order.id());
        if (known.isPresent()) {
            if (!known.get().equals(content)) {
                throw PurchaseOrders.taken(order.id());
            }
            return;
        }
        Supplier supplier = suppliers.find(order.supplier());
        var packs = suppliers
                .packsOf(order.lines().stream().map(NewOrder.Line::product).toList())
                .stream()
                .filter(pack -> pack.supplier() == supplier.id())
                .toList();
        var lines = OrderRules.agreed(order.lines(), packs, DayCosts.NONE, books.known());
        tables.insert(order, tables.nextNumber(order.store()), content, at);
        tables.writeLines(order.id(), lines);
        tables.sent(
                order.id(),
                at,
                supplier.calendar()
                        .next(stores.find(order.store()).dayOf(at).atStartOfDay())
                        .day());
        tables.takenOver(order.id());
        Map<Integer, Long> ordered = new TreeMap<>();
        for (int line = 1; line <= lines.size(); line++) {
            ordered.put(line, lines.get(line - 1).quantity());
        }
        tables.happened(order.id(), Fact.ORDERED, ordered, order.id(), at);
    }

    /**
     * Goods that came for an order.
     *
     * @param delivery what came; without lines when nothing did, which calls the order off
     * @param at when
     * @throws Problem as {@link Receiving#receive}
     */
    @Transactional
    public void came(long store, UUID order, Delivery delivery, Instant at) {
        if (!delivery.lines().isEmpty()) {
            receiving.takeIn(store, order, delivery, at);
            return;
        }
        PurchaseOrder open = orders.locked(store, order);
        if (open.state() == PurchaseOrder.State.SENT) {
            orders.cancelRest(open, order, "Nothing came", at);
        }
    }
}
