package aisle.server.insight.replenishment.shop;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.NamedProducts;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.replenishment.OrderPolicy;
import aisle.server.insight.replenishment.OrderPolicy.Rule;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By which rules a store's products are ordered, in the office. */
@RestController
@RequestMapping("/api/stores/{store}")
class OrderPolicyController {

    private final OrderPolicies policies;
    private final PriceBooks books;

    OrderPolicyController(OrderPolicies policies, PriceBooks books) {
        this.policies = policies;
        this.books = books;
    }

    /** A product and how it is ordered; quantities in thousandths, null where the rule has none. */
    record Shown(
            long product,
            String name,
            Unit unit,
            @Nullable String code,
            Rule rule,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Nullable Long space) {}

    /**
     * A page of them.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<Shown> lines, @Nullable Long next) {}

    /** Lines as the office sends them: taken all or none. */
    record Wanted(@Nullable List<WantedLine> lines) {}

    /** One of them; the product by its id or by a code of it. */
    record WantedLine(
            @Nullable Long product,
            @Nullable String code,
            @Nullable Rule rule,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Nullable Long space) {}

    @GetMapping("/order-policies")
    @Requires(Permission.ORDER_WRITE)
    Page list(@PathVariable long store, @RequestParam(defaultValue = "0") long after) {
        PriceBook book = books.current(store);
        List<OrderPolicies.Line> page = policies.page(store, after);
        return new Page(
                page.stream()
                        .flatMap(line ->
                                book.product(line.product()).stream().map(product -> shown(product, line.policy())))
                        .toList(),
                page.size() < OrderPolicies.PAGE ? null : page.getLast().product());
    }

    /** How a product is ordered, also where nothing was said of it. */
    @GetMapping("/products/{product}/order-policy")
    @Requires(Permission.ORDER_WRITE)
    Shown one(@PathVariable long store, @PathVariable long product) {
        Product of = books.current(store).product(product).orElseThrow(() -> Problem.notFound("product", product));
        return shown(of, policies.of(store, Set.of(product)).getOrDefault(product, OrderPolicy.USUAL));
    }

    private static Shown shown(Product product, OrderPolicy policy) {
        boolean levels = policy.maximum() > 0;
        return new Shown(
                product.id(),
                product.name(),
                product.unit(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                policy.rule(),
                policy.rule() == Rule.MIN_MAX ? policy.minimum() : null,
                levels ? policy.maximum() : null,
                policy.space() == OrderPolicy.ANY_AMOUNT ? null : policy.space());
    }

    @PutMapping("/order-policies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ORDER_WRITE)
    void set(@PathVariable long store, @RequestBody Wanted given) {
        if (given.lines() == null) {
            throw Problem.invalid("lines", null, "how products are to be ordered");
        }
        policies.set(
                store,
                given.lines().stream()
                        .map(line -> new OrderPolicies.NewLine(
                                new NamedProducts.Name(line.product(), line.code()),
                                line.rule(),
                                line.minimum(),
                                line.maximum(),
                                line.space()))
                        .toList());
    }
}
