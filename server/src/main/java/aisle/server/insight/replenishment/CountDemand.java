package aisle.server.insight.replenishment;

/**
 * Whole pieces wanted in a day: Poisson, or negative binomial where the variance is larger than the mean. Probabilities
 * by the usual recurrences (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005, chapters 4 and 5); above
 * 200 pieces by the normal approximation.
 *
 * @param mean in pieces
 * @param variance in pieces squared; one below the mean counts as the mean
 */
public record CountDemand(double mean, double variance) implements Demand {

    private static final double LARGE = 200;

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

    /** One walk up the counts, as far as the last probability. */
    @Override
    public double[] quantiles(double[] probabilities) {
        double[] units = new double[probabilities.length];
        if (mean > LARGE) {
            double deviation = Math.sqrt(Math.max(mean, variance));
            for (int i = 0; i < units.length; i++) {
                units[i] = Math.max(0, Math.rint(mean + deviation * normal(probabilities[i])));
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

    /** The standard normal's quantile (Acklam's rational approximation, error below 1.2e-9 of the value). */
    static double normal(double probability) {
        double tail = Math.min(probability, 1 - probability);
        double value;
        if (tail < 0.02425) {
            double q = Math.sqrt(-2 * StrictMath.log(tail));
            value = (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                                                            - 2.549732539343734)
                                                    * q
                                            + 4.374664141464968)
                                    * q
                            + 2.938163982698783)
                    / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                                            + 3.754408661907416)
                                    * q
                            + 1);
            return probability < 0.5 ? value : -value;
        }
        double q = probability - 0.5;
        double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                        + 1.383577518672690e+02)
                                                * r
                                        - 3.066479806614716e+01)
                                * r
                        + 2.506628277459239)
                * q
                / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                        + 6.680131188771972e+01)
                                                * r
                                        - 1.328068155288572e+01)
                                * r
                        + 1);
    }
}
