package aisle.server.insight.forecast.method;

import java.util.Arrays;

/** The observations among the days of a history. */
final class Observed {

    private Observed() {}

    /** The days with an observation, in order. */
    static double[] days(double[] history) {
        return Arrays.stream(history).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The last so many calendar days; all when there are fewer. */
    static double[] last(double[] history, int days) {
        return Arrays.copyOfRange(history, Math.max(0, history.length - days), history.length);
    }

    /** From the first day with an observation on. */
    static double[] sinceFirst(double[] history) {
        int first = 0;
        while (Double.isNaN(history[first])) {
            first++;
        }
        return Arrays.copyOfRange(history, first, history.length);
    }

    /** The mean of the observations; 0 when there is none. */
    static double mean(double[] history) {
        return Arrays.stream(days(history)).average().orElse(0);
    }

    /**
     * An empirical quantile, linear between the observations around it (Hyndman and Fan's type 7).
     *
     * @param sorted rising, at least one
     */
    static double quantile(double[] sorted, double level) {
        double place = level * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
