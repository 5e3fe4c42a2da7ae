package aisle.core.promotion;

import aisle.core.price.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the promotions of a product, so that all others cost nothing. Promotions are ranked from 1 by their ids. */
final class PromotionIndex {
    private final Promotion[] ranked;
    private final GoodsIndex goods = new GoodsIndex();
    private final GoodsIndex rewards = new GoodsIndex();

    /** Of the promotions that divide the units among them, from the highest. */
    private final List<Integer> priorities = new ArrayList<>();

    /** By coupon the first promotion that asks for it. */
    private final Map<String, Promotion> coupons = new HashMap<>();

    private final Set<Long> thresholds = new HashSet<>();
    private boolean onTop;

    PromotionIndex(List<Promotion> promotions) {
        List<Promotion> sorted = new ArrayList<>(promotions);
        sorted.sort(Comparator.comparingLong(Promotion::id));
        ranked = sorted.toArray(new Promotion[0]);
        boolean[] divided = new boolean[Scope.PRIORITY_MAX + 1];
        for (int i = 0; i < ranked.length; i++) {
            goods.add(ranked[i].scope().goods(), i + 1);
            if (ranked[i] instanceof OtherItem other) {
                rewards.add(other.reward(), i + 1);
            }
            Coupon coupon = ranked[i].scope().coupon();
            if (coupon != null) {
                coupons.putIfAbsent(coupon.code(), ranked[i]);
            }
            if (ranked[i] instanceof BasketPromotion && !ranked[i].scope().stacks()) {
                thresholds.add(ranked[i].id());
            }
            if (divides(ranked[i])) {
                divided[ranked[i].scope().priority()] = true;
            } else {
                onTop = true;
            }
        }
        for (int priority = Scope.PRIORITY_MAX; priority >= 0; priority--) {
            if (divided[priority]) {
                priorities.add(priority);
            }
        }
    }

    /** Whether a unit that takes part in the promotion takes part in no other of the sort. */
    static boolean divides(Promotion promotion) {
        return !(promotion instanceof BasketPromotion) && !promotion.scope().stacks();
    }

    /** The promotion of a rank. */
    Promotion at(int rank) {
        return ranked[rank - 1];
    }

    /** The first promotion that asks for a coupon, null for a code that none does. */
    @Nullable Promotion asking(String coupon) {
        return coupons.get(coupon);
    }

    List<Integer> priorities() {
        return priorities;
    }

    /** Whether a promotion looks at a sum, and is not one that stacks. */
    boolean isThreshold(long id) {
        return thresholds.contains(id);
    }

    /** Whether there are promotions that come on top of those that divide the units. */
    boolean onTop() {
        return onTop;
    }

    /** Ranks of the promotions of a product, ascending, whether they hold today or not. */
    int[] of(Product product) {
        return goods.of(product.id(), product.department());
    }

    /** Ranks of the promotions that give the product for others, ascending. */
    int[] rewarding(Product product) {
        return rewards.of(product.id(), product.department());
    }
}
