package aisle.server.insight.forecast.method;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.PascalDistribution;

/**
 * What is expected of a product with less than 28 days of its own: what its department's products sell a day, moved
 * towards its own days as they come. Demand a day is taken as Poisson with a rate that is gamma distributed over the
 * department's products; a week of own days weighs as much as the department. What follows is the negative binomial
 * distribution (Gelman and others, <i>Bayesian Data Analysis</i>, 2.6).
 */
public final class Profile {

    /** Days of history below which a product has no method of its own. */
    public static final int DAYS_MIN = 28;

    private static final double DEPARTMENT_DAYS = 7;

    private Profile() {}

    /**
     * Forecasts from few days or none.
     *
     * @param history as {@link Method#forecast} takes it, possibly empty
     * @param department units that a product of the department sells a day on average, 0 when nobody knows
     * @param horizon days ahead
     */
    public static Outlook forecast(double[] history, double department, int horizon) {
        double[] days = Observed.days(history);
        double sold = Arrays.stream(days).map(value -> Math.max(0, value)).sum();
        double shape = DEPARTMENT_DAYS * department + sold;
        double rate = DEPARTMENT_DAYS + days.length;
        if (shape <= 0) {
            return Outlook.nothing(horizon);
        }
        return Outlook.everyDay(horizon, shape / rate, level -> quantile(shape, rate / (rate + 1), level));
    }

    /** The negative binomial's quantile with a shape that need not be whole: steps up the probabilities. */
    private static double quantile(double shape, double success, double level) {
        if (shape > 1_000) {
            return new PascalDistribution((int) Math.rint(shape), success).inverseCumulativeProbability(level);
        }
        double probability = Math.pow(success, shape);
        double cumulated = probability;
        int count = 0;
        while (cumulated < level) {
            probability *= (shape + count) / (count + 1) * (1 - success);
            cumulated += probability;
            count++;
        }
        return count;
    }
}
