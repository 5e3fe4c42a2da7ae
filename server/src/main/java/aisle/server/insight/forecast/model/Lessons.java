package aisle.server.insight.forecast.model;

import java.util.Arrays;

/**
 * What trees learn from: origins all over the past, and for each product what was seen of it then and what it sold on
 * each of the days after, divided by its scale. A day without an observation teaches nothing.
 */
final class Lessons {

    /** Between origins; no multiple of a week, so that every weekday is met at every distance. */
    private static final int ORIGIN_STEP = 11;
    /** Three years: with a bounded number of rows, what is recent teaches more than what is long ago. */
    private static final int DAYS_MAX = 1_095;

    private float[] values = new float[0];
    private final float[] targets;
    private int count;
    private int width;

    private Lessons(int capacity) {
        targets = new float[capacity];
    }

    /** @throws IllegalArgumentException when there are too few days, or none with a sale */
    static Lessons of(Panel panel, Settings settings) {
        float[][] demand = panel.series().parallelStream().map(Series::demand).toArray(float[][]::new);
        int horizon = settings.horizon();
        int newest = panel.days() - horizon;
        int perOrigin = Math.max(1, panel.series().size() * horizon);
        int oldest = Math.max(Trees.HISTORY_MIN, panel.days() - DAYS_MAX);
        int origins = Math.max(1, settings.rowsMax() / perOrigin);
        int step = Math.max(ORIGIN_STEP, 1 + Math.max(0, newest - oldest) / origins);
        step += step % 7 == 0 ? 1 : 0;
        int used = newest < oldest ? 0 : 1 + (newest - oldest) / step;
        Lessons lessons = new Lessons(used * perOrigin);
        for (int i = 0; i < used; i++) {
            int origin = newest - i * step;
            Features features = new Features(panel, demand, origin);
            for (int series = 0; series < demand.length; series++) {
                lessons.learn(features, series, Arrays.copyOfRange(demand[series], origin, origin + horizon));
            }
        }
        if (lessons.count == 0) {
            throw new IllegalArgumentException(
                    "%d days are too few: %d or more, with sales".formatted(panel.days(), Trees.HISTORY_MIN + horizon));
        }
        return lessons;
    }

    private void learn(Features features, int series, float[] followed) {
        double scale = features.scale(series);
        if (!(scale > 0)) {
            return;
        }
        float[][] rows = features.rows(series, followed.length);
        if (width == 0) {
            width = rows[0].length;
            values = new float[targets.length * width];
        }
        for (int ahead = 0; ahead < followed.length; ahead++) {
            if (!Float.isNaN(followed[ahead])) {
                System.arraycopy(rows[ahead], 0, values, count * width, width);
                targets[count++] = (float) (followed[ahead] / scale);
            }
        }
    }

    /** Row after row. */
    float[] values() {
        return count == targets.length ? values : Arrays.copyOf(values, count * width);
    }

    float[] targets() {
        return Arrays.copyOf(targets, count);
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }
}
