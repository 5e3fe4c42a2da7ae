package aisle.server.insight.facts;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.Departments;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a store's days, and what they are made of. */
@RestController
@RequestMapping("/api/stores/{store}/figures")
class FiguresController {

    private static final int PRODUCTS_MAX = 100;

    private final Facts facts;
    private final Breakdown breakdown;
    private final Departments departments;
    private final PriceBooks books;
    private final Stores stores;

    FiguresController(Facts facts, Breakdown breakdown, Departments departments, PriceBooks books, Stores stores) {
        this.facts = facts;
        this.breakdown = breakdown;
        this.departments = departments;
        this.books = books;
        this.stores = stores;
    }

    /** Days, oldest first; a day without a sale is missing. */
    record Days(List<Facts.Figures> days) {}

    /**
     * What one department brought, minor units; {@code margin} is missing where prices have tax inside.
     *
     * @param takings of its lines, without tax on top
     */
    record DepartmentFigures(
            long department,
            String name,
            long takings,
            @Nullable Long margin) {}

    /** Departments, the largest takings first. */
    record ByDepartment(List<DepartmentFigures> departments) {}

    /**
     * What one product brought, minor units; {@code margin} is missing where prices have tax inside.
     *
     * @param quantity thousandths of its unit
     * @param takings of its lines, without tax on top
     */
    record ProductFigures(
            long product,
            String name,
            Unit unit,
            long quantity,
            long takings,
            @Nullable Long margin) {}

    /** Products, the largest takings first. */
    record ByProduct(List<ProductFigures> products) {}

    /** The hours of the day by the store's clock, all days together; an hour without a receipt is missing. */
    record ByHour(List<Breakdown.Hour> hours) {}

    @GetMapping
    @Requires(Permission.INSIGHT_VIEW)
    Days figures(@PathVariable long store, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        DaySpan.require(from, to);
        return new Days(facts.figures(store, from, to));
    }

    @GetMapping("/departments")
    @Requires(Permission.INSIGHT_VIEW)
    ByDepartment byDepartment(@PathVariable long store, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        DaySpan.require(from, to);
        Map<Long, String> names = departments.names();
        return new ByDepartment(breakdown.departments(store, from, to).stream()
                .sorted(Comparator.comparingLong(Breakdown.Part::takings).reversed())
                .map(part -> new DepartmentFigures(
                        part.id(),
                        names.getOrDefault(part.id(), "department " + part.id()),
                        part.takings(),
                        part.margin()))
                .toList());
    }

    /** The best sellers. */
    @GetMapping("/products")
    @Requires(Permission.INSIGHT_VIEW)
    ByProduct byProduct(
            @PathVariable long store,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "20") int limit) {
        DaySpan.require(from, to);
        if (limit < 1 || limit > PRODUCTS_MAX) {
            throw Problem.invalid("limit", limit, "1 to " + PRODUCTS_MAX);
        }
        PriceBook book = books.current(store);
        return new ByProduct(breakdown.products(store, from, to).stream()
                .sorted(Comparator.comparingLong(Breakdown.Part::takings).reversed())
                .limit(limit)
                .map(part -> named(part, book.product(part.id())))
                .toList());
    }

    @GetMapping("/hours")
    @Requires(Permission.INSIGHT_VIEW)
    ByHour byHour(@PathVariable long store, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        DaySpan.require(from, to);
        return new ByHour(breakdown.hours(store, from, to, stores.find(store).zone()));
    }

    private static ProductFigures named(Breakdown.Part part, Optional<Product> product) {
        return new ProductFigures(
                part.id(),
                product.map(Product::name).orElse("product " + part.id()),
                product.map(Product::unit).orElse(Unit.EACH),
                part.quantity(),
                part.takings(),
                part.margin());
    }
}
