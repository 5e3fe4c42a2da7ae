package aisle.core.promotion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The promotions of a store, and the combination of them that saves the customer most. A unit takes part in one
 * promotion at most. Savings are compared exactly, before rounding; of combinations that save the same, the one whose
 * units carry the lower promotions wins. Only promotions that touch the basket cost time. Built once, used by any
 * number of threads.
 */
public final class Promotions {
    /**
     * Units of one class that are combined one by one when a basket is large; the rest goes to the best sets in bulk.
     */
    private static final int SINGLE = 100;

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

    /** For each line what promotions take off it, by promotion id; the same whatever the order of the lines. */
    public List<List<Discount>> best(long day, boolean member, List<Candidate> lines) {
        Savings savings = new Savings(index, lines);
        List<UnitClass> classes = new ArrayList<>();
        Map<OfferKey, Offer> offers = new LinkedHashMap<>();
        for (int line : inOrder(lines)) {
            sort(line, lines.get(line), day, member, classes);
        }
        int units = 0;
        for (UnitClass each : classes) {
            meet(each, day, member, offers);
            units += each.count;
        }
        if (!offers.isEmpty()) {
            combine(classes, offers, units, savings);
        }
        for (UnitClass each : classes) {
            savings.takeAlone(each);
        }
        return savings.discounts();
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

    private void sort(int line, Candidate candidate, long day, boolean member, List<UnitClass> classes) {
        UnitClass last = classes.isEmpty() ? null : classes.getLast();
        if (last != null && last.takes(candidate)) {
            last.add(line, candidate);
        } else if (touched(candidate, day, member)) {
            UnitClass units = new UnitClass(candidate);
            units.add(line, candidate);
            classes.add(units);
        }
    }

    private boolean touched(Candidate candidate, long day, boolean member) {
        for (int rank : index.of(candidate.product())) {
            if (index.at(rank).scope().holds(day, member)) {
                return true;
            }
        }
        return false;
    }

    /** Finds what a class of units can have: the best promotion alone, and the offers whose sets it may fill. */
    private void meet(UnitClass units, long day, boolean member, Map<OfferKey, Offer> offers) {
        for (int rank : index.of(units.first.product())) {
            Promotion promotion = index.at(rank);
            if (promotion.scope().holds(day, member)) {
                switch (promotion) {
                    case UnitPromotion alone -> units.offerAlone(alone, rank);
                    case SetPromotion set -> {
                        if (units.first.whole()) {
                            long product =
                                    set.sameProduct() ? units.first.product().id() : 0;
                            offers.computeIfAbsent(new OfferKey(rank, product), key -> new Offer(set, rank))
                                    .add(units);
                        }
                    }
                }
            }
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
            int[][] taken = new Combination(group, Slots.of(group), width).best();
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
        Offer best = null;
        long most = 0;
        for (Offer offer : units.offers) {
            long saving = 0;
            for (int place = 0; place < offer.size; place++) {
                saving += offer.promotion.saving(place, units.price);
            }
            long each = saving / offer.size - units.aloneSaving;
            if (each > most) {
                most = each;
                best = offer;
            }
        }
        int surplus = Math.max(0, units.count - SINGLE);
        if (best == null) {
            savings.takeAlone(units, surplus);
        } else {
            savings.takeSets(units, best, surplus / best.size * best.size);
        }
    }

    private record OfferKey(int rank, long product) {}
}
