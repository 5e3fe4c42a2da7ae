package aisle.server.purchasing;

import aisle.core.Refusal;
import aisle.core.code.Code;
import aisle.core.code.CodeReader;
import aisle.core.code.Label;
import aisle.core.sale.Rules;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.RecalledGoods;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.purchasing.OrderTables.Fact;
import aisle.server.purchasing.PurchaseOrder.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what was ordered: stock, books and the order in one transaction. The order is locked before any stock is,
 * and a sale locks no order, so that deliveries and sales never wait for each other in a circle.
 */
@Service
public class Receiving {

    private static final int LINES_MAX = 5_000;
    private static final int LOT_MAX = 40;
    /** More than so many times what was ordered is a slip of the hand. */
    static final int OVER_MAX = 10;

    private final PurchaseOrders orders;
    private final OrderTables tables;
    private final Stock stock;
    private final PriceBooks books;
    private final RecalledGoods recalled;
    private final Stores stores;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Receiving(
            PurchaseOrders orders,
            OrderTables tables,
            Stock stock,
            PriceBooks books,
            RecalledGoods recalled,
            Stores stores,
            Audit audit) {
        this.orders = orders;
        this.tables = tables;
        this.stock = stock;
        this.books = books;
        this.recalled = recalled;
        this.stores = stores;
        this.audit = audit;
    }

    /**
     * Takes goods in against an order that was sent. Less may come, and the rest is waited for unless the delivery is
     * the last; more may come, and is stock too. The same id with the same content counts once.
     *
     * @param store the store
     * @param order the order
     * @param delivery what came
     * @return the order as it now stands
     * @throws Problem 400 naming the line that cannot be; 404 for another store's order; 409 {@code receipt-known} when
     *     the id has other content, {@code order-cancelled}, {@code order-not-sent}, {@code order-received},
     *     {@code lot-has-another-date}, {@code called-back}
     */
    @Transactional
    public PurchaseOrder receive(long store, UUID order, Delivery delivery) {
        boolean isNew = takeIn(store, order, delivery, clock.instant().truncatedTo(ChronoUnit.MICROS));
        PurchaseOrder after = orders.find(store, order);
        if (isNew) {
            audit.record(
                    store,
                    "goods-received",
                    "order " + after.number(),
                    Map.of(
                            "receipt",
                            delivery.id(),
                            "lines",
                            delivery.lines().size(),
                            "differences",
                            delivery.differences().size(),
                            "last",
                            delivery.last()));
        }
        return after;
    }

    /** False when the same delivery was taken in before. Inside the caller's transaction. */
    boolean takeIn(long store, UUID order, Delivery delivery, Instant at) {
        PurchaseOrder open = orders.locked(store, order);
        String content = OrderRules.content(delivery);
        var known = tables.receiptContent(delivery.id());
        if (known.isPresent()) {
            if (!known.get().equals(order + " " + content)) {
                throw taken(delivery.id());
            }
            return false;
        }
        requireWaitedFor(open);
        requireSound(open, delivery, books.current(store));
        requireNotCalledBack(open, delivery);
        LocalDate day = stores.find(store).dayOf(at);
        try {
            tables.insertReceipt(delivery.id(), order, content, day, at);
            tables.insertDifferences(delivery.id(), delivery.differences());
            tables.insertTemperatures(delivery.id(), delivery.temperatures());
            if (!delivery.lines().isEmpty()) {
                stock.receive(goods(open, delivery, day, at));
            }
        } catch (DuplicateKeyException elsewhere) {
            throw taken(delivery.id());
        }
        tables.happened(order, Fact.RECEIVED, byLine(delivery), delivery.id(), at);
        PurchaseOrder after = orders.find(store, order);
        boolean waiting = after.lines().stream().anyMatch(line -> line.onOrder() > 0);
        if (waiting && delivery.last()) {
            orders.cancelRest(after, delivery.id(), null, at);
        } else {
            tables.state(order, waiting ? State.PARTLY_RECEIVED : State.RECEIVED, null);
        }
        return true;
    }

    /**
     * What a code scanned at the door says of an order's goods.
     *
     * @param line the order's line
     * @param lot as the code says; null when it says none
     * @param expires the last day of use, or else the day it is best before; null when it says neither
     */
    public record Scanned(
            int line, @Nullable String lot, @Nullable LocalDate expires) {}

