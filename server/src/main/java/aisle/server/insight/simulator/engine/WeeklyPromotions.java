package aisle.server.insight.simulator.engine;

import java.util.Arrays;
import java.util.List;

/** Each week some products are cheaper, from Monday to Sunday. */
final class WeeklyPromotions implements Prices {

    static final int PROMOTION_DAYS = 7;

    private static final long PROMOTIONS = 2;
    /** Of the range, in promotion at a time, per cent. */
    private static final int PROMOTED = 8;
    /** What the supplier bears of a promotion's discount, per cent. */
    private static final int ALLOWANCE = 70;

    private final long[][] price;
    private final long[][] allowance;

    WeeklyPromotions(long seed, List<Good> range, int days) {
        this.price = new long[range.size()][days];
        this.allowance = new long[range.size()][days];
        for (var good : range) {
            Arrays.fill(price[good.id()], good.price());
        }
        for (int first = 0; first < days; first += PROMOTION_DAYS) {
            for (var good : range) {
                var dice = Dice.of(seed, PROMOTIONS, first, good.id());
                if (dice.below(100) < PROMOTED) {
                    promote(good, first, Math.min(days, first + PROMOTION_DAYS), 15 + 5 * dice.below(5));
                }
            }
        }
    }

    private void promote(Good good, int first, int end, int percent) {
        long promoted = Math.max(1, good.price() * (100 - percent) / 100);
        for (int day = first; day < end; day++) {
            price[good.id()][day] = promoted;
            allowance[good.id()][day] = (good.price() - promoted) * ALLOWANCE / 100;
        }
    }

    @Override
    public long price(int good, int day) {
        return price[good][day];
    }

    @Override
    public long allowance(int good, int day) {
        return allowance[good][day];
    }
}
