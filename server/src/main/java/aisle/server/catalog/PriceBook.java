package aisle.server.catalog;

import aisle.core.price.Product;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import aisle.server.organization.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one store sells, and for how much, at one version: it never changes. Safe to use from many threads, and light:
 * books of the same version share their products.
 */
public final class PriceBook {

    private final long store;
    private final long version;
    private final Pricing pricing;
    private final LongFunction<@Nullable ProductFact> facts;

    PriceBook(long store, long version, Pricing pricing, LongFunction<@Nullable ProductFact> facts) {
        this.store = store;
        this.version = version;
        this.pricing = pricing;
        this.facts = facts;
    }

    /** The version of the chain's price book. */
    public long version() {
        return version;
    }

    /** The store's rules: taxes, promotions, embedded codes, currency. */
    public Rules rules() {
        return pricing.rules();
    }

    /** The core's pricing with these rules, built once for as long as the rules stay the same. */
    public Pricing pricing() {
        return pricing;
    }

    /**
     * A product as the store sells it.
     *
     * @param id the product's id
     * @return empty when this version does not know it
     */
    public Optional<Product> product(long id) {
        return item(id).map(Item::product);
    }

    /**
     * A product with its cost.
     *
     * @param product as the store sells it
     * @param cost minor units per unit
     * @param parts what is in it, where it is a bundle
     */
    public record Item(Product product, long cost, List<BundlePart> parts) {

        /** The first of its codes that is a GTIN and no number of produce; null where it has none. */
        public @Nullable String gtin() {
            return product.codes().stream()
                    .filter(code -> !code.startsWith("PLU"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A product with its cost, for who needs both: each is read anew from the book's columns.
     *
     * @param id the product's id
     * @return empty when this version does not know it
     */
    public Optional<Item> item(long id) {
        return Optional.ofNullable(facts.apply(id))
                .map(fact ->
                        new Item(fact.in(store), fact.cost(), Objects.requireNonNullElse(fact.parts(), List.of())));
    }

    /**
     * A product that has stock of its own.
     *
     * @param field what the caller calls it
     * @throws Problem 400 that names the field, for what is not in the book and for a bundle
     */
    public Item stocked(long id, String field) {
        Item item = item(id).orElseThrow(() -> Problem.invalid(field, id, "a product of the price book"));
        if (!item.parts().isEmpty()) {
            throw Problem.invalid(field, id, "what is in the bundle: it has no stock of its own");
        }
        return item;
    }

    /**
     * What a product costs the shop.
     *
     * @param id the product's id
     * @return minor units per unit; 0 when this version does not know the product
     */
    public long cost(long id) {
        var fact = facts.apply(id);
        return fact == null ? 0 : fact.cost();
    }
}
