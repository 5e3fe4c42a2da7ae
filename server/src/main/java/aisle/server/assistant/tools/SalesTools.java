package aisle.server.assistant.tools;

import aisle.core.price.Unit;
import aisle.server.assistant.tools.Tool.Effect;
import aisle.server.catalog.Departments;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.facts.Breakdown;
import aisle.server.insight.facts.Breakdown.Hour;
import aisle.server.insight.facts.Breakdown.Part;
import aisle.server.insight.facts.DaySpan;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.facts.Facts.Figures;
import aisle.server.insight.goods.GoodsDay;
import aisle.server.insight.goods.GoodsDays;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sold: days, hours, products, departments, as docs/metrics.md defines the figures. */
@Component
public class SalesTools implements Tool.Source {

    private static final int COUNT_MAX = 50;

    private final Facts facts;
    private final Breakdown breakdown;
    private final GoodsDays goods;
    private final Departments departments;
    private final Stores stores;
    private final Shelf shelf;

    SalesTools(Facts facts, Breakdown breakdown, GoodsDays goods, Departments departments, Stores stores, Shelf shelf) {
        this.facts = facts;
        this.breakdown = breakdown;
        this.goods = goods;
        this.departments = departments;
        this.stores = stores;
        this.shelf = shelf;
    }

    /** Business days, both included. */
    public record Span(
            @Says("first business day of the store, YYYY-MM-DD")
            LocalDate from,

            @Says("last business day, included") LocalDate to) {}

    /** A store's days; money in minor units. */
    public record Days(String currency, List<Figures> days) {}

    /** What became of a store's goods by day; waste in minor units at cost. */
    public record Goods(String currency, List<GoodsDay> days) {}

    /** The hours of the day, all days of the span together. */
    public record Hours(String currency, List<Hour> hours) {}

    /** What products are put in order by. */
    public enum By {
        QUANTITY,
        TAKINGS,
        MARGIN
    }

    /** Which end of the order. */
    public enum End {
        MOST,
        LEAST
    }

    /** Which products to list. */
    public record Ranking(
            @Says("first business day, YYYY-MM-DD") LocalDate from,
            @Says("last business day, included") LocalDate to,
            @Says("what to put products in order by") By by,

            @Says("MOST for the best sellers, LEAST for those that sold least but did sell")
            End end,

            @Says("how many, 1 to 50") long count) {}

    /** A product and what it brought; quantity in thousandths of its unit, money in minor units. */
    public record Sold(
            long product,
            String name,
            Unit unit,
            long quantity,
            long takings,
            @Nullable Long margin) {}

    /** Products in order. */
    public record Ranked(String currency, List<Sold> products) {}

    /** A product and business days. */
    public record ProductSpan(
            @Says("a product's id, from find_products") long product,
            @Says("first business day, YYYY-MM-DD") LocalDate from,
            @Says("last business day, included") LocalDate to) {}

    /** Thousandths of a product sold on a day, less what was brought back. */
    public record SoldDay(LocalDate day, long quantity) {}

    /** What one product brought; {@code traded} are the days the store has figures of. */
    public record ProductSales(String currency, Sold total, List<LocalDate> traded, List<SoldDay> days) {}

    /** A department and what it brought. */
    public record DepartmentSold(
            long department,
            String name,
            long quantity,
            long takings,
            @Nullable Long margin) {}

    /** Departments, the largest takings leading. */
    public record DepartmentsSold(String currency, List<DepartmentSold> departments) {}

    @Override
    public List<Tool<?>> tools() {
        return List.of(
                new Tool<>(
                        "sales_of_days",
                        "Sales, baskets, items, refunds, discount and margin of a store's business days. Money in minor"
                                + " units, items in thousandths. A day without sales is missing. Today is complete up to"
                                + " about a minute ago.",
                        Span.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::days),
                new Tool<>(
                        "goods_of_days",
                        "Of a store's business days that are over: what was thrown away (minor units at cost), how many"
                                + " products were carried (sold within 28 days), and of how many of them nothing was on"
                                + " hand when the day ended.",
                        Span.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::goods),
                new Tool<>(
                        "sales_by_hour",
                        "Sales (minor units) and baskets by hour of the day, all days of the span together.",
                        Span.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::hours),
                new Tool<>(
                        "products_sold",
                        "The products that sold most or least in a span, with quantity (thousandths), takings (minor"
                                + " units without tax on top) and margin.",
                        Ranking.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::ranked),
                new Tool<>(
                        "product_sales",
                        "What one product brought in a span, by day: quantity in thousandths of its unit, takings and"
                                + " margin in minor units without tax on top.",
                        ProductSpan.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::product),
                new Tool<>(
                        "departments_sold",
                        "What each department brought in a span: quantity in thousandths, takings and margin in minor"
                                + " units without tax on top.",
                        Span.class,
                        Permission.INSIGHT_VIEW,
                        Effect.READS,
                        this::departments));
    }

