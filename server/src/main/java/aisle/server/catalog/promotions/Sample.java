package aisle.server.catalog.promotions;

import aisle.core.promotion.BuyGet;
import aisle.core.promotion.CheapestFree;
import aisle.core.promotion.OtherItem;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.SetForPrice;
import aisle.core.promotion.Threshold;
import aisle.core.promotion.Tiers;

/** How much of a product it takes until a promotion gives the most it can. */
final class Sample {

    /** Nobody's basket has more of one product. */
    private static final long UNITS_MAX = 100;

    private Sample() {}

    /**
     * Units of one product.
     *
     * @param price of the product, minor units
     */
    static long units(Promotion promotion, long price) {
        long units = switch (promotion) {
            case SetForPrice set -> set.count();
            case CheapestFree set -> set.count();
            case BuyGet set -> (long) set.buy() + set.get();
            case OtherItem set -> set.buy();
            case Tiers tiers -> tiers.steps().getLast().count();
            case Threshold threshold ->
                (threshold.steps().getLast().spend() + Math.max(1, price) - 1) / Math.max(1, price);
            default -> 1;
        };
        return Math.clamp(units, 1, UNITS_MAX);
    }
}
