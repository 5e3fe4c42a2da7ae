package aisle.server.insight.replenishment;

/**
 * Goods of one date, on hand or on their way.
 *
 * @param quantity thousandths of a unit
 * @param firstDay the first day they can be sold, from today: 0 for what is on hand
 * @param lastDay the last day they may be sold, from today; {@link #KEEPS} when they do not expire
 */
public record StockLot(long quantity, int firstDay, int lastDay) {

    public static final int KEEPS = Integer.MAX_VALUE;

    public StockLot {
        if (quantity < 0 || firstDay < 0 || lastDay < firstDay) {
            throw new IllegalArgumentException(
                    "quantity is %d, at least 0; firstDay is %d, at least 0; lastDay is %d, not before it"
                            .formatted(quantity, firstDay, lastDay));
        }
    }
}
