package aisle.server.insight.forecast.method;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What a method expects of the days ahead, in units of the product.
 *
 * @param point by day ahead: the method's own single figure
 * @param mean by day ahead: what is sold on average, in parts of a piece too. Of what sells now and then every level
 *     may be nothing, and the mean alone says that it sells
 * @param quantiles by day ahead and level of {@link #LEVELS}: never below zero, never falling from level to level
 */
public record Outlook(double[] point, double[] mean, double[][] quantiles) {

    /** The levels of the quantiles: the share of days on which demand is not above. */
    private static final double[] LEVELS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    /** The place of the median among the levels. */
    public static final int MEDIAN = 4;

    /** A method whose single figure is the mean. */
    static Outlook ofMean(double[] point, double[][] quantiles) {
        return new Outlook(point, point.clone(), quantiles);
    }

    /** The levels, rising. */
    public static double[] levels() {
        return LEVELS.clone();
    }

    /** How many levels there are. */
    public static int levelCount() {
        return LEVELS.length;
    }

    /** An outlook of so many days, nothing expected on any. */
    public static Outlook nothing(int horizon) {
        return new Outlook(new double[horizon], new double[horizon], new double[horizon][LEVELS.length]);
    }

    /** Every day ahead alike. */
    static Outlook everyDay(int horizon, double point, DoubleUnaryOperator quantile) {
        return everyDay(horizon, point, Arrays.stream(LEVELS).map(quantile).toArray());
    }

    /** Every day ahead alike, with a quantile a level. */
    static Outlook everyDay(int horizon, double point, double[] levels) {
        double[][] quantiles = new double[horizon][];
        Arrays.setAll(quantiles, day -> levels.clone());
        double[] points = new double[horizon];
        Arrays.fill(points, point);
        return ofMean(points, quantiles).inOrder();
    }

    /** The same with nothing below zero and each day's quantiles in rising order. */
    public Outlook inOrder() {
        for (int day = 0; day < point.length; day++) {
            point[day] = Math.max(0, point[day]);
            mean[day] = Math.max(0, mean[day]);
            Arrays.setAll(quantiles[day], levelOf(quantiles[day]));
            Arrays.sort(quantiles[day]);
        }
        return this;
    }

    private static java.util.function.IntToDoubleFunction levelOf(double[] day) {
        return level -> Math.max(0, day[level]);
    }

    /**
     * The same in whole units: demand in pieces has its quantiles, and its median as the point, in pieces; not its
     * mean.
     */
    public Outlook whole() {
        for (double[] day : quantiles) {
            Arrays.setAll(day, level -> Math.rint(day[level]));
        }
        Arrays.setAll(point, day -> Math.rint(point[day]));
        return this;
    }

    /** The median by day ahead. */
    public double[] median() {
        return Arrays.stream(quantiles).mapToDouble(day -> day[MEDIAN]).toArray();
    }
}
