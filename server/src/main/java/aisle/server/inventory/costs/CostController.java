package aisle.server.inventory.costs;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.Departments;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.costs.RunningCost.Layer;
import aisle.server.inventory.costs.RunningCost.Owed;
import aisle.server.inventory.costs.RunningCost.State;
import aisle.server.inventory.costs.StockValues.Value;
import aisle.server.jobs.Jobs;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a store's stock is worth, by department and by product, and how that is worked out. */
@RestController
@RequestMapping("/api/stores/{store}")
class CostController {

    private static final int PRODUCTS_MAX = 200;
    private static final int SETTLEMENTS_SHOWN = 20;

    private final StockValues values;
    private final CostTables tables;
    private final PriceBooks books;
    private final Departments departments;
    private final Jobs jobs;
    private final Audit audit;
    private final Access access;

    CostController(
            StockValues values,
            CostTables tables,
            PriceBooks books,
            Departments departments,
            Jobs jobs,
            Audit audit,
            Access access) {
        this.values = values;
        this.tables = tables;
        this.books = books;
        this.departments = departments;
        this.jobs = jobs;
        this.audit = audit;
        this.access = access;
    }

    /**
     * Stock as it was last settled.
     *
     * @param settledAt null when it never was
     * @param work the settling that goes on; null when none does
     * @param value minor units of all that is on hand
     * @param owed minor units of what was sold or taken before it came, at what it was booked at
     * @param below products that stand below zero
     */
    record Sheet(
            CostMethod method,
            @Nullable Instant settledAt,
            @Nullable Work work,
            long value,
            long owed,
            int below,
            List<OfDepartment> departments,
            List<StockValues.Settlement> settlements) {}

    /** How far a settling is. */
    record Work(int percent) {}

    /** What a department's goods are worth, minor units. */
    record OfDepartment(long department, String name, long value, int products) {}

    /** What a product's stock is worth; {@code quantity} thousandths, {@code value} minor units. */
    record OfProduct(long product, String name, Unit unit, long quantity, long value) {}

    /**
     * What stands of one product and what it cost.
     *
     * @param layers what came and is still there, what leaves next first
     * @param owed what left and has not come yet
     */
    record Layers(
            long product, String name, Unit unit, long quantity, long value, List<Layer> layers, List<Owed> owed) {}

    /** A method that is chosen. */
    record Choice(@Nullable CostMethod method) {}

    @GetMapping("/stock-value")
    @Requires(Permission.INSIGHT_VIEW)
    @Transactional(readOnly = true)
    public Sheet value(@PathVariable long store) {
        List<Value> all = values.of(store);
        return new Sheet(
                tables.method(store),
                tables.pass(store).map(CostTables.Pass::at).orElse(null),
                going(store).orElse(null),
                all.stream().mapToLong(each -> Math.max(0, each.value())).sum(),
                all.stream().mapToLong(each -> Math.max(0, -each.value())).sum(),
                (int) all.stream().filter(each -> each.quantity() < 0).count(),
                byDepartment(store, all),
                values.settlements(store, SETTLEMENTS_SHOWN));
    }

    private Optional<Work> going(long store) {
        return jobs.last(SettlingJob.NAME, store, 1).stream()
                .filter(run -> run.state().unfinished())
                .map(run -> new Work(run.percent()))
                .findFirst();
    }

    private List<OfDepartment> byDepartment(long store, List<Value> all) {
        PriceBook book = books.current(store);
        Map<Long, String> names = departments.names();
        Map<Long, List<Value>> grouped = all.stream()
                .filter(each ->
                        each.quantity() > 0 && book.product(each.product()).isPresent())
                .collect(Collectors.groupingBy(
                        each -> book.product(each.product()).orElseThrow().department(),
                        TreeMap::new,
                        Collectors.toList()));
        return grouped.entrySet().stream()
                .map(each -> new OfDepartment(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), ""),
                        each.getValue().stream().mapToLong(Value::value).sum(),
                        each.getValue().size()))
                .sorted(Comparator.comparingLong(OfDepartment::value).reversed())
                .toList();
    }

    /** The dearest goods on hand of a department, or of all. */
    @GetMapping("/stock-value/products")
    @Requires(Permission.INSIGHT_VIEW)
    @Transactional(readOnly = true)
    public List<OfProduct> products(
            @PathVariable long store, @RequestParam(required = false) @Nullable Long department) {
        PriceBook book = books.current(store);
        return values.of(store).stream()
                .filter(each -> each.quantity() != 0)
                .flatMap(each -> book.product(each.product()).stream()
                        .filter(product -> department == null || product.department() == department)
                        .map(product -> new OfProduct(
                                product.id(), product.name(), product.unit(), each.quantity(), each.value())))
                .sorted(Comparator.comparingLong((OfProduct each) -> -Math.abs(each.value()))
                        .thenComparing(OfProduct::product))
                .limit(PRODUCTS_MAX)
                .toList();
    }

    @GetMapping("/products/{product}/cost-layers")
    @Requires(Permission.INSIGHT_VIEW)
    @Transactional(readOnly = true)
    public Layers layers(@PathVariable long store, @PathVariable long product) {
        Product named = books.current(store).product(product).orElseThrow(() -> Problem.notFound("product", product));
        State state = tables.settled(store, product).orElse(State.NOTHING);
        return new Layers(
                product, named.name(), named.unit(), state.quantity(), state.value(), state.layers(), state.owed());
    }

    /** From the next settling on, which begins at once, all that ever came is costed by it. */
    @PutMapping("/stock-value/method")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.COST_METHOD_SET)
    @Transactional
    public void choose(@PathVariable long store, @RequestBody Choice choice) {
        CostMethod method = choice.method();
        if (method == null) {
            throw Problem.invalid("method", null, List.of(CostMethod.values()));
        }
        if (going(store).isPresent()) {
            throw Problem.conflict("settling-goes-on", "Costs are being settled; choose once that has ended.");
        }
        long staff = access.staff().id();
        tables.choose(store, method, staff);
        audit.record(store, "cost-method-chosen", "store " + store, Map.of("method", method.name()));
        jobs.start(SettlingJob.NAME, store, null, staff);
    }
}
