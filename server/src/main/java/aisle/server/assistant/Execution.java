package aisle.server.assistant;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.Prices;
import aisle.server.organization.Problem;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.PurchaseOrders;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each kind of change is, means and does: the one place where the assistant calls the services that act. */
@Component
class Execution {

    private static final long MILLION = 1_000_000;
    private static final String FROM = "from";

    private final PurchaseOrders orders;
    private final Prices prices;
    private final PriceBooks books;

    Execution(PurchaseOrders orders, Prices prices, PriceBooks books) {
        this.orders = orders;
        this.prices = prices;
        this.books = books;
    }

    /**
     * Thousandths by product that the change is about; of a markdown all there is, so the value is 0.
     *
     * @param change what is proposed
     */
    static Map<Long, Long> quantities(Change change) {
        return switch (change) {
            case Change.Order order ->
                order.lines().stream()
                        .collect(Collectors.toMap(Change.Order.Line::product, Change.Order.Line::quantity, Long::sum));
            case Change.Markdown markdown -> Map.of(markdown.product(), 0L);
        };
    }

    /**
     * What a standing limit is measured by: minor units an order costs, parts per million a markdown takes off.
     *
     * @param today the store's business day
     * @throws Problem 400 naming what cannot be, 404 for an unknown supplier
     */
    long size(long store, Change change, LocalDate today) {
        return switch (change) {
            case Change.Order order -> orders.amount(wanted(UUID.randomUUID(), store, order));
            case Change.Markdown markdown -> off(books.current(store), markdown, today);
        };
    }

    private static long off(PriceBook book, Change.Markdown markdown, LocalDate today) {
        Product product = book.product(markdown.product())
                .orElseThrow(
                        () -> Problem.invalid("change.product", markdown.product(), "a product of the price book"));
        long price = product.priceOn(today.toEpochDay(), false).orElse(0);
        if (markdown.price() <= 0 || markdown.price() >= price) {
            throw Problem.invalid("change.price", markdown.price(), "1 to " + (price - 1) + ", below today's price");
        }
        if (!markdown.to().isAfter(today)) {
            throw Problem.invalid("change.to", markdown.to(), "a day after " + today);
        }
        return Math.ceilDiv(Math.multiplyExact(price - markdown.price(), MILLION), price);
    }

    /**
     * Does it, in the caller's transaction.
     *
     * @param proposal the proposal's id, which is the order's too: carried out twice it is one order
     * @return what was done, for the proposal's history
     */
    Map<String, String> carryOut(UUID proposal, long store, Change change, String reason, LocalDate today) {
        return switch (change) {
            case Change.Order order -> {
                orders.place(wanted(proposal, store, order));
                long number = orders.send(store, proposal).number();
                yield Map.of("order", proposal.toString(), "number", Long.toString(number));
            }
            case Change.Markdown markdown -> {
                var price = new Prices.Change(markdown.price(), today, markdown.to(), false, reason);
                long version = prices.change(store, markdown.product(), price);
                yield new TreeMap<>(Map.of(FROM, today.toString(), "priceBook", Long.toString(version)));
            }
        };
    }

    /**
     * Takes back what was done, in the caller's transaction.
     *
     * @param done what {@link #carryOut} said
     * @throws Problem 409 when it is too late, such as for an order that came
     */
    void takeBack(UUID proposal, long store, Change change, Map<String, String> done, String reason) {
        switch (change) {
            case Change.Order order -> orders.cancel(store, proposal, reason);
            case Change.Markdown markdown ->
                prices.takeBack(
                        store,
                        markdown.product(),
                        LocalDate.parse(String.valueOf(done.get(FROM))),
                        false,
                        markdown.price());
        }
    }

    private static NewOrder wanted(UUID id, long store, Change.Order order) {
        return new NewOrder(
                id,
                store,
                order.supplier(),
                order.lines().stream()
                        .map(line -> new NewOrder.Line(line.product(), line.quantity()))
                        .toList());
    }
}
