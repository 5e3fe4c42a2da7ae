package aisle.server.insight.replenishment.shop;

import aisle.server.insight.replenishment.OrderAdvice;
import aisle.server.insight.replenishment.OrderPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to order of a supplier today, and why.
 *
 * @param supplier whom
 * @param delivers the day it would come
 * @param nextDelivery the day the next order's goods would come: until then this one has to serve
 * @param asked products that were looked at
 * @param lines what to order, the largest gain leading; empty when nothing is expected to pay, or too little for the
 *     supplier's minimum
 * @param cost minor units
 * @param gain minor units it is expected to bring, beside ordering nothing
 * @param basis what the forecasts behind it are
 */
public record SuggestedOrder(
        long supplier,
        LocalDate delivers,
        LocalDate nextDelivery,
        int asked,
        List<Line> lines,
        long cost,
        long gain,
        Basis basis) {

    /** Keeps its own copy of the lines. */
    public SuggestedOrder {
        lines = List.copyOf(lines);
    }

    /** What the demand forecast is. */
    public enum Basis {
        /** The store's trained model. */
        MODEL,
        /** There is none: the mean and spread of the last 28 days. */
        RECENT_DAYS
    }

    /**
     * One product. Quantities are thousandths of its unit.
     *
     * @param product product id
     * @param packs how many
     * @param quantity of all packs
     * @param cost minor units
     * @param onHand today
     * @param onOrder still to come
     * @param inTransit sent by other stores and not here yet
     * @param untilDelivery expected to be asked for before it comes
     * @param untilNext expected to be asked for from then until the next delivery
     * @param expires expected to expire unsold by then
     * @param soldOutPpm the probability, in parts per million, that not all that is asked for is there
     * @param soldOutWithoutPpm the same if nothing were ordered
     * @param gain minor units, beside ordering none
     * @param rule by which the quantity came about
     * @param limit what kept it from being more; null for nothing but the rule
     */
    public record Line(
            long product,
            int packs,
            long quantity,
            long cost,
            long onHand,
            long onOrder,
            long inTransit,
            long untilDelivery,
            long untilNext,
            long expires,
            long soldOutPpm,
            long soldOutWithoutPpm,
            long gain,
            OrderPolicy.Rule rule,
            OrderAdvice.@Nullable Limit limit) {

        /** Whether levels that a person set say how much, and not the forecast. */
        public boolean byLevels() {
            return rule != OrderPolicy.Rule.FORECAST;
        }
    }
}
