package aisle.server.insight.simulator;

import aisle.server.catalog.NewAssortment.Product;
import aisle.server.insight.simulator.ShopPlan.Label;
import org.jspecify.annotations.Nullable;

/**
 * A product of the demo shop and how it is bought.
 *
 * @param product as the catalog takes it
 * @param group products that a promotion may join: one article of one brand in one size; empty for none
 * @param weight how often it is put into a basket, against the sum of all
 * @param label how the counter labels it; null for what is not weighed there
 */
record DemoGood(
        Product product,
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
