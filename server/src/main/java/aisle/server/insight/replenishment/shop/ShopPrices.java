package aisle.server.insight.replenishment.shop;

import aisle.core.price.Product;
import aisle.core.tax.Tax;
import aisle.core.tax.TaxComponent;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.ShelfPlan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a unit sold brings, from the plan of prices: without the tax inside it. What a promotion takes off is not in it,
 * since it depends on the basket.
 */
@Component
class ShopPrices {

    private static final double MILLION = 1_000_000;

    private final ShelfPlan plan;
    private final PriceBooks books;

    ShopPrices(ShelfPlan plan, PriceBooks books) {
        this.plan = plan;
        this.books = books;
    }

    /**
     * A product's prices today and on each following day, minor units a unit.
     *
     * @param shelf as the customer sees it
     * @param revenue what of it is the shop's
     */
    record Days(long[] shelf, long[] revenue) {}

    /** By product; one without a price today, or that must not be sold, is missing. */
    Map<Long, Days> of(long store, Collection<Long> products, LocalDate today, int days) {
        PriceBook book = books.current(store);
        Map<Long, Tax> taxes = new HashMap<>();
        book.rules().taxes().forEach(tax -> taxes.put(tax.id(), tax));
        Map<Long, Days> found = new HashMap<>();
        plan.of(store, products, today, days).forEach((id, planned) -> {
            Product product = book.product(id).orElse(null);
            if (product != null && !product.blocked() && planned.prices()[0] > 0) {
                double share = share(taxes.get(product.tax()));
                long[] revenue = Arrays.stream(planned.prices())
                        .map(price -> Math.round(price * share))
                        .toArray();
                found.put(id, new Days(planned.prices(), revenue));
            }
        });
        return found;
    }

    /** Of a price, what stays without the tax inside it. */
    private static double share(@org.jspecify.annotations.Nullable Tax tax) {
        if (tax == null || !tax.inclusive()) {
            return 1;
        }
        return MILLION
                / (MILLION
                        + tax.components().stream().mapToLong(TaxComponent::ppm).sum());
    }
}
