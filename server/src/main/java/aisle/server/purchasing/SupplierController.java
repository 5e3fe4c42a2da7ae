package aisle.server.purchasing;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's suppliers. They are the chain's; what is on hand and on order beside their packs is the store's. */
@RestController
@RequestMapping("/api/stores/{store}/suppliers")
class SupplierController {

    private static final int SHOWN = 100;
    private static final int QUERY_MAX = 100;
    private static final int DELIVERY_DAYS = 6;

    private final Suppliers suppliers;
    private final PurchaseOrders orders;
    private final Stock stock;
    private final PriceBooks books;
    private final Scorecards scorecards;
    private final CostLists costs;
    private final CarriedGoods carried;
    private final Stores stores;

    SupplierController(
            Suppliers suppliers,
            PurchaseOrders orders,
            Stock stock,
            PriceBooks books,
            Scorecards scorecards,
            CostLists costs,
            CarriedGoods carried,
            Stores stores) {
        this.suppliers = suppliers;
        this.orders = orders;
        this.stock = stock;
        this.books = books;
        this.scorecards = scorecards;
        this.costs = costs;
        this.carried = carried;
        this.stores = stores;
    }

    /** A supplier as the office sends it; {@code minimumOrder} in minor units; see {@link Supplier}. */
    record Terms(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<DayOfWeek> orderDays,
            @Nullable Integer cutOffMinute,
            @Nullable Integer leadDays,
            @Nullable Long minimumOrder) {}

    /** Days that are not as every week, as the office sends them; {@code last} is the first when left out. */
    record NewEntry(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate orderBy,
            @Nullable String note) {}

    /** A pack as the office sends it; see {@link Pack}. */
    record NewPack(
            @Nullable Long product,
            @Nullable Long units,
            @Nullable Long cost,
            @Nullable Long minimum,
            @Nullable String article) {}

    /**
     * A pack with what the store has of it.
     *
     * @param code the first of the product's codes
     * @param article what the supplier calls it
     * @param cost minor units a pack, where the cost list says nothing else
     * @param steps what a pack costs on the day of the delivery, by how many are ordered
     * @param onHand thousandths
     * @param onOrder thousandths
     */
    record Sold(
            long product,
            String name,
            Unit unit,
            @Nullable String code,
            long units,
            long cost,
            List<DayCosts.Step> steps,
            long minimum,
            @Nullable String article,
            long onHand,
            long onOrder) {}

    /**
     * Some of a supplier's packs.
     *
     * @param total how many match, of which the first hundred by name are here
     * @param day of the delivery whose costs are shown
     */
    record Packs(int total, LocalDate day, List<Sold> packs) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    List<Supplier> all(@PathVariable long store) {
        return suppliers.all();
    }

    @PostMapping
    @Requires(Permission.ORDER_WRITE)
    Supplier add(@PathVariable long store, @RequestBody Terms terms) {
        return suppliers.add(checked(terms));
    }

    @GetMapping("/{supplier}")
    @Requires(Permission.ORDER_WRITE)
    Supplier supplier(@PathVariable long store, @PathVariable long supplier) {
        return suppliers.find(supplier);
    }

    @GetMapping("/{supplier}/scorecard")
    @Requires(Permission.ORDER_WRITE)
    Scorecards.Scorecard scorecard(@PathVariable long store, @PathVariable long supplier) {
        suppliers.find(supplier);
        return scorecards.of(store, supplier);
    }

    @PostMapping("/{supplier}")
    @Requires(Permission.ORDER_WRITE)
    Supplier change(@PathVariable long store, @PathVariable long supplier, @RequestBody Terms terms) {
        return suppliers.change(supplier, checked(terms));
    }

    /** The next delivery days that an order sent now still reaches, six of them. */
    @GetMapping("/{supplier}/delivery-days")
    @Requires(Permission.ORDER_WRITE)
    List<DeliveryDay> deliveryDays(@PathVariable long store, @PathVariable long supplier) {
        return suppliers.find(supplier).calendar().next(clock(store), DELIVERY_DAYS);
    }

    @PostMapping("/{supplier}/calendar")
    @Requires(Permission.ORDER_WRITE)
    Supplier enter(@PathVariable long store, @PathVariable long supplier, @RequestBody NewEntry entry) {
        if (entry.first() == null) {
            throw Problem.invalid("first", null, "the day, or the first of several");
        }
        String note = entry.note() == null ? "" : entry.note().strip();
        LocalDate last = entry.last() == null ? entry.first() : entry.last();
        return suppliers.enter(supplier, new CalendarEntry(0, entry.first(), last, entry.orderBy(), note));
    }

