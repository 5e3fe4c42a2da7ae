package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Outlook;

/**
 * How near outlooks came to what was sold. Days without an observation do not count.
 *
 * <ul>
 *   <li>MASE: each product's mean absolute error in a window over its {@link History#scale} before the window; the mean
 *       over products and windows (Hyndman and Koehler 2006).
 *   <li>WQL: twice the quantile losses of all products and windows over all that was sold, the mean over the levels.
 *   <li>Bias: all that was expected (the point) over all that was sold, less one.
 * </ul>
 */
public final class Accuracy {

    private final double[] losses = new double[Outlook.levelCount()];
    private double mases;
    private int windows;
    private double sold;
    private double expected;

    /**
     * Takes in one product's window.
     *
     * @param before its days before the window, which give the scale
     * @param point the figure judged by MASE
     * @param quantiles the figures judged by WQL
     * @param actual what was sold, NaN where not observed
     */
    public void add(float[] before, double[] point, double[][] quantiles, float[] actual) {
        double error = 0;
        int days = 0;
        double[] levels = Outlook.levels();
        for (int day = 0; day < actual.length; day++) {
            if (Float.isNaN(actual[day])) {
                continue;
            }
            days++;
            error += Math.abs(actual[day] - point[day]);
            sold += actual[day];
            expected += point[day];
            for (int level = 0; level < levels.length; level++) {
                losses[level] += loss(levels[level], actual[day] - quantiles[day][level]);
            }
        }
        double scale = History.scale(before, before.length);
        if (days > 0 && scale > 0) {
            mases += error / days / scale;
            windows++;
        }
    }

    /** The quantile loss, doubled, so that at the median it is the absolute error. */
    static double loss(double level, double error) {
        return 2 * Math.max(level * error, (level - 1) * error);
    }

    /** The mean absolute scaled error; NaN of nothing. */
    public double mase() {
        return windows == 0 ? Double.NaN : mases / windows;
    }

    /** The weighted quantile loss; NaN when nothing was sold. */
    public double wql() {
        double sum = 0;
        for (double loss : losses) {
            sum += loss / losses.length;
        }
        return sold > 0 ? sum / sold : Double.NaN;
    }

    /** Above zero when too much was expected; NaN when nothing was sold. */
    public double bias() {
        return sold > 0 ? expected / sold - 1 : Double.NaN;
    }
}
