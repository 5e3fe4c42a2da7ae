package aisle.server.insight.replenishment;

import java.util.Arrays;

/** How much may be wanted on one day, in units of sale (pieces, pounds): a distribution, so doubles. */
public interface Demand {

    /** The expected demand, in units. */
    double mean();

    /**
     * The demand that is not exceeded with this probability, in units.
     *
     * @param probability between 0 and 1, neither included
     */
    double quantile(double probability);

    /**
     * Several quantiles at once.
     *
     * @param probabilities rising
     */
    default double[] quantiles(double[] probabilities) {
        double[] units = new double[probabilities.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = quantile(probabilities[i]);
        }
        return units;
    }

    /** Demand that is known: the same at every probability. */
    static Demand certain(double units) {
        return new Demand() {
            @Override
            public double mean() {
                return units;
            }

            @Override
            public double quantile(double probability) {
                return units;
            }
        };
    }

    /**
     * Demand given by some of its quantiles, straight lines between them and level beyond the outermost.
     *
     * @param mean in units
     * @param probabilities rising, between 0 and 1
     * @param units the quantiles at these, not falling
     */
    static Demand ofQuantiles(double mean, double[] probabilities, double[] units) {
        if (probabilities.length == 0 || probabilities.length != units.length) {
            throw new IllegalArgumentException("%d probabilities and %d quantiles; as many of each are wanted"
                    .formatted(probabilities.length, units.length));
        }
        return new Demand() {
            @Override
            public double mean() {
                return mean;
            }

            @Override
            public double quantile(double probability) {
                int found = Arrays.binarySearch(probabilities, probability);
                if (found >= 0) {
                    return units[found];
                }
                int above = -found - 1;
                if (above == 0 || above == units.length) {
                    return units[above == 0 ? 0 : units.length - 1];
                }
                double share =
                        (probability - probabilities[above - 1]) / (probabilities[above] - probabilities[above - 1]);
                return units[above - 1] + share * (units[above] - units[above - 1]);
            }
        };
    }

    /**
     * Demand given by its mean and nine deciles: beyond the first and the last it is taken to go on as a normal
     * distribution would from there, since an order for the rare day looks right at these tails. Of less than two a day
     * deciles tell little, and it is a count with that mean.
     *
     * @param mean units
     * @param deciles units, not falling
     */
    static Demand ofDeciles(double mean, double[] deciles) {
        return Deciles.demand(mean, deciles);
    }
}
