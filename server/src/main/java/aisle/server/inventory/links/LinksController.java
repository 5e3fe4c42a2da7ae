package aisle.server.inventory.links;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.BundlePart;
import aisle.server.catalog.BundledGoods;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.SubstituteGoods;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a product has to do with others, with what the store has of each. */
@RestController
class LinksController {

    private final JdbcClient sql;
    private final PriceBooks books;
    private final BundledGoods bundles;
    private final SubstituteGoods substitutes;
    private final Stock stock;

    LinksController(JdbcClient sql, PriceBooks books, BundledGoods bundles, SubstituteGoods substitutes, Stock stock) {
        this.sql = sql;
        this.books = books;
        this.bundles = bundles;
        this.substitutes = substitutes;
        this.stock = stock;
    }

    /** Another product; {@code onHand} thousandths in the store, of a bundle so many as what is in it allows. */
    record Other(long product, String name, Unit unit, long onHand) {}

    /**
     * What is in a bundle.
     *
     * @param quantity thousandths in one
     * @param cost minor units of so much
     * @param makes whole bundles that the stock of it allows
     */
    record Part(Other of, long quantity, long cost, long makes) {}

    /** What may take its place; thousandths in place of one unit. */
    record Substitute(Other of, long quantity, @Nullable String remark) {}

    /** A recipe that makes it or takes it; what it makes. */
    record Recipe(UUID id, String makes, boolean ofThis) {}

    /**
     * All links of a product.
     *
     * @param parts what is in it, where it is a bundle
     * @param available whole bundles that can be made of that now; null where it is none
     * @param inBundles the bundles that it is in
     * @param substitutes what may take its place, what is offered first leading
     * @param standsInFor whose place it may take
     * @param deposit what is asked on it
     */
    record Sheet(
            Other product,
            List<Part> parts,
            @Nullable Long available,
            List<Other> inBundles,
            List<Substitute> substitutes,
            List<Other> standsInFor,
            @Nullable Other deposit,
            List<Recipe> recipes) {}

    @GetMapping("/api/stores/{store}/products/{product}/links")
    @Requires(Permission.STOCK_VIEW)
    @Transactional(readOnly = true)
    public Sheet links(@PathVariable long store, @PathVariable long product) {
        PriceBook book = books.current(store);
        Product own = book.product(product).orElseThrow(() -> Problem.notFound("product", product));
        List<BundlePart> parts = bundles.partsOf(List.of(product)).getOrDefault(product, List.of());
        List<SubstituteGoods.Substitute> instead =
                substitutes.of(List.of(product)).getOrDefault(product, List.of());
        List<Long> holding = bundles.holding(product);
        List<Long> standsInFor = substitutes.standsInFor(product);
        Set<Long> all = new HashSet<>(Set.of(product));
        parts.forEach(part -> all.add(part.product()));
        instead.forEach(each -> all.add(each.product()));
        all.addAll(holding);
        all.addAll(standsInFor);
        Shown shown = new Shown(book, stock.onHand(store, all));
        return new Sheet(
                shown.of(product),
                parts.stream().map(shown::part).toList(),
                parts.isEmpty() ? null : shown.onHand(product) / 1_000,
                holding.stream().map(shown::of).toList(),
                instead.stream().map(shown::substitute).toList(),
                standsInFor.stream().map(shown::of).toList(),
                own.deposit() == 0 ? null : shown.of(own.deposit()),
                recipes(product, book));
    }

    private List<Recipe> recipes(long product, PriceBook book) {
        return sql.sql("""
                select id, product from inventory.recipe r
                where product = :product or exists (
                    select from inventory.recipe_ingredient i where i.recipe = r.id and i.product = :product)
                order by product <> :product, product""")
                .param("product", product)
                .query((row, number) -> new Recipe(
                        row.getObject("id", UUID.class),
                        book.product(row.getLong("product")).map(Product::name).orElse(""),
                        row.getLong("product") == product))
                .list();
    }

    /** Products by name, with what is on hand of them. */
    private record Shown(PriceBook book, Map<Long, Long> stood) {

        long onHand(long product) {
            return stood.getOrDefault(product, 0L);
        }

        Other of(long id) {
            Product product = book.product(id).orElseThrow(() -> Problem.notFound("product", id));
            return new Other(id, product.name(), product.unit(), onHand(id));
        }

        Part part(BundlePart part) {
            long makes = Math.max(0, onHand(part.product())) / part.quantity();
            return new Part(of(part.product()), part.quantity(), part.cost(), makes);
        }

        Substitute substitute(SubstituteGoods.Substitute each) {
            return new Substitute(of(each.product()), each.quantity(), each.remark());
        }
    }
}
