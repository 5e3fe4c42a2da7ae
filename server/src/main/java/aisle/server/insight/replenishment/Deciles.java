package aisle.server.insight.replenishment;

/** From a mean and deciles to a distribution with tails. */
final class Deciles {

    private static final double[] LEVELS = {0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98};
    /** From the ninth decile to the level 0.98, in steps as from the eighth to the ninth: (2.054 - 1.282) / 0.440. */
    private static final double TAIL = 1.755;

    /** Below so many units a day deciles are too coarse. */
    private static final double FEW = 2;
    /** The variance of such a count to its mean: pieces are bought singly and in twos. Our own figure. */
    private static final double SCATTER = 1.6;

    private Deciles() {}

    static Demand demand(double mean, double[] deciles) {
        if (deciles.length != LEVELS.length - 2) {
            throw new IllegalArgumentException(
                    "%d deciles, %d are wanted".formatted(deciles.length, LEVELS.length - 2));
        }
        if (mean < FEW) {
            return new CountDemand(mean, SCATTER * mean);
        }
        double[] units = new double[LEVELS.length];
        System.arraycopy(deciles, 0, units, 1, deciles.length);
        int last = deciles.length - 1;
        units[0] = Math.max(0, deciles[0] - TAIL * (deciles[1] - deciles[0]));
        units[units.length - 1] = deciles[last] + TAIL * (deciles[last] - deciles[last - 1]);
        return Demand.ofQuantiles(mean(units), LEVELS, units);
    }

    /** The area under the quantiles, level outside the outermost. */
    private static double mean(double[] quantiles) {
        double mean = LEVELS[0] * quantiles[0] + (1 - LEVELS[LEVELS.length - 1]) * quantiles[quantiles.length - 1];
        for (int i = 1; i < quantiles.length; i++) {
            mean += (LEVELS[i] - LEVELS[i - 1]) * (quantiles[i] + quantiles[i - 1]) / 2;
        }
        return mean;
    }
}
