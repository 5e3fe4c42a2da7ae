package aisle.server.insight.replenishment;

import aisle.server.insight.replenishment.OrderPolicy.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity and why.
 *
 * @param product its id
 * @param packs how many to order; 0 for none
 * @param quantity thousandths of a unit
 * @param cost of the quantity, minor units
 * @param reasons the figures behind it
 * @param gains for 0, 1, 2 ... packs, what ordering them is expected to bring beside ordering none, minor units; where
 *     levels say how much, no other number is weighed against it and there are none
 * @param rule by which the quantity came about
 * @param limit what kept it from being more; null for nothing but the rule
 */
public record OrderAdvice(
        long product,
        int packs,
        long quantity,
        long cost,
        Reasons reasons,
        List<Double> gains,
        Rule rule,
        @Nullable Limit limit) {

    /** What ordering so many packs is expected to bring beside ordering none, minor units. */
    public double gain(int ordered) {
        return ordered == packs ? reasons.gain() : gains.get(ordered);
    }

    /** What there is no room for, or no time. */
    public enum Limit {
        /** More than the shelf and what stands behind it hold when it comes. */
        SHELF_SPACE,
        /** More than is expected to sell before it expires. */
        SHELF_LIFE
    }

    public OrderAdvice {
        gains = List.copyOf(gains);
    }

    /**
     * What the quantity rests on; expectations over the forecast, in units of sale.
     *
     * @param available on hand and on order today, thousandths
     * @param beforeDelivery demand before the delivery comes
     * @param untilNext demand from then until the next delivery could come
     * @param sold of that demand, what will be met
     * @param soldOut the probability that some of it will not be met
     * @param soldOutWithout the same if nothing were ordered
     * @param wasted of all that is there then, what will expire unsold
     * @param gain minor units, beside ordering nothing
     */
    public record Reasons(
            long available,
            double beforeDelivery,
            double untilNext,
            double sold,
            double soldOut,
            double soldOutWithout,
            double wasted,
            double gain) {}
}
