package aisle.server.insight.replenishment;

/**
 * The plain rule: when what is on hand and on order has fallen to the minimum, order up to the maximum. The levels
 * follow from a product's own sales; the rule's three numbers are tuned by department (docs/replenishment.md).
 *
 * @param safety standard deviations of demand kept beyond what is expected until the next delivery could come
 * @param coverDays the maximum lies so many days' sales above the minimum
 * @param lifeShare the maximum is at most so much of what sells in a product's shelf life
 */
public record MinMax(double safety, double coverDays, double lifeShare) {

    /** In units of sale. */
    public record Levels(double minimum, double maximum) {}

    /**
     * The levels of a product.
     *
     * @param daily mean units sold a day
     * @param deviation standard deviation of a day's sales
     * @param protectedDays from an order to the delivery of the next one
     * @param life days a delivery can be sold; 0 when it does not expire
     */
    public Levels levels(double daily, double deviation, double protectedDays, int life) {
        double minimum = daily * protectedDays + safety * deviation * Math.sqrt(protectedDays);
        double maximum = minimum + coverDays * daily;
        if (life > 0) {
            maximum = Math.min(maximum, Math.max(daily * protectedDays * 0.5, lifeShare * life * daily));
            minimum = Math.min(minimum, maximum);
        }
        return new Levels(minimum, maximum);
    }

    /**
     * Packs to order now.
     *
     * @param levels of the product, in units
     * @param position on hand and on order, thousandths
     * @param pack thousandths of a unit in a pack
     */
    public static int packs(Levels levels, long position, long pack) {
        double have = position / 1_000.0;
        if (have > levels.minimum()) {
            return 0;
        }
        return (int) Math.max(0, Math.round((levels.maximum() - have) * 1_000 / pack));
    }
}
