package aisle.server.insight.replenishment;

import java.util.List;

/**
 * What to ask for the lot of a product that ends first.
 *
 * @param product its id
 * @param quantity of that lot, thousandths of a unit
 * @param lastDay its last day of sale, from today
 * @param cutPpm what it is marked down already, parts per million of the price; a price is not raised again
 * @param others the product's later lots, on hand and on order
 * @param price a unit today, minor units
 * @param cost of a unit, minor units
 * @param revenue what a unit of the later lots brings today and on each following day, minor units; the last holds on
 * @param elasticity by how many per cent demand rises for each per cent the price falls, above 0
 */
public record MarkdownQuestion(
        long product,
        long quantity,
        int lastDay,
        long cutPpm,
        List<StockLot> others,
        long price,
        long cost,
        long[] revenue,
        double elasticity) {

    public MarkdownQuestion {
        others = List.copyOf(others);
        if (lastDay < 0 || lastDay >= Scenarios.DAYS_MAX || price < 1 || revenue.length == 0) {
            throw new IllegalArgumentException(
                    "lastDay is %d, 0 to %d; price is %d, at least 1; of revenue there are %d days, at least 1"
                            .formatted(lastDay, Scenarios.DAYS_MAX - 1, price, revenue.length));
        }
    }

    long revenueOn(int day) {
        return revenue[Math.min(day, revenue.length - 1)];
    }

    /** What becomes available on a day beside the lot. */
    long freshOn(int day) {
        return others.stream()
                .filter(lot -> lot.firstDay() == day)
                .mapToLong(StockLot::quantity)
                .sum();
    }
}