    @DeleteMapping("/{supplier}/calendar/{entry}")
    @Requires(Permission.ORDER_WRITE)
    Supplier strike(@PathVariable long store, @PathVariable long supplier, @PathVariable long entry) {
        return suppliers.strike(supplier, entry);
    }

    private LocalDateTime clock(long store) {
        return stores.find(store).clockAt(Instant.now());
    }

    private static Suppliers.Terms checked(Terms terms) {
        if (terms.name() == null) {
            throw Problem.invalid("name", null, "the name on its invoices");
        }
        if (terms.email() == null) {
            throw Problem.invalid("email", null, "an address such as orders@supplier.example");
        }
        if (terms.orderDays() == null || terms.orderDays().isEmpty()) {
            throw Problem.invalid("orderDays", null, List.of(DayOfWeek.values()));
        }
        if (terms.leadDays() == null) {
            throw Problem.invalid("leadDays", null, "days from the order to the goods");
        }
        return new Suppliers.Terms(
                terms.name().strip(),
                terms.email().strip(),
                EnumSet.copyOf(terms.orderDays()),
                terms.cutOffMinute(),
                terms.leadDays(),
                terms.minimumOrder() == null ? 0 : terms.minimumOrder());
    }

    @GetMapping("/{supplier}/packs")
    @Requires(Permission.ORDER_WRITE)
    Packs packs(
            @PathVariable long store,
            @PathVariable long supplier,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable LocalDate day) {
        if (query.length() > QUERY_MAX) {
            throw Problem.invalid("query", query, "at most %d characters".formatted(QUERY_MAX));
        }
        Supplier asked = suppliers.find(supplier);
        LocalDate delivered = day == null ? asked.calendar().next(clock(store)).day() : day;
        PriceBook book = books.current(store);
        List<String> words = Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<Long> notCarried = carried.notCarried(store, delivered);
        List<Named> found = suppliers.packs(supplier).stream()
                .filter(pack -> !notCarried.contains(pack.product()))
                .flatMap(pack -> book.product(pack.product()).map(product -> new Named(pack, product)).stream())
                .filter(named -> named.matches(words))
                .sorted(Comparator.comparing((Named named) -> named.product().name())
                        .thenComparing(named -> named.pack().product()))
                .toList();
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new Packs(found.size(), delivered, withStock(store, shown, costs.on(supplier, delivered)));
    }

    private record Named(Pack pack, Product product) {

        boolean matches(List<String> words) {
            String name = product.name().toLowerCase(Locale.ROOT);
            return words.stream()
                    .allMatch(word ->
                            name.contains(word) || product.codes().stream().anyMatch(code -> code.contains(word)));
        }
    }

    private List<Sold> withStock(long store, List<Named> found, DayCosts listed) {
        var products = found.stream().map(named -> named.pack().product()).toList();
        var onHand = stock.onHand(store, products);
        var onOrder = orders.onOrder(store, products);
        return found.stream()
                .map(named -> new Sold(
                        named.pack().product(),
                        named.product().name(),
                        named.product().unit(),
                        named.product().codes().isEmpty()
                                ? null
                                : named.product().codes().getFirst(),
                        named.pack().units(),
                        named.pack().cost(),
                        listed.steps(named.pack()),
                        named.pack().minimum(),
                        named.pack().article(),
                        onHand.getOrDefault(named.pack().product(), 0L),
                        onOrder.getOrDefault(named.pack().product(), 0L)))
                .toList();
    }

    @PostMapping("/{supplier}/packs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ORDER_WRITE)
    void sell(@PathVariable long store, @PathVariable long supplier, @RequestBody NewPack pack) {
        if (pack.product() == null) {
            throw Problem.invalid("product", null, "a product's id");
        }
        if (pack.units() == null) {
            throw Problem.invalid("units", null, "thousandths of the product's unit in a pack");
        }
        if (pack.cost() == null) {
            throw Problem.invalid("cost", null, "minor units a pack");
        }
        long minimum = pack.minimum() == null ? 1 : pack.minimum();
        String article = pack.article() == null || pack.article().isBlank()
                ? null
                : pack.article().strip();
        suppliers.sell(
                supplier, List.of(new Pack(supplier, pack.product(), pack.units(), pack.cost(), minimum, article)));
    }

    @DeleteMapping("/{supplier}/packs/{product}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ORDER_WRITE)
    void stopSelling(@PathVariable long store, @PathVariable long supplier, @PathVariable long product) {
        suppliers.stopSelling(supplier, product);
    }
}
