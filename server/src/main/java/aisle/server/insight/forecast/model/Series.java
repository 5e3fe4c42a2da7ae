package aisle.server.insight.forecast.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One product's days in one store, a value a calendar day. What is planned may reach further than what was sold.
 *
 * @param product the product
 * @param group products that stand in for each other: a category, or a department where none is known
 * @param sold units sold; NaN on a day without an observation, which is not a zero
 * @param promotion 1 on a promoted day, 0 on another; null when nobody knows
 * @param price minor units a unit; null when nobody knows
 * @param onShelf the share of the day's customers who could find it, 0 to 1; null when nobody knows
 */
public record Series(
        long product,
        long group,
        float[] sold,
        float @Nullable [] promotion,
        float @Nullable [] price,
        float @Nullable [] onShelf) {

    private static final int TYPICAL_DAYS = 28;
    /** On a day that few customers could find it, too little was seen to say what all would have bought. */
    private static final float SEEN_LEAST = 0.25f;

    /** Whether only whole units were sold. */
    public boolean wholeUnits() {
        for (float value : sold) {
            if (!Float.isNaN(value) && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** The part of a day's customers whose demand {@link #demand} stands on; all of them where nobody knows. */
    double seen(int day) {
        return onShelf == null || day >= onShelf.length || onShelf[day] < SEEN_LEAST ? 1 : onShelf[day];
    }

    /** Whether a promotion covers a day. */
    boolean promoted(int day) {
        return promotion != null && day < promotion.length && promotion[day] > 0;
    }

    /**
     * What was asked for, as far as it was seen. A product sells out on its good days: left out, or taken as they were
     * sold, these would make every expectation too low. So what was sold until the shelf was empty stands for the
     * customers until then. Of a day that a quarter of them or fewer saw, it counts what was sold if that was at least
     * the median of the four weeks before; else it is without an observation.
     */
    float[] demand() {
        float[] seen = onShelf;
        float[] demand = sold.clone();
        for (int day = 0; seen != null && day < Math.min(demand.length, seen.length); day++) {
            if (seen[day] >= SEEN_LEAST) {
                demand[day] = sold[day] / seen[day];
            } else if (!(sold[day] > 0 && sold[day] >= typical(day))) {
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
                onShelf == null ? null : Arrays.copyOf(onShelf, Math.min(day, onShelf.length)));
    }

    private static float @Nullable [] cut(float @Nullable [] plan, int days) {
        return plan == null ? null : Arrays.copyOf(plan, Math.min(days, plan.length));
    }
}
