package aisle.server.insight.forecast.model;

import java.util.Arrays;

/** Figures over the days before an origin. Days without an observation (NaN) are stepped over everywhere. */
final class History {

    private History() {}

    /**
     * The mean absolute difference of neighbouring days before the origin, the scale of MASE (Hyndman and Koehler,
     * "Another look at measures of forecast accuracy", International Journal of Forecasting 22, 2006).
     *
     * @return NaN when no two neighbouring days were observed
     */
    static double scale(float[] days, int origin) {
        double sum = 0;
        int count = 0;
        for (int day = 1; day < origin; day++) {
            float difference = days[day] - days[day - 1];
            if (!Float.isNaN(difference)) {
                sum += Math.abs(difference);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The mean of the days from one to before another; NaN when none was observed. */
    static float mean(float[] days, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int day = Math.max(0, from); day < Math.min(to, days.length); day++) {
            if (!Float.isNaN(days[day])) {
                sum += days[day];
                count++;
            }
        }
        return count == 0 ? Float.NaN : (float) (sum / count);
    }

    /** The share of observed days on which nothing was sold. */
    static float zeros(float[] days, int from, int to) {
        int none = 0;
        int count = 0;
        for (int day = Math.max(0, from); day < to; day++) {
            if (!Float.isNaN(days[day])) {
                none += days[day] > 0 ? 0 : 1;
                count++;
            }
        }
        return count == 0 ? Float.NaN : (float) none / count;
    }

    /** The observed days from one to before another, rising. */
    static float[] sorted(float[] days, int from, int to) {
        float[] found = new float[Math.max(0, to - Math.max(0, from))];
        int count = 0;
        for (int day = Math.max(0, from); day < to; day++) {
            if (!Float.isNaN(days[day])) {
                found[count++] = days[day];
            }
        }
        float[] observed = Arrays.copyOf(found, count);
        Arrays.sort(observed);
        return observed;
    }

    /** A quantile, linear between neighbours; NaN of nothing. */
    static float quantile(float[] sorted, double level) {
        if (sorted.length == 0) {
            return Float.NaN;
        }
        double place = level * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return (float) (sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }

    /** The standard deviation; NaN of nothing. */
    static float deviation(float[] days, int from, int to) {
        float mean = mean(days, from, to);
        double squares = 0;
        int count = 0;
        for (int day = Math.max(0, from); day < to; day++) {
            if (!Float.isNaN(days[day])) {
                squares += (days[day] - mean) * (days[day] - mean);
                count++;
            }
        }
        return count == 0 ? Float.NaN : (float) Math.sqrt(squares / count);
    }

    /** The last so many observed days of one weekday before the origin. */
    static float[] weekday(float[] days, int origin, int day, int weeks) {
        float[] found = new float[weeks];
        int count = 0;
        int last = day - 7 * ((day - origin) / 7 + 1);
        for (int i = last; i >= 0 && i >= last - 7 * (weeks - 1); i -= 7) {
            if (!Float.isNaN(days[i])) {
                found[count++] = days[i];
            }
        }
        float[] observed = Arrays.copyOf(found, count);
        Arrays.sort(observed);
        return observed;
    }

    static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return values.length == 0 ? Float.NaN : (float) (sum / values.length);
    }
}
