package aisle.server.purchasing.papers;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Amendments;
import aisle.server.purchasing.OrderRevision;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what is written of an order. */
@Service
public class OrderPapers {

    private final PurchaseOrders orders;
    private final Amendments amendments;
    private final Suppliers suppliers;
    private final Correspondences correspondences;
    private final PriceBooks books;
    private final Stores stores;

    OrderPapers(
            PurchaseOrders orders,
            Amendments amendments,
            Suppliers suppliers,
            Correspondences correspondences,
            PriceBooks books,
            Stores stores) {
        this.orders = orders;
        this.amendments = amendments;
        this.suppliers = suppliers;
        this.correspondences = correspondences;
        this.books = books;
        this.stores = stores;
    }

    /**
     * An order as it now stands, a draft too.
     *
     * @param store the store
     * @param order the order
     * @return what is written of it
     * @throws Problem 404 for another store's order
     */
    public OrderPaper now(long store, UUID order) {
        PurchaseOrder found = orders.find(store, order);
        List<OrderRevision> revisions = amendments.revisions(order);
        Instant at = revisions.isEmpty()
                ? Objects.requireNonNullElse(found.sentAt(), found.placedAt())
                : revisions.getLast().at();
        return of(found, at, Map.of());
    }

    /**
     * An order as it is, or was, sent for the first time.
     *
     * @param order as it then stood
     * @return what is written of it
     */
    public OrderPaper sent(PurchaseOrder order) {
        return of(order, Objects.requireNonNullElse(order.sentAt(), order.placedAt()), Map.of());
    }

    /**
     * A changed order, all of it, with what is other than before.
     *
     * @param order the order
     * @param before the revision that was sent before
     * @param now the revision that is sent
     * @return what is written of it
     */
    public OrderPaper amended(PurchaseOrder order, OrderRevision before, OrderRevision now) {
        Map<Integer, OrderRevision.Change> changes = new HashMap<>();
        now.changes(before).forEach(change -> changes.put(change.line(), change));
        return of(now.of(order), now.at(), changes);
    }

    private OrderPaper of(PurchaseOrder order, Instant at, Map<Integer, OrderRevision.Change> changes) {
        PriceBook book = books.current(order.store());
        Map<Long, String> articles = new HashMap<>();
        for (Pack pack : suppliers.packs(order.supplier())) {
            String article = pack.article();
            if (article != null) {
                articles.put(pack.product(), article);
            }
        }
        List<OrderPaper.Line> lines = new ArrayList<>();
        for (PurchaseOrder.Line line : order.lines()) {
            if (line.quantity() > 0) {
                OrderRevision.Change change = changes.get(line.line());
                lines.add(line(line, product(book, line.product()), articles, change == null ? null : change.was()));
            }
        }
        for (OrderRevision.Change change : changes.values()) {
            if (change.now() == 0) {
                var off = new PurchaseOrder.Line(change.line(), change.product(), 0, change.units(), 0, 0, 0, 0, 0);
                lines.add(line(off, product(book, change.product()), articles, change.was()));
            }
        }
        lines.sort(Comparator.comparingInt(OrderPaper.Line::line));
        return new OrderPaper(
                order,
                at,
                suppliers.find(order.supplier()),
                correspondences.of(order.supplier()),
                stores.find(order.store()),
                correspondences.locationNumber(order.store()),
                lines);
    }

    private static Product product(PriceBook book, long id) {
        return book.product(id).orElseThrow();
    }

    private static OrderPaper.Line line(
            PurchaseOrder.Line line, Product product, Map<Long, String> articles, @Nullable Long was) {
        return new OrderPaper.Line(
                line.line(),
                product.name(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                articles.get(line.product()),
                product.unit(),
                line.quantity(),
                line.units(),
                line.cost(),
                line.amount(),
                was);
    }
}
