package aisle.server.insight.replenishment;

/**
 * By which rule a product is ordered, and what there is room for. What a person sets goes before what a forecast
 * expects to pay; packs, the supplier's fewest packs, shelf space and shelf life hold for both.
 *
 * @param rule by which
 * @param minimum thousandths of a unit; of {@link Rule#MIN_MAX}, else 0
 * @param maximum thousandths of a unit that are ordered up to; of {@link Rule#MIN_MAX} and {@link Rule#ORDER_UP_TO},
 *     else 0
 * @param space thousandths of a unit that the shelf and what stands behind it hold; {@link #ANY_AMOUNT} for no limit
 */
public record OrderPolicy(Rule rule, long minimum, long maximum, long space) {

    public static final long ANY_AMOUNT = Long.MAX_VALUE;

    /** As a product is ordered of which nobody has said anything. */
    public static final OrderPolicy USUAL = new OrderPolicy(Rule.FORECAST, 0, 0, ANY_AMOUNT);

    public OrderPolicy {
        if (minimum < 0 || maximum < minimum || space < 1) {
            throw new IllegalArgumentException(
                    "minimum is %d, at least 0; maximum is %d, at least the minimum; space is %d, at least 1"
                            .formatted(minimum, maximum, space));
        }
    }

    /** Which quantity is ordered. */
    public enum Rule {
        /** The one that is expected to pay most. */
        FORECAST,
        /** When no more than the minimum is there and coming, up to the maximum. */
        MIN_MAX,
        /** Whenever the supplier takes orders, up to the maximum. */
        ORDER_UP_TO,
        /** None. */
        NEVER
    }

    /**
     * Packs that the levels ask for: as many as reach the maximum, the last of them perhaps beyond it.
     *
     * @param position on hand and coming, thousandths
     * @param pack thousandths of a unit in a pack
     */
    int packs(long position, long pack) {
        if (rule == Rule.NEVER || position >= maximum || rule == Rule.MIN_MAX && position > minimum) {
            return 0;
        }
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.ceilDiv(maximum - position, pack)));
    }
}
