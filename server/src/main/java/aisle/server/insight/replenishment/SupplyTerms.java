package aisle.server.insight.replenishment;

/**
 * On what terms a product comes if it is ordered today.
 *
 * @param pack thousandths of a unit in a pack
 * @param minimumPacks the fewest that are delivered, at least 1
 * @param cost minor units a unit
 * @param lineCost of receiving and putting away one line, minor units
 * @param leadDays days until the delivery can be sold, at least 1
 * @param nextDays days until the delivery of the next order that can be placed, above {@code leadDays}
 * @param latePpm of deliveries, how many come a day late
 * @param shortPpm of lines, how many come with part of their packs missing
 * @param life days a delivery can be sold, its first day included; 0 when it does not expire
 */
public record SupplyTerms(
        long pack,
        int minimumPacks,
        long cost,
        long lineCost,
        int leadDays,
        int nextDays,
        long latePpm,
        long shortPpm,
        int life) {

    public SupplyTerms {
        if (pack < 1 || minimumPacks < 1 || cost < 0 || leadDays < 1 || nextDays <= leadDays || life < 0) {
            throw new IllegalArgumentException(("pack is %d and minimumPacks %d, at least 1; cost is %d and life %d, at"
                            + " least 0; leadDays is %d, at least 1; nextDays is %d, above it")
                    .formatted(pack, minimumPacks, cost, life, leadDays, nextDays));
        }
    }

    boolean expires() {
        return life > 0;
    }

    /** The last day a delivery that comes on {@code day} can be sold. */
    int lastDay(int day) {
        return expires() ? day + life - 1 : StockLot.KEEPS;
    }
}
