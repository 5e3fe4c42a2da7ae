package aisle.server.insight.forecast.method;

import java.util.Arrays;

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
        double mean = shape / rate;
        double[] pieces = new NegativeBinomial(mean, mean * (rate + 1) / rate).quantiles(Outlook.levels());
        return Outlook.everyDay(horizon, mean, pieces);
    }
}
