package aisle.core.promotion;

import aisle.core.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The promotions of a store, and what they give on a basket (docs/till-core.md, "Promotions"). Units are divided among
 * promotions, one priority after the other, by the combination that saves the customer most; a unit takes part in one
 * at most. What stacks, and what looks at the sum, comes on top. Savings are compared exactly, before rounding; of
 * combinations that save the same, the one whose units carry the lower promotions wins. Only promotions that touch the
 * basket cost time. Built once, used by any number of threads.
 */
public final class Promotions {
    /**
     * Units of one class that are combined one by one when a basket is large; the rest goes to the best sets in bulk.
     */
    private static final int SINGLE = 100;

    /** And of one that a promotion may have a certain number of, or gives for others. */
    private static final int SINGLE_MOST = 1_000;

    /** Units of a basket from which on bulk is handed out. */
    private static final int LARGE = 2_000;

    /** States of {@link Combination} over all steps of a basket. */
    private static final int WORK = 400_000;

    private static final int WIDTH_MAX = 4_096;
    private static final int WIDTH_MIN = 64;

    private final PromotionIndex index;

    public Promotions(List<Promotion> promotions) {
        this.index = new PromotionIndex(promotions);
    }

    /** Refuses coupons that no promotion asks for, and those given more often than one basket may. */
    public void know(List<String> coupons) {
        Map<String, Integer> given = new HashMap<>();
        for (int i = 0; i < coupons.size(); i++) {
            String code = coupons.get(i);
            Coupon coupon = coupon(code);
            if (coupon == null) {
                throw new Refusal("coupons[" + i + "]", code, "a coupon that a promotion asks for");
            }
            if (given.merge(code, 1, Integer::sum) > coupon.most()) {
                throw new Refusal(
                        "coupons[" + i + "]", code, "at most " + coupon.most() + " of this coupon in a basket");
            }
        }
    }

    private @Nullable Coupon coupon(String code) {
        Promotion promotion = index.asking(code);
        return promotion == null ? null : promotion.scope().coupon();
    }

    /** The promotion that a coupon is for, the first of several; null for a code that is no coupon. */
    public @Nullable Promotion asking(String coupon) {
        return index.asking(coupon);
    }

    /** What a little more of the basket's goods would save, the least first (docs/till-core.md). */
    public List<Hint> hints(Visit visit, List<Candidate> lines) {
        return new Hints(this, index, visit, lines).hints();
    }

    /** For each line what promotions take off it, in the order they are given; the same whatever the lines' order. */
    public List<List<Discount>> best(Visit visit, List<Candidate> lines) {
        Savings savings = new Savings(index, lines);
        List<UnitClass> classes = new ArrayList<>();
        List<Integer> order = inOrder(lines);
        for (int line : order) {
            sort(line, lines.get(line), visit, classes);
        }
        for (int priority : index.priorities()) {
            divide(classes, priority, visit, savings);
        }
        List<List<Discount>> discounts = savings.discounts();
        if (index.onTop()) {
            new OnTop(index, visit, lines, order, discounts).give();
        }
        return discounts;
    }

    /** Divides the units that are left among the promotions of one priority. */
    private void divide(List<UnitClass> classes, int priority, Visit visit, Savings savings) {
        Map<OfferKey, Offer> offers = new LinkedHashMap<>();
        int units = 0;
        for (UnitClass each : classes) {
            each.begin();
            if (each.count > 0) {
                meet(each, priority, visit, offers);
                units += each.count;
            }
        }
        if (!offers.isEmpty()) {
            combine(classes, offers, units, savings);
        }
        for (UnitClass each : classes) {
            savings.takeAlone(each, each.count);
        }
    }

