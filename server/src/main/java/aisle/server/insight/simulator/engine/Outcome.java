package aisle.server.insight.simulator.engine;

import java.util.List;

/**
 * What came of a period.
 *
 * @param days how many
 * @param products by product, in the order of the range
 * @param orders how many orders were placed
 */
public record Outcome(int days, List<OfProduct> products, int orders) {

    public Outcome {
        products = List.copyOf(products);
    }

    /**
     * What came of one product. Received is what was opened with, sold, wasted and left: opening + received = sold +
     * wasted + closing.
     *
     * @param wanted pieces shoppers wanted first, before they saw the shelf
     * @param missed of these, pieces they did not get
     * @param sales takings without tax, minor units
     * @param allowances what suppliers paid back
     * @param cost of what was sold
     * @param waste cost of what was thrown away
     * @param keeping capital, room and the work of receiving
     */
    public record OfProduct(
            int good,
            int opening,
            int received,
            int sold,
            int wasted,
            int closing,
            int wanted,
            int missed,
            long sales,
            long allowances,
            long cost,
            long waste,
            long keeping) {

        /** Minor units; what is left on the shelf counts as worth its cost. */
        public long profit() {
            return sales + allowances - cost - waste - keeping;
        }
    }

    public long sales() {
        return products.stream().mapToLong(OfProduct::sales).sum();
    }

    /** Takings and allowances less the cost of what was sold. */
    public long margin() {
        return products.stream()
                .mapToLong(each -> each.sales() + each.allowances() - each.cost())
                .sum();
    }

    public long waste() {
        return products.stream().mapToLong(OfProduct::waste).sum();
    }

    public long profit() {
        return products.stream().mapToLong(OfProduct::profit).sum();
    }

    public long wanted() {
        return products.stream().mapToLong(OfProduct::wanted).sum();
    }

    public long missed() {
        return products.stream().mapToLong(OfProduct::missed).sum();
    }

    /** Of the pieces shoppers wanted first, the share they got. */
    public double availability() {
        long wanted = wanted();
        return wanted == 0 ? 1 : 1 - (double) missed() / wanted;
    }
}
