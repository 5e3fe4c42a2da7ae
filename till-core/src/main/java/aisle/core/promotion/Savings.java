package aisle.core.promotion;

import aisle.core.money.Limits;
import aisle.core.money.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a combination into discounts on lines. What a promotion saves (per product, when it is for units alone or for
 * sets of one product) is rounded half up to the minor unit once, and spread over the lines that took part by largest
 * remainder: in proportion to the price of the units that took part, or to the saving of each when units save alone.
 */
final class Savings {
    private final PromotionIndex index;
    private final List<Candidate> lines;
    private final Map<Pot.Key, Pot> pots = new LinkedHashMap<>();

    /** Units of each line that already take part in a promotion. */
    private final int[] taken;

    Savings(PromotionIndex index, List<Candidate> lines) {
        this.index = index;
        this.lines = lines;
        this.taken = new int[lines.size()];
    }

    /** Books the units of a class that went each of its ways. */
    void take(UnitClass units, int[] byWay) {
        for (int w = 0; w < byWay.length; w++) {
            Way way = units.ways.get(w);
            take(units, way.offer(), way.move(), byWay[w]);
        }
    }

    /** Books units for an offer. Called from the dearest class to the cheapest, as the places of sets are filled. */
    void take(UnitClass units, Offer offer, int move, int count) {
        if (count > 0) {
            Pot pot = pot(offer.rank, offer.byProduct() ? units : null);
            long before = pot.saving;
            for (int i = 0; i < count; i++) {
                pot.saving += offer.saving(offer.tally.place(move, pot.units + i), units);
            }
            pot.units += count;
            book(units, count, pot, offer.savesByUnit() ? (pot.saving - before) / count : units.price);
        }
    }

    /** Books units of a class for the best promotion they have alone; without one they stay. */
    void takeAlone(UnitClass units, int count) {
        if (units.aloneRank > 0 && count > 0) {
            Pot pot = pot(units.aloneRank, units);
            pot.saving += units.aloneSaving * count;
            book(units, count, pot, units.aloneSaving);
        }
    }

    private Pot pot(int rank, @Nullable UnitClass ofProduct) {
        long product = ofProduct == null ? 0 : ofProduct.first.product().id();
        return pots.computeIfAbsent(new Pot.Key(rank, product), Pot::new);
    }

    /** Takes units out of their class, from its lines in their order, into a pot. */
    private void book(UnitClass units, int count, Pot pot, long weight) {
        units.count -= count;
        int left = count;
        for (int line : units.lines) {
            int some = Math.min(left, lines.get(line).units() - taken[line]);
            if (some > 0) {
                taken[line] += some;
                left -= some;
                pot.lines.add(line);
                pot.weights.add(weight * some);
            }
        }
    }

    /** The discounts of each line, by promotion id. */
    List<List<Discount>> discounts() {
        List<List<Discount>> discounts = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            discounts.add(List.of());
        }
        List<Pot> inOrder = new ArrayList<>(pots.values());
        inOrder.sort(Comparator.comparingInt(pot -> pot.key.rank()));
        for (Pot pot : inOrder) {
            spread(pot, discounts);
        }
        return discounts;
    }

    private void spread(Pot pot, List<List<Discount>> discounts) {
        Promotion promotion = index.at(pot.key.rank());
        long[] parts = Share.spread(Share.halfUp(pot.saving, Limits.PPM), pot.weights);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                List<Discount> some = new ArrayList<>(discounts.get(pot.lines.get(i)));
                some.add(new Discount(promotion.id(), promotion.name(), parts[i]));
                discounts.set(pot.lines.get(i), some);
            }
        }
    }
}
