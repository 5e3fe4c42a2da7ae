package aisle.server.insight.forecast.method;

import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The Theta method of Assimakopoulos and Nikolopoulos ("The theta model: a decomposition approach to forecasting",
 * International Journal of Forecasting 16, 2000): the mean of two lines, the linear trend (theta 0), drawn on, and the
 * series bent twice as far from it (theta 2), drawn on by simple exponential smoothing. A weekly season is taken off
 * first and put back when the correlation of days a week apart says there is one (their 90 % test).
 *
 * <p>A day without an observation is stepped over. Quantiles are normal with simple exponential smoothing's variance.
 */
final class Theta {

    private static final int WEEK = 7;
    private static final int DAYS_MAX = 728;
    private static final double ONE_SIDED_95 = 1.645;

    private Theta() {}

    /** Smoothing: the level after the last day and the sum of squared errors a day ahead over {@code steps} days. */
    private record Smoothed(double level, double squares, int steps) {}

    private record Line(double at0, double slope) {
        double at(int day) {
            return at0 + slope * day;
        }
    }

    static Outlook forecast(double[] whole, int horizon) {
        double[] history = Observed.sinceFirst(Observed.last(whole, DAYS_MAX));
        double[] season = seasonal(history) ? season(history) : new double[WEEK];
        double[] plain = new double[history.length];
        for (int day = 0; day < plain.length; day++) {
            plain[day] = history[day] - season[day % WEEK];
        }
        Line trend = trend(plain);
        double[] bent = new double[plain.length];
        for (int day = 0; day < bent.length; day++) {
            bent[day] = 2 * plain[day] - trend.at(day);
        }
        double step = bestStep(bent);
        Smoothed smoothed = smooth(bent, step);
        // the bent line's errors are twice the series'
        double deviation = Math.sqrt(smoothed.squares / Math.max(1, smoothed.steps)) / 2;
        double[] point = new double[horizon];
        double[] deviations = new double[horizon];
        for (int ahead = 0; ahead < horizon; ahead++) {
            int day = plain.length + ahead;
            point[ahead] = (trend.at(day) + smoothed.level) / 2 + season[day % WEEK];
            deviations[ahead] = deviation * Math.sqrt(1 + ahead * step * step);
        }
        return LastDay.normal(point, deviations);
    }

    private static double bestStep(double[] line) {
        return new BrentOptimizer(1e-4, 1e-4)
                .optimize(
                        new MaxEval(100),
                        new UnivariateObjectiveFunction(step -> smooth(line, step).squares),
                        GoalType.MINIMIZE,
                        new SearchInterval(0.01, 0.99, 0.2))
                .getPoint();
    }

    private static Smoothed smooth(double[] line, double step) {
        double level = Double.NaN;
        double squares = 0;
        int steps = 0;
        for (double value : line) {
            if (Double.isNaN(value)) {
                continue;
            }
            if (Double.isNaN(level)) {
                level = value;
                continue;
            }
            double error = value - level;
            squares += error * error;
            level += step * error;
            steps++;
        }
        return new Smoothed(level, squares, steps);
    }

    /** Least squares over the observed days. */
    private static Line trend(double[] days) {
        double n = 0;
        double sumDay = 0;
        double sum = 0;
        double sumDayDay = 0;
        double sumProduct = 0;
        for (int day = 0; day < days.length; day++) {
            if (!Double.isNaN(days[day])) {
                n++;
                sumDay += day;
                sum += days[day];
                sumDayDay += (double) day * day;
                sumProduct += day * days[day];
            }
        }
        double spread = n * sumDayDay - sumDay * sumDay;
        double slope = spread == 0 ? 0 : (n * sumProduct - sumDay * sum) / spread;
        return new Line((sum - slope * sumDay) / n, slope);
    }

    /** Whether days a week apart are more alike than chance and the nearer days make them. */
    private static boolean seasonal(double[] history) {
        if (history.length < 3 * WEEK) {
            return false;
        }
        double mean = Observed.mean(history);
        double variance = correlated(history, mean, 0);
        if (variance == 0) {
            return false;
        }
        double nearer = 0;
        for (int lag = 1; lag < WEEK; lag++) {
            double correlation = correlated(history, mean, lag) / variance;
            nearer += correlation * correlation;
        }
        double limit = ONE_SIDED_95 * Math.sqrt((1 + 2 * nearer) / Observed.days(history).length);
        return Math.abs(correlated(history, mean, WEEK) / variance) > limit;
    }

    private static double correlated(double[] history, double mean, int lag) {
        double sum = 0;
        for (int day = lag; day < history.length; day++) {
            double product = (history[day] - mean) * (history[day - lag] - mean);
            sum += Double.isNaN(product) ? 0 : product;
        }
        return sum;
    }

    /** What each day of the week differs from the mean of all, by the place in the week of the first day. */
    static double[] season(double[] history) {
        double[] sums = new double[WEEK];
        int[] counts = new int[WEEK];
        for (int day = 0; day < history.length; day++) {
            if (!Double.isNaN(history[day])) {
                sums[day % WEEK] += history[day];
                counts[day % WEEK]++;
            }
        }
        double mean = 0;
        for (int day = 0; day < WEEK; day++) {
            sums[day] = counts[day] == 0 ? Observed.mean(history) : sums[day] / counts[day];
            mean += sums[day] / WEEK;
        }
        for (int day = 0; day < WEEK; day++) {
            sums[day] -= mean;
        }
        return sums;
    }
}
