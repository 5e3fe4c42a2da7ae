package aisle.server.assistant.tools;

import aisle.core.price.Unit;
import aisle.server.assistant.tools.Tool.Effect;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.ProductSearch;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.forecast.Forecasts;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Lots.Lot;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.purchasing.PurchaseOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products: which there are, what is on hand and to come, what expires, what is expected to be sold. */
@Component
public class StockTools implements Tool.Source {

    private static final int FOUND_MAX = 50;
    private static final int QUERY_MAX = 100;
    private static final int EXPIRY_DAYS_MAX = 365;
    private static final int FORECAST_DAYS_MAX = 30;
    private static final int SOLD_OUT_DAYS = 28;
    private static final int SOLD_OUT_MAX = 100;
    private static final int MEDIAN = 4;

    private final ProductSearch search;
    private final Stock stock;
    private final Lots lots;
    private final PurchaseOrders orders;
    private final Facts facts;
    private final Forecasts forecasts;
    private final Shelf shelf;

    StockTools(
            ProductSearch search,
            Stock stock,
            Lots lots,
            PurchaseOrders orders,
            Facts facts,
            Forecasts forecasts,
            Shelf shelf) {
        this.search = search;
        this.stock = stock;
        this.lots = lots;
        this.orders = orders;
        this.facts = facts;
        this.forecasts = forecasts;
        this.shelf = shelf;
    }

    /** Which products. */
    public record Query(
            @Says("words of the name, typing errors forgiven, or a code as scanned")
            String query) {}

    /** A product in a list; its price today in minor units per unit. */
    public record FoundProduct(
            long product, String name, Unit unit, @Nullable Long price) {}

    /** Products, best first. */
    public record FoundProducts(List<FoundProduct> products) {}

    /** One product. */
    public record One(
            @Says("a product's id, from find_products") long product) {}

    /** What a product is and costs; money in minor units per unit. */
    public record ProductSheet(
            long product,
            String name,
            Unit unit,
            String currency,
            @Nullable Long price,
            @Nullable Long memberPrice,
            long cost,
            boolean blocked) {}

    /** What is on hand and to come, in thousandths; lots with what expires first leading. */
    public record ProductStock(long product, String name, Unit unit, long onHand, long onOrder, List<Lot> lots) {}

    /** How far ahead. */
    public record Ahead(
            @Says("how many days ahead, 0 to 365; 0 is what expires today or has")
            long days) {}

    /** A lot that expires. */
    public record Expiring(
            long product, String name, Unit unit, @Nullable String lot, LocalDate expires, long onHand) {}

    /** Lots with something on hand, what expires first leading. */
    public record NearExpiry(List<Expiring> lots) {}

    /** Nothing to be said. */
    public record Nothing() {}

    /** Products that sold in the last four weeks and of which nothing is on hand; thousandths. */
    public record SoldOut(List<Out> products) {}

    /** One of them. */
    public record Out(long product, String name, Unit unit, long onHand, long onOrder) {}

    /** A product and days to come. */
    public record ProductAhead(
            @Says("a product's id, from find_products") long product,
            @Says("first day, today or later, YYYY-MM-DD") LocalDate from,
            @Says("last day, within 30 days of today") LocalDate to) {}

    /** A day: what is expected in the middle, and what it is above nine times and below nine times in ten. */
    public record ExpectedDay(LocalDate day, long low, long median, long high) {}

    /** What is expected to be sold of a product by day, thousandths of its unit; empty where nothing is forecast. */
    public record Expected(long product, String name, Unit unit, List<ExpectedDay> days) {}

    @Override
    public List<Tool<?>> tools() {
        return List.of(
                new Tool<>(
                        "find_products",
                        "Finds products by words of their name or by a code; at most 50, best first.",
                        Query.class,
                        Permission.PRODUCT_VIEW,
                        Effect.READS,
                        this::find),
                new Tool<>(
                        "product",
                        "A product's price today, members' price and cost, in minor units per unit.",
                        One.class,
                        Permission.PRODUCT_VIEW,
                        Effect.READS,
                        this::product),
                new Tool<>(
                        "product_stock",
                        "What is on hand of a product, what is on order, and its lots with their expiry; thousandths.",
                        One.class,
                        Permission.STOCK_VIEW,
                        Effect.READS,
                        this::stock),
                new Tool<>(
                        "near_expiry",
                        "Lots with something on hand that expire within some days, or have expired; thousandths.",
                        Ahead.class,
                        Permission.STOCK_VIEW,
                        Effect.READS,
                        this::nearExpiry),
                new Tool<>(
                        "sold_out",
                        "Products that sold in the last four weeks and of which nothing is on hand now.",
                        Nothing.class,
                        Permission.STOCK_VIEW,
                        Effect.READS,
                        this::soldOut),
                new Tool<>(
                        "product_forecast",
                        "What is expected to be sold of a product on days to come: the median and the tenth and"
                                + " ninetieth per cent, thousandths.",
                        ProductAhead.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::forecast));
    }

