package aisle.server.insight.forecast.method;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The last observed day again; its spread is a random walk's, which grows with the root of the days ahead. */
final class LastDay {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private LastDay() {}

    static Outlook forecast(double[] history, int horizon) {
        double[] days = Observed.days(history);
        double last = days[days.length - 1];
        double squares = 0;
        for (int i = 1; i < days.length; i++) {
            squares += (days[i] - days[i - 1]) * (days[i] - days[i - 1]);
        }
        double deviation = Math.sqrt(squares / Math.max(1, days.length - 1));
        double[] point = new double[horizon];
        double[] deviations = new double[horizon];
        for (int day = 0; day < horizon; day++) {
            point[day] = last;
            deviations[day] = deviation * Math.sqrt(day + 1.0);
        }
        return normal(point, deviations);
    }

    /** An outlook that is normal around each day's point. */
    static Outlook normal(double[] point, double[] deviations) {
        double[] levels = Outlook.levels();
        double[][] quantiles = new double[point.length][levels.length];
        for (int level = 0; level < levels.length; level++) {
            double standard = NORMAL.inverseCumulativeProbability(levels[level]);
            for (int day = 0; day < point.length; day++) {
                quantiles[day][level] = point[day] + standard * deviations[day];
            }
        }
        return Outlook.ofMean(point, quantiles).inOrder();
    }
}
