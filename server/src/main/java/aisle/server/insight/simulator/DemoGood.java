package aisle.server.insight.simulator;

import aisle.server.catalog.NewAssortment.Product;
import aisle.server.insight.simulator.ShopPlan.Label;
import org.jspecify.annotations.Nullable;

/**
 * A product of the demo shop and how it is bought.
 *
 * @param product as the catalog takes it
 * @param need what it is bought for: products of one need stand in for each other; empty for deposits
 * @param group products that a promotion may join: one article of one brand in one size; empty for none
 * @param weight how much it is liked, against others of its need; 0 for what nobody chooses
 * @param label how the counter labels it; null for what is not weighed there
 */
record DemoGood(
        Product product,
        String need,
        String group,
        long weight,
        @Nullable Label label) {

    long price() {
        return product.prices().getFirst().amount();
    }

    boolean weighed() {
        return !product.unit().equals("EACH");
    }
}