    /** Lines from the dearest unit to the cheapest; lines of equal rank are alike in all that counts. */
    private static List<Integer> inOrder(List<Candidate> lines) {
        List<Integer> order = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> {
            Candidate one = lines.get(a);
            Candidate two = lines.get(b);
            int by = Long.compare(two.price(), one.price());
            by = by != 0 ? by : Long.compare(one.product().id(), two.product().id());
            by = by != 0 ? by : Long.compare(two.quantity(), one.quantity());
            return by != 0 ? by : one.code().compareTo(two.code());
        });
        return order;
    }

    private void sort(int line, Candidate candidate, Visit visit, List<UnitClass> classes) {
        UnitClass last = classes.isEmpty() ? null : classes.getLast();
        if (last != null && last.takes(candidate)) {
            last.add(line, candidate);
            return;
        }
        int[] ranks = index.of(candidate.product());
        int[] rewarding = index.rewarding(candidate.product());
        if (anyDivides(ranks, visit) || anyDivides(rewarding, visit)) {
            UnitClass units = new UnitClass(candidate, ranks, rewarding);
            units.add(line, candidate);
            classes.add(units);
        }
    }

    private boolean anyDivides(int[] ranks, Visit visit) {
        for (int rank : ranks) {
            if (divides(rank, visit)) {
                return true;
            }
        }
        return false;
    }

    private boolean divides(int rank, Visit visit) {
        Promotion promotion = index.at(rank);
        return PromotionIndex.divides(promotion) && promotion.scope().holds(visit);
    }

    /** Finds what a class of units can have: the best promotion alone, and the offers it may be given to. */
    private void meet(UnitClass units, int priority, Visit visit, Map<OfferKey, Offer> offers) {
        for (int rank : units.ranks) {
            if (Arrays.binarySearch(units.rewarding, rank) < 0) {
                meet(units, rank, false, priority, visit, offers);
            }
        }
        for (int rank : units.rewarding) {
            meet(units, rank, true, priority, visit, offers);
        }
    }

    private void meet(
            UnitClass units, int rank, boolean reward, int priority, Visit visit, Map<OfferKey, Offer> offers) {
        Promotion promotion = index.at(rank);
        if (promotion.scope().priority() != priority || !divides(rank, visit)) {
            return;
        }
        if (promotion instanceof UnitPromotion alone && alone.scope().most() == 0) {
            units.offerAlone(alone, rank);
        } else if (promotion instanceof UnitPromotion || units.first.whole()) {
            boolean sameProduct = promotion instanceof SetPromotion set && set.sameProduct();
            long product = sameProduct ? units.first.product().id() : 0;
            offers.computeIfAbsent(
                            new OfferKey(rank, product),
                            key -> new Offer(promotion, rank, promotion.scope().uses(visit)))
                    .add(units, reward);
        }
    }

    private static void combine(List<UnitClass> classes, Map<OfferKey, Offer> offers, int units, Savings savings) {
        compete(offers.values());
        Map<Offer, List<UnitClass>> groups = new LinkedHashMap<>();
        for (UnitClass each : classes) {
            each.offers.sort(Comparator.comparingInt(offer -> offer.rank));
            for (Offer offer : each.offers) {
                each.offers.getFirst().join(offer);
            }
        }
        for (UnitClass each : classes) {
            if (!each.offers.isEmpty()) {
                groups.computeIfAbsent(each.offers.getFirst().group(), root -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<UnitClass> group : groups.values()) {
            if (units > LARGE) {
                group.forEach(each -> bulk(each, savings));
            }
            int width = Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, WORK / units));
            Slots slots = Slots.of(group);
            group.forEach(each -> each.ways = Way.of(each));
            int[][] taken = new Combination(group, slots, width).best();
            for (int c = 0; c < taken.length; c++) {
                savings.take(group.get(c), taken[c]);
            }
        }
    }

    /** Lets classes know the offers that may take their units, without those that can bring nothing. */
    private static void compete(Collection<Offer> offers) {
        for (Offer offer : offers) {
            if (offer.mayPay()) {
                offer.classes.forEach(each -> each.offers.add(offer));
            }
        }
        for (Offer offer : offers) {
            if (offer.yields(offer.classes.getFirst().offers)) {
                offer.classes.forEach(each -> each.offers.remove(offer));
            }
        }
    }

    /** Hands most of a very large class to the offer that saves most per unit on it alone, in whole sets. */
    private static void bulk(UnitClass units, Savings savings) {
        int single = SINGLE;
        for (Offer offer : units.offers) {
            single = Math.max(single, Math.min(SINGLE_MOST, offer.tally.most));
        }
        int surplus = Math.max(0, units.count - single);
        Way best = null;
        long most = 0;
        for (Way way : Way.of(units)) {
            Tally tally = way.offer().tally;
            if (tally.most == 0 && tally.least(way.move()) <= surplus) {
                long saving = 0;
                long[] places = way.savings(units);
                for (long place : places) {
                    saving += place;
                }
                long each = saving / places.length - units.aloneSaving;
                if (each > most) {
                    most = each;
                    best = way;
                }
            }
        }
        if (best == null) {
            savings.takeAlone(units, surplus);
            units.setAside(Math.max(0, units.count - single));
            return;
        }
        Offer offer = best.offer();
        int size = Math.max(1, offer.tally.size);
        savings.take(units, offer, best.move(), surplus / size * size);
        if (offer.tally.size == 0) {
            offer.tally = offer.tally.reached(best.move());
        }
    }

    private record OfferKey(int rank, long product) {}
}
