package aisle.server.insight.forecast.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the trees see of a product before a day: how it sold up to the origin, what the calendar and the plans say of
 * the day. Quantities are divided by the product's {@link History#scale}, so that products of all sizes are alike.
 * Nothing at or after the origin is read but plans. {@code docs/forecast.md} lists them all.
 */
final class Features {

    private static final int[] MEAN_DAYS = {3, 7, 14, 28, 56, 112, 364};
    private static final int[] MEDIAN_DAYS = {7, 14, 28, 56, 112, 364};
    private static final int[] SPREAD_DAYS = {28, 112};
    private static final double[] SPREAD_LEVELS = {0.1, 0.25, 0.75, 0.9};
    private static final int[] WEEKS = {4, 8, 26};
    private static final int[] PROMOTION_DAYS = {28, 91, 364, 3_650};
    private static final int YEAR = 364;
    private static final int ROOM = 128;

    private final Panel panel;
    private final int origin;
    private final float[][] demand;
    private final double[] scales;
    private final Map<Long, float[]> groups = new HashMap<>();
    private final Map<Long, float[]> groupPlans = new HashMap<>();
    private final Row row = new Row();

    /** A row that grows by one value at a time. */
    private static final class Row {
        private float[] values = new float[ROOM];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = (float) value;
        }
    }

    /**
     * Looks back from an origin.
     *
     * @param panel products and plans
     * @param demand of the panel's series ({@link Series#demand}), in their order
     * @param origin days after the panel's first: the first day that is not known
     */
    Features(Panel panel, float[][] demand, int origin) {
        this.panel = panel;
        this.origin = origin;
        this.demand = demand;
        this.scales = new double[demand.length];
        Arrays.setAll(scales, i -> History.scale(demand[i], origin));
        sumGroups();
    }

    /** A product's scale; NaN or 0 when it has none, and then no rows. */
    double scale(int series) {
        return scales[series];
    }

    private void sumGroups() {
        Map<Long, int[]> counts = new HashMap<>();
        for (int i = 0; i < demand.length; i++) {
            if (!(scales[i] > 0)) {
                continue;
            }
            long group = panel.series().get(i).group();
            float[] sums = groups.computeIfAbsent(group, key -> new float[origin]);
            int[] count = counts.computeIfAbsent(group, key -> new int[origin]);
            for (int day = 0; day < origin; day++) {
                if (!Float.isNaN(demand[i][day])) {
                    sums[day] += demand[i][day] / (float) scales[i];
                    count[day]++;
                }
            }
        }
        groups.forEach((group, sums) -> {
            int[] count = Objects.requireNonNull(counts.get(group));
            for (int day = 0; day < origin; day++) {
                sums[day] = count[day] == 0 ? Float.NaN : sums[day] / count[day];
            }
        });
    }

    /** The rows of one product for the days ahead. */
    float[][] rows(int series, int horizon) {
        row.count = 0;
        past(series);
        int shared = row.count;
        float[][] rows = new float[horizon][];
        for (int ahead = 0; ahead < horizon; ahead++) {
            row.count = shared;
            calendar(ahead);
            weekdays(series, origin + ahead);
            yearAgo(series, origin + ahead);
            plans(series, ahead, horizon);
            rows[ahead] = Arrays.copyOf(row.values, row.count);
        }
        return rows;
    }

    private void past(int series) {
        float[] days = demand[series];
        double scale = scales[series];
        for (int back = 1; back <= 4; back++) {
            row.add(origin >= back ? days[origin - back] / scale : Float.NaN);
        }
        for (int span : MEAN_DAYS) {
            row.add(History.mean(days, origin - span, origin) / scale);
        }
        for (int span : MEDIAN_DAYS) {
            row.add(History.quantile(History.sorted(days, origin - span, origin), 0.5) / scale);
        }
        for (int span : SPREAD_DAYS) {
            float[] sorted = History.sorted(days, origin - span, origin);
            for (double level : SPREAD_LEVELS) {
                row.add(History.quantile(sorted, level) / scale);
            }
        }
        row.add(History.zeros(days, origin - 14, origin));
        row.add(History.zeros(days, origin - 56, origin));
        row.add(History.zeros(days, origin - YEAR, origin));
        row.add(daysSinceSale(days));
        float[] week = History.sorted(days, origin - 7, origin);
        row.add(History.quantile(week, 0) / scale);
        row.add(History.quantile(week, 1) / scale);
        row.add(History.quantile(History.sorted(days, origin - 14, origin), 1) / scale);
        row.add(History.mean(days, 0, origin) / scale);
        row.add(History.deviation(days, origin - 28, origin) / scale);
        row.add(Math.log(scale));
        float[] group = group(series);
        row.add(History.mean(group, origin - 7, origin));
        row.add(History.mean(group, origin - 28, origin));
        row.add(History.mean(group, origin - 112, origin));
        emptyShelf(series);
        promotedPast(series);
    }

    private float[] group(int series) {
        return groups.getOrDefault(panel.series().get(series).group(), new float[0]);
    }

    private int daysSinceSale(float[] days) {
        int day = origin - 1;
        while (day >= 0 && !(days[day] > 0)) {
            day--;
        }
        return origin - 1 - day;
    }

    private void emptyShelf(int series) {
        float[] onShelf = panel.series().get(series).onShelf();
        if (onShelf == null) {
            return;
        }
        int empty = 0;
        for (int day = Math.max(0, origin - 28); day < Math.min(origin, onShelf.length); day++) {
            empty += onShelf[day] < 1 ? 1 : 0;
        }
        row.add(empty / 28.0);
    }

    private void promotedPast(int series) {
        float[] promoted = panel.series().get(series).promotion();
        if (promoted == null) {
            return;
        }
        for (int span : new int[] {1, 7, 14, 28}) {
            row.add(History.mean(promoted, origin - span, origin));
        }
        float[] days = demand[series];
        float[] with = new float[origin];
        float[] without = new float[origin];
        for (int day = 0; day < origin; day++) {
            boolean on = day < promoted.length && promoted[day] > 0;
            with[day] = on ? days[day] : Float.NaN;
            without[day] = on ? Float.NaN : days[day];
        }
        for (int span : PROMOTION_DAYS) {
            for (float[] part : new float[][] {with, without}) {
                row.add(History.mean(part, origin - span, origin) / scales[series]);
                row.add(History.quantile(History.sorted(part, origin - span, origin), 0.5) / scales[series]);
            }
        }
    }

    private void calendar(int ahead) {
        LocalDate day = LocalDate.ofEpochDay((long) panel.firstDay() + origin + ahead);
        row.add(ahead + 1);
        row.add(day.getDayOfWeek().getValue());
        row.add(day.getDayOfYear());
        row.add(day.getDayOfMonth());
        row.add(Feasts.fromEaster(day));
        row.add(Feasts.fromChristmas(day));
    }

    private void weekdays(int series, int day) {
        for (int weeks : WEEKS) {
            float[] alike = History.weekday(demand[series], origin, day, weeks);
            row.add(History.mean(alike) / scales[series]);
            row.add(History.quantile(alike, 0.5) / scales[series]);
        }
        float[] group = group(series);
        float[] year = group.length == 0 ? group : History.weekday(group, origin, day, YEAR / 7);
        row.add(History.mean(year) / History.mean(group, origin - YEAR, origin));
    }

    private void yearAgo(int series, int day) {
        row.add(around(demand[series], day - YEAR, 3) / scales[series]);
        row.add(around(demand[series], day - YEAR, 10) / scales[series]);
        row.add(around(demand[series], day - 2 * YEAR, 3) / scales[series]);
        row.add(around(group(series), day - YEAR, 3));
        row.add(around(group(series), day - YEAR, 0));
    }

    private float around(float[] days, int day, int reach) {
        return day - reach < 0 ? Float.NaN : History.mean(days, day - reach, Math.min(origin, day + reach + 1));
    }

    private void plans(int series, int ahead, int horizon) {
        Series product = panel.series().get(series);
        int day = origin + ahead;
        int end = origin + horizon;
        float[] promoted = product.promotion();
        if (promoted != null) {
            row.add(day < promoted.length ? promoted[day] : Float.NaN);
            row.add(daysOn(promoted, day, -1, end));
            row.add(daysOn(promoted, day, 1, end));
            row.add(History.mean(promoted, day - 3, Math.min(end, day + 4)));
            row.add(groupPlan(product.group())[Math.min(day, groupPlan(product.group()).length - 1)]);
        }
        float[] price = product.price();
        if (price != null) {
            float now = day < price.length ? price[day] : Float.NaN;
            row.add(now / History.quantile(History.sorted(price, origin - 91, origin), 0.5));
            row.add(now / History.mean(price, origin - 7, origin));
        }
    }

    /** Days on end from a day on, back or forth, that are promoted; nothing beyond the horizon is looked at. */
    private static int daysOn(float[] promoted, int from, int step, int end) {
        int day = from;
        while (day >= 0 && day < Math.min(end, promoted.length) && promoted[day] > 0) {
            day += step;
        }
        return Math.abs(day - from);
    }

    /** The share of a group's products that are promoted, by day. */
    private float[] groupPlan(long group) {
        return groupPlans.computeIfAbsent(group, key -> {
            int longest = 1;
            for (Series each : panel.series()) {
                longest = Math.max(longest, each.promotion() == null ? 0 : each.promotion().length);
            }
            float[] share = new float[longest];
            int[] counts = new int[longest];
            for (Series each : panel.series()) {
                float[] promoted = each.promotion();
                for (int day = origin - 1; each.group() == group && promoted != null && day < promoted.length; day++) {
                    if (day >= 0 && !Float.isNaN(promoted[day])) {
                        share[day] += promoted[day];
                        counts[day]++;
                    }
                }
            }
            for (int day = 0; day < longest; day++) {
                share[day] = counts[day] == 0 ? Float.NaN : share[day] / counts[day];
            }
            return share;
        });
    }
}
