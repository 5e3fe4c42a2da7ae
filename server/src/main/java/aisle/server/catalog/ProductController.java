package aisle.server.catalog;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office's products: find, look at, change the price of. */
@RestController
@RequestMapping("/api/stores/{store}")
class ProductController {

    private static final int QUERY_MAX = 100;
    private static final int PAGE = 50;

    private final ProductDesk products;
    private final Prices prices;
    private final Eligibility eligibility;
    private final Categories categories;
    private final List<StockChoice> stocks;

    ProductController(
            ProductDesk products,
            Prices prices,
            Eligibility eligibility,
            Categories categories,
            List<StockChoice> stocks) {
        this.products = products;
        this.prices = prices;
        this.eligibility = eligibility;
        this.categories = categories;
        this.stocks = stocks;
    }

    /**
     * A new price as the office sends it.
     *
     * @param amount minor units per unit
     * @param from first day
     * @param to first day it no longer holds
     * @param member true when only members pay it; false when left out
     * @param reason for the audit trail
     */
    record NewPrice(
            @Nullable Long amount,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean member,
            @Nullable String reason) {}

    /**
     * What a change led to.
     *
     * @param version the price book that says it
     */
    record Changed(long version) {}

    /**
     * What a product may be paid with beside what pays for anything.
     *
     * @param eligible limited kinds of tender, such as {@code SNAP}; empty for none
     */
    record Payable(@Nullable List<String> eligible) {}

    /**
     * Whether a department may be paid with a kind of tender.
     *
     * @param tender a limited kind, such as {@code WIC}
     */
    record DepartmentPayable(
            @Nullable String tender, @Nullable Boolean eligible) {}

    @GetMapping("/products")
    @Requires(Permission.PRODUCT_VIEW)
    ProductDesk.Found find(
            @PathVariable long store,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable Long department,
            @RequestParam(required = false) @Nullable Long category,
            @RequestParam(required = false) @Nullable String stock,
            @RequestParam(required = false) ProductDesk.@Nullable Carried carried,
            @RequestParam(required = false) @Nullable String after) {
        if (query.length() > QUERY_MAX) {
            throw Problem.invalid("query", query, "at most %d characters".formatted(QUERY_MAX));
        }
        return products.find(
                store, query, new ProductDesk.Choice(department, chosen(store, category, stock), carried), after, PAGE);
    }

    /** The products of a category, of a stock, or of both; null for all. */
    private @Nullable List<Long> chosen(long store, @Nullable Long category, @Nullable String stock) {
        if (category == null) {
            return stock == null ? null : stock(stock).products(store);
        }
        List<Long> within = categories.products(category);
        if (stock == null) {
            return within;
        }
        Set<Long> also = new HashSet<>(stock(stock).products(store));
        return within.stream().filter(also::contains).toList();
    }

    private StockChoice stock(String name) {
        return stocks.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "stock", name, stocks.stream().map(StockChoice::name).toList()));
    }

    @GetMapping("/products/{product}")
    @Requires(Permission.PRODUCT_VIEW)
    ProductDesk.Sheet product(@PathVariable long store, @PathVariable long product) {
        return products.sheet(store, product);
    }

    @PostMapping("/products/{product}/prices")
    @Requires(Permission.PRICE_CHANGE)
    Changed changePrice(@PathVariable long store, @PathVariable long product, @RequestBody NewPrice price) {
        if (price.amount() == null) {
            throw Problem.invalid("amount", null, "minor units, more than 0");
        }
        if (price.from() == null) {
            throw Problem.invalid("from", null, "a day, YYYY-MM-DD");
        }
        var change = new Prices.Change(
                price.amount(), price.from(), price.to(), Boolean.TRUE.equals(price.member()), price.reason());
        return new Changed(prices.change(store, product, change));
    }

    @PutMapping("/products/{product}/eligible")
    @Requires(Permission.PRICE_CHANGE)
    Eligibility.Set setEligible(@PathVariable long store, @PathVariable long product, @RequestBody Payable wanted) {
        return eligibility.ofProduct(store, product, wanted.eligible());
    }

    @GetMapping("/departments/{department}/eligible")
    @Requires(Permission.PRODUCT_VIEW)
    Eligibility.Share eligible(@PathVariable long store, @PathVariable long department) {
        return eligibility.of(department);
    }

    @PutMapping("/departments/{department}/eligible")
    @Requires(Permission.PRICE_CHANGE)
    Eligibility.Set setDepartmentEligible(
            @PathVariable long store, @PathVariable long department, @RequestBody DepartmentPayable wanted) {
        if (wanted.eligible() == null) {
            throw Problem.invalid("eligible", null, "true or false");
        }
        return eligibility.ofDepartment(store, department, wanted.tender(), wanted.eligible());
    }
}