    private FoundProducts find(Asker asker, Query asked) {
        if (asked.query().isBlank() || asked.query().length() > QUERY_MAX) {
            throw Problem.invalid("query", asked.query(), "1 to %d characters".formatted(QUERY_MAX));
        }
        PriceBook book = shelf.book(asker.store());
        long today = shelf.today(asker.store()).toEpochDay();
        return new FoundProducts(search.find(asked.query(), FOUND_MAX).stream()
                .flatMap(id -> book.product(id).stream())
                .map(product -> new FoundProduct(
                        product.id(), product.name(), product.unit(), boxed(product.priceOn(today, false))))
                .toList());
    }

    private ProductSheet product(Asker asker, One asked) {
        var product = shelf.product(asker.store(), asked.product());
        long today = shelf.today(asker.store()).toEpochDay();
        Long price = boxed(product.priceOn(today, false));
        Long members = boxed(product.priceOn(today, true));
        return new ProductSheet(
                product.id(),
                product.name(),
                product.unit(),
                shelf.currency(asker.store()),
                price,
                members == null || members.equals(price) ? null : members,
                shelf.book(asker.store()).cost(product.id()),
                product.blocked());
    }

    private ProductStock stock(Asker asker, One asked) {
        var product = shelf.product(asker.store(), asked.product());
        long id = product.id();
        return new ProductStock(
                id,
                product.name(),
                product.unit(),
                stock.onHand(asker.store(), id),
                orders.onOrder(asker.store(), List.of(id)).getOrDefault(id, 0L),
                lots.of(asker.store(), id));
    }

    private NearExpiry nearExpiry(Asker asker, Ahead asked) {
        int days = Shelf.within("days", asked.days(), 0, EXPIRY_DAYS_MAX);
        PriceBook book = shelf.book(asker.store());
        return new NearExpiry(lots.nearExpiry(asker.store(), days).stream()
                .flatMap(lot -> expiring(book, lot).stream())
                .toList());
    }

    private static List<Expiring> expiring(PriceBook book, Lot lot) {
        LocalDate expires = lot.expires();
        var named = Shelf.named(book, lot.product());
        return expires == null
                ? List.of()
                : List.of(new Expiring(lot.product(), named.name(), named.unit(), lot.lot(), expires, lot.onHand()));
    }

    private SoldOut soldOut(Asker asker, Nothing asked) {
        LocalDate today = shelf.today(asker.store());
        List<Long> sold = facts.products(asker.store(), today.minusDays(SOLD_OUT_DAYS), today);
        var onHand = stock.onHand(asker.store(), sold);
        var onOrder = orders.onOrder(asker.store());
        PriceBook book = shelf.book(asker.store());
        return new SoldOut(sold.stream()
                .filter(id -> onHand.getOrDefault(id, 0L) <= 0)
                .limit(SOLD_OUT_MAX)
                .map(id -> out(Shelf.named(book, id), onHand.getOrDefault(id, 0L), onOrder.getOrDefault(id, 0L)))
                .toList());
    }

    private static Out out(Shelf.Named named, long onHand, long onOrder) {
        return new Out(named.product(), named.name(), named.unit(), onHand, onOrder);
    }

    private Expected forecast(Asker asker, ProductAhead asked) {
        LocalDate today = shelf.today(asker.store());
        LocalDate last = today.plusDays(FORECAST_DAYS_MAX);
        if (asked.from().isBefore(today)
                || asked.to().isBefore(asked.from())
                || asked.to().isAfter(last)) {
            throw Problem.invalid("from", asked.from() + " to " + asked.to(), "days from " + today + " to " + last);
        }
        var product = shelf.product(asker.store(), asked.product());
        var days = forecasts.demand(asker.store(), product.id(), asked.from(), asked.to()).stream()
                .map(day -> new ExpectedDay(
                        day.day(),
                        day.quantiles().getFirst(),
                        day.quantiles().get(MEDIAN),
                        day.quantiles().getLast()))
                .toList();
        return new Expected(product.id(), product.name(), product.unit(), days);
    }

    private static @Nullable Long boxed(OptionalLong amount) {
        return amount.isPresent() ? amount.getAsLong() : null;
    }
}
