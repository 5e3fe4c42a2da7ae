package aisle.server.insight.forecast.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How a model is trained.
 *
 * @param horizon days ahead
 * @param heldOut windows of the horizon before the end that the blend is weighed on
 * @param seed same panel, same seed, same model
 * @param rowsMax rows the trees learn from, at most: bounds memory and time
 */
public record Settings(int horizon, int heldOut, long seed, int rowsMax) {

    /** Thirty days ahead, three windows to weigh on, and as many rows as take some seconds. */
    public static final Settings USUAL = new Settings(30, 3, 1, 180_000);

    /** Products a shop learns from, at most: a sample is enough, and memory is small. */
    private static final int SHOP_LEARNS_FROM = 300;

    private static final int SHOP_ROWS_MAX = 100_000;

    /**
     * As a shop trains: in less memory, and a young shop holds shorter windows out, so that something is left to learn
     * from.
     *
     * @param days of its record
     */
    public static Settings ofShop(int days) {
        if (days >= 300) {
            return new Settings(30, 3, 1, SHOP_ROWS_MAX);
        }
        return days >= 150
                ? new Settings(14, 3, 1, SHOP_ROWS_MAX)
                : new Settings(7, days >= 63 ? 2 : 1, 1, SHOP_ROWS_MAX);
    }

    /** The products a shop learns from: the same ones of the same products, rising. */
    public static List<Long> sample(List<Long> products) {
        List<Long> shuffled = new ArrayList<>(products);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.stream().limit(SHOP_LEARNS_FROM).sorted().toList();
    }
}