    private Days days(Asker asker, Span span) {
        DaySpan.require(span.from(), span.to());
        return new Days(shelf.currency(asker.store()), facts.figures(asker.store(), span.from(), span.to()));
    }

    private Goods goods(Asker asker, Span span) {
        DaySpan.require(span.from(), span.to());
        return new Goods(shelf.currency(asker.store()), goods.of(asker.store(), span.from(), span.to()));
    }

    private Hours hours(Asker asker, Span span) {
        DaySpan.require(span.from(), span.to());
        var zone = stores.find(asker.store()).zone();
        return new Hours(shelf.currency(asker.store()), breakdown.hours(asker.store(), span.from(), span.to(), zone));
    }

    private Ranked ranked(Asker asker, Ranking asked) {
        DaySpan.require(asked.from(), asked.to());
        int count = Shelf.within("count", asked.count(), 1, COUNT_MAX);
        List<Part> parts = breakdown.products(asker.store(), asked.from(), asked.to());
        if (asked.by() == By.MARGIN && parts.stream().anyMatch(part -> part.margin() == null)) {
            throw Problem.invalid("by", asked.by(), "QUANTITY or TAKINGS: prices here have tax inside");
        }
        Comparator<Part> order = Comparator.<Part>comparingLong(part -> value(part, asked.by()));
        PriceBook book = shelf.book(asker.store());
        var products = parts.stream()
                .filter(part -> part.quantity() > 0)
                .sorted((asked.end() == End.MOST ? order.reversed() : order).thenComparing(Part::id))
                .limit(count)
                .map(part -> sold(book, part))
                .toList();
        return new Ranked(shelf.currency(asker.store()), products);
    }

    private static long value(Part part, By by) {
        return switch (by) {
            case QUANTITY -> part.quantity();
            case TAKINGS -> part.takings();
            case MARGIN -> Objects.requireNonNull(part.margin());
        };
    }

    private static Sold sold(PriceBook book, Part part) {
        var named = Shelf.named(book, part.id());
        return new Sold(part.id(), named.name(), named.unit(), part.quantity(), part.takings(), part.margin());
    }

    private ProductSales product(Asker asker, ProductSpan asked) {
        DaySpan.require(asked.from(), asked.to());
        long store = asker.store();
        shelf.product(store, asked.product());
        var only = List.of(asked.product());
        Part total = breakdown.products(store, asked.from(), asked.to(), only).stream()
                .findFirst()
                .orElse(new Part(asked.product(), 0, 0, 0L));
        var days = facts.sold(store, asked.from(), asked.to(), only).stream()
                .map(sold -> new SoldDay(sold.day(), sold.quantity()))
                .sorted(Comparator.comparing(SoldDay::day))
                .toList();
        return new ProductSales(
                shelf.currency(store),
                sold(shelf.book(store), total),
                facts.traded(store, asked.from(), asked.to()),
                days);
    }

    private DepartmentsSold departments(Asker asker, Span span) {
        DaySpan.require(span.from(), span.to());
        Map<Long, String> names = departments.names();
        var found = breakdown.departments(asker.store(), span.from(), span.to()).stream()
                .sorted(Comparator.comparingLong(Part::takings).reversed().thenComparing(Part::id))
                .map(part -> new DepartmentSold(
                        part.id(),
                        names.getOrDefault(part.id(), "department " + part.id()),
                        part.quantity(),
                        part.takings(),
                        part.margin()))
                .toList();
        return new DepartmentsSold(shelf.currency(asker.store()), found);
    }
}