    /**
     * Finds the line that a code belongs to: a GTIN, or a GS1 code with lot and date.
     *
     * @param store the store
     * @param order the order
     * @param code as the scanner sent it, or as it is written for people
     * @return the line with what else the code says
     * @throws Problem 404 for another store's order; 400 for what is no code, or no product of the order
     */
    public Scanned scanned(long store, UUID order, String code) {
        PurchaseOrder open = orders.find(store, order);
        PriceBook book = books.current(store);
        Code.Item item = item(code, book.rules());
        var line = open.lines().stream()
                .filter(each -> each.quantity() > 0)
                .filter(each -> book.product(each.product())
                        .filter(product -> product.codes().contains(item.lookup()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("code", item.lookup(), "the code of a product of order " + open.number()));
        return item instanceof Code.Labelled labelled
                ? new Scanned(line.line(), labelled.label().lot(), lastDay(labelled.label()))
                : new Scanned(line.line(), null, null);
    }

    static Code.Item item(String code, Rules rules) {
        try {
            if (new CodeReader(rules.embedded(), rules.digits()).read(code) instanceof Code.Item item) {
                return item;
            }
        } catch (Refusal refused) {
            throw Problem.invalid(refused.field(), refused.value(), refused.allowed());
        }
        throw Problem.invalid("code", code, "the code of a product");
    }

    static @Nullable LocalDate lastDay(Label label) {
        Long day = label.expires() == null ? label.bestBefore() : label.expires();
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    static void requireWaitedFor(PurchaseOrder order) {
        switch (order.state()) {
            case DRAFT ->
                throw Problem.conflict(
                        "order-not-sent", "Order " + order.number() + " is a draft: send it before goods come for it.");
            case CANCELLED -> throw PurchaseOrders.cancelled(order);
            case RECEIVED ->
                throw Problem.conflict(
                        "order-received",
                        "Order " + order.number() + " came already. Write a new order for what came besides.");
            case SENT, PARTLY_RECEIVED -> {}
        }
    }

    private static void requireSound(PurchaseOrder order, Delivery delivery, PriceBook book) {
        boolean nothing = delivery.lines().isEmpty()
                && delivery.differences().stream().noneMatch(each -> each.kind().refused());
        if (nothing || delivery.lines().size() > LINES_MAX) {
            throw Problem.invalid("lines", delivery.lines().size() + " lines", "1 to " + LINES_MAX + " lines");
        }
        var lines = byNumber(order);
        DifferenceRules.requireSound(lines, delivery);
        DifferenceRules.requireMeasured(lines, delivery.temperatures());
        for (int i = 0; i < delivery.lines().size(); i++) {
            Delivery.Line came = delivery.lines().get(i);
            String field = "lines[" + i + "]";
            PurchaseOrder.Line ordered = lines.get(came.line());
            if (ordered == null || ordered.quantity() == 0) {
                throw Problem.invalid(field + ".line", came.line(), "a line of the order, 1 to " + lines.size());
            }
            long most = Math.multiplyExact(ordered.quantity(), OVER_MAX);
            if (came.quantity() <= 0 || came.quantity() > most) {
                throw Problem.invalid(field + ".quantity", came.quantity(), "1 to " + most + " thousandths");
            }
            boolean weighed = book.product(ordered.product())
                    .map(product -> product.unit().weighed())
                    .orElse(true);
            if (!weighed && came.quantity() % 1_000 != 0) {
                throw Problem.invalid(field + ".quantity", came.quantity(), "whole pieces, 1000 each");
            }
            if (came.lot() != null && (came.lot().isBlank() || came.lot().length() > LOT_MAX)) {
                throw Problem.invalid(field + ".lot", came.lot(), "1 to " + LOT_MAX + " characters");
            }
        }
    }

    /** Goods that nobody may sell go back with the driver: they stand in the delivery's differences only. */
    private void requireNotCalledBack(PurchaseOrder order, Delivery delivery) {
        var ordered = byNumber(order);
        List<RecalledGoods.Called> called = recalled.of(
                order.lines().stream().map(PurchaseOrder.Line::product).toList());
        for (int i = 0; i < delivery.lines().size(); i++) {
            Delivery.Line came = delivery.lines().get(i);
            long product = Objects.requireNonNull(ordered.get(came.line())).product();
            String field = "lines[" + i + "].lot";
            called.stream()
                    .filter(each -> each.product() == product && each.means(came.lot()))
                    .findFirst()
                    .ifPresent(each -> {
                        throw each.refusal(
                                field, came.lot(), "Do not take it in: note it as DAMAGED, and give it back.");
                    });
        }
    }

    private static GoodsReceipt goods(PurchaseOrder order, Delivery delivery, LocalDate day, Instant at) {
        var lines = byNumber(order);
        List<GoodsReceipt.Line> goods = new ArrayList<>();
        for (Delivery.Line came : delivery.lines()) {
            var ordered = Objects.requireNonNull(lines.get(came.line()));
            goods.add(new GoodsReceipt.Line(
                    ordered.product(),
                    came.quantity(),
                    Pack.cost(came.quantity(), ordered.units(), ordered.cost()),
                    came.lot(),
                    came.expires()));
        }
        return new GoodsReceipt(delivery.id(), order.store(), GoodsReceipt.Origin.SUPPLIER, day, at, goods);
    }

    private static Map<Integer, PurchaseOrder.Line> byNumber(PurchaseOrder order) {
        return order.lines().stream().collect(Collectors.toMap(PurchaseOrder.Line::line, Function.identity()));
    }

    static Map<Integer, Long> byLine(Delivery delivery) {
        Map<Integer, Long> sums = new TreeMap<>();
        delivery.lines().forEach(line -> sums.merge(line.line(), line.quantity(), Math::addExact));
        return sums;
    }

    private static Problem taken(UUID id) {
        return Problem.conflict("receipt-known", "There is a goods receipt " + id + " with other content.");
    }
}
