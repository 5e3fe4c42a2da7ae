package aisle.core.promotion;

import java.util.List;

/**
 * Who buys, and when: what decides which promotions hold.
 *
 * @param day the store's business day, an epoch day
 * @param member whether the promotions for members hold
 * @param coupons codes of the coupons that were given, each as often as it was
 */
public record Visit(long day, boolean member, List<String> coupons) {
    /** How many times a coupon was given. */
    int given(Coupon coupon) {
        int given = 0;
        for (String each : coupons) {
            given += each.equals(coupon.code()) ? 1 : 0;
        }
        return Math.min(given, coupon.most());
    }
}
