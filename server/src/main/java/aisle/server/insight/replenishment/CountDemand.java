package aisle.server.insight.replenishment;

import aisle.server.insight.forecast.method.NegativeBinomial;

/**
 * Whole pieces wanted in a day, scattered as a negative binomial.
 *
 * @param mean in pieces
 * @param variance in pieces squared; one below the mean counts as the mean
 */
public record CountDemand(double mean, double variance) implements Demand {

    /** @throws IllegalArgumentException when either is below 0 */
    public CountDemand {
        if (!(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException(
                    "mean is %s, variance is %s; both are at least 0".formatted(mean, variance));
        }
    }

    @Override
    public double quantile(double probability) {
        return quantiles(new double[] {probability})[0];
    }

    @Override
    public double[] quantiles(double[] probabilities) {
        return new NegativeBinomial(mean, variance).quantiles(probabilities);
    }
}
