package aisle.server.purchasing;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supplier's cost list in the office; like the supplier it is the chain's. */
@RestController
@RequestMapping("/api/stores/{store}/suppliers/{supplier}/costs")
class CostListController {

    private final CostLists costs;
    private final Suppliers suppliers;
    private final PriceBooks books;
    private final Stores stores;

    CostListController(CostLists costs, Suppliers suppliers, PriceBooks books, Stores stores) {
        this.costs = costs;
        this.suppliers = suppliers;
        this.books = books;
        this.stores = stores;
    }

    /** A line of the list with its product; {@code packCost} is what stands with the pack; see {@link ListedCost}. */
    record Listed(
            long id,
            long product,
            String name,
            Unit unit,
            @Nullable String code,
            long units,
            long packCost,
            ListedCost.Kind kind,
            int fromPacks,
            LocalDate first,
            @Nullable LocalDate last,
            long value) {}

    /** Lines as the office sends them: taken all or none. */
    record NewCosts(@Nullable List<NewCost> lines) {}

    /** One of them; the product by its id or by a code of it, {@code fromPacks} is 1 when left out. */
    record NewCost(
            @Nullable Long product,
            @Nullable String code,
            ListedCost.@Nullable Kind kind,
            @Nullable Integer fromPacks,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Long value) {}

    /** The last delivery day a line holds for; left out for no end. */
    record End(@Nullable LocalDate last) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    List<Listed> list(@PathVariable long store, @PathVariable long supplier) {
        suppliers.find(supplier);
        PriceBook book = books.current(store);
        Map<Long, Pack> packs = new HashMap<>();
        suppliers.packs(supplier).forEach(pack -> packs.put(pack.product(), pack));
        List<Listed> shown = new ArrayList<>();
        for (ListedCost line : costs.of(supplier, stores.find(store).dayOf(Instant.now()))) {
            Pack pack = packs.get(line.product());
            var product = book.product(line.product());
            if (pack != null && product.isPresent()) {
                shown.add(listed(line, pack, product.get()));
            }
        }
        return shown;
    }

    private static Listed listed(ListedCost line, Pack pack, Product product) {
        return new Listed(
                line.id(),
                line.product(),
                product.name(),
                product.unit(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                pack.units(),
                pack.cost(),
                line.kind(),
                line.fromPacks(),
                line.first(),
                line.last(),
                line.value());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ORDER_WRITE)
    void enter(@PathVariable long store, @PathVariable long supplier, @RequestBody NewCosts given) {
        suppliers.find(supplier);
        if (given.lines() == null) {
            throw Problem.invalid("lines", null, "what is to be listed");
        }
        Map<String, Long> byCode = byCode(books.current(store), supplier);
        List<CostLists.NewLine> lines = new ArrayList<>();
        for (int i = 0; i < given.lines().size(); i++) {
            lines.add(line("lines[" + i + "]", given.lines().get(i), byCode));
        }
        costs.list(supplier, lines);
    }

    /** What the supplier sells, by code without the zeros in front: a spreadsheet loses them. */
    private Map<String, Long> byCode(PriceBook book, long supplier) {
        Map<String, Long> products = new HashMap<>();
        for (Pack pack : suppliers.packs(supplier)) {
            book.product(pack.product())
                    .ifPresent(product -> product.codes().forEach(code -> products.put(bare(code), product.id())));
        }
        return products;
    }

    private static String bare(String code) {
        return code.strip().replaceFirst("^0+", "");
    }

    private static CostLists.NewLine line(String field, NewCost given, Map<String, Long> byCode) {
        if (given.kind() == null) {
            throw Problem.invalid(field + ".kind", null, List.of(ListedCost.Kind.values()));
        }
        if (given.first() == null) {
            throw Problem.invalid(field + ".first", null, "the first delivery day it holds for");
        }
        if (given.value() == null) {
            throw Problem.invalid(field + ".value", null, "minor units a pack, or parts per million off");
        }
        return new CostLists.NewLine(
                product(field, given, byCode),
                given.kind(),
                given.fromPacks() == null ? 1 : given.fromPacks(),
                given.first(),
                given.last(),
                given.value());
    }

    private static long product(String field, NewCost given, Map<String, Long> byCode) {
        if (given.product() != null) {
            return given.product();
        }
        if (given.code() == null) {
            throw Problem.invalid(field + ".code", null, "a code of a product, or its id as product");
        }
        Long product = byCode.get(bare(given.code()));
        if (product == null) {
            throw Problem.invalid(field + ".code", given.code(), "the code of a product this supplier sells");
        }
        return product;
    }

    @PostMapping("/{line}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ORDER_WRITE)
    void end(@PathVariable long store, @PathVariable long supplier, @PathVariable long line, @RequestBody End given) {
        costs.end(supplier, line, given.last());
    }

    @DeleteMapping("/{line}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ORDER_WRITE)
    void remove(@PathVariable long store, @PathVariable long supplier, @PathVariable long line) {
        costs.remove(supplier, line);
    }
}
