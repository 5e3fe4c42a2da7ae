package aisle.server.insight.forecast.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One product's days in one store, a value a calendar day. What is planned may reach further than what was sold.
 *
 * @param product the product
 * @param group products that may be alike, such as a department
 * @param sold units sold; NaN on a day without an observation, which is not a zero
 * @param promotion 1 on a promoted day, 0 on another; null when nobody knows
 * @param price minor units a unit; null when nobody knows
 * @param outOfStock whether the shelf was empty at the day's end; null when nobody knows
 */
public record Series(
        long product,
        long group,
        float[] sold,
        float @Nullable [] promotion,
        float @Nullable [] price,
        boolean @Nullable [] outOfStock) {

    private static final int TYPICAL_DAYS = 28;

    /** Whether only whole units were sold. */
    public boolean wholeUnits() {
        for (float value : sold) {
            if (!Float.isNaN(value) && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What was asked for, as far as it was seen: a day that ended without stock says only that demand was not below
     * what was sold. It counts when that was at least the median of the four weeks before, else it is without an
     * observation.
     */
    float[] demand() {
        boolean[] empty = outOfStock;
        float[] demand = sold.clone();
        for (int day = 0; empty != null && day < demand.length; day++) {
            if (day < empty.length && empty[day] && !(sold[day] >= typical(day))) {
                demand[day] = Float.NaN;
            }
        }
        return demand;
    }

    private double typical(int day) {
        double[] before = new double[Math.min(day, TYPICAL_DAYS)];
        int count = 0;
        for (int i = day - before.length; i < day; i++) {
            if (!Float.isNaN(sold[i])) {
                before[count++] = sold[i];
            }
        }
        Arrays.sort(before, 0, count);
        return count == 0 ? Double.POSITIVE_INFINITY : before[count / 2];
    }

    /** The same as it was known before a day began, with the plans for {@code ahead} days from it. */
    Series asOf(int day, int ahead) {
        return new Series(
                product,
                group,
                Arrays.copyOf(sold, day),
                cut(promotion, day + ahead),
                cut(price, day + ahead),
                outOfStock == null ? null : Arrays.copyOf(outOfStock, Math.min(day, outOfStock.length)));
    }

    private static float @Nullable [] cut(float @Nullable [] plan, int days) {
        return plan == null ? null : Arrays.copyOf(plan, Math.min(days, plan.length));
    }
}
