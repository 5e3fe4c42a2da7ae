package aisle.server.insight.forecast.method;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whole pieces in a day: Poisson, or negative binomial where the variance is larger than the mean. Probabilities by the
 * usual recurrences (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005, chapters 4 and 5); above 200
 * pieces by the normal approximation.
 *
 * @param mean in pieces
 * @param variance in pieces squared; one below the mean counts as the mean
 */
public record NegativeBinomial(double mean, double variance) {

    private static final double LARGE = 200;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    public NegativeBinomial {
        if (!(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException(
                    "mean is %s, variance is %s; both are at least 0".formatted(mean, variance));
        }
    }

    /**
     * The pieces that are not exceeded with these probabilities: one walk up the counts, as far as the last of them.
     *
     * @param probabilities rising, between 0 and 1
     */
    public double[] quantiles(double[] probabilities) {
        double[] units = new double[probabilities.length];
        if (mean > LARGE) {
            double deviation = Math.sqrt(Math.max(mean, variance));
            for (int i = 0; i < units.length; i++) {
                units[i] = Math.max(
                        0, Math.rint(mean + NORMAL.inverseCumulativeProbability(probabilities[i]) * deviation));
            }
            return units;
        }
        boolean poisson = variance <= mean * 1.0001;
        double failures = poisson ? 0 : mean * mean / (variance - mean);
        double success = poisson ? 0 : mean / variance;
        double term = poisson ? StrictMath.exp(-mean) : StrictMath.pow(success, failures);
        double sum = mean == 0 ? 1 : term;
        int count = 0;
        int most = (int) (20 * (mean + 10));
        for (int i = 0; i < units.length; i++) {
            while (sum < probabilities[i] && count < most) {
                count++;
                term *= poisson ? mean / count : (failures + count - 1) / count * (1 - success);
                sum += term;
            }
            units[i] = count;
        }
        return units;
    }
}
