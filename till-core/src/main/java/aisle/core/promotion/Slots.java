package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every offer a digit of the number that is a state of {@link Combination}. An offer needs its digit only from
 * its first class to its last, so offers that do not overlap share one.
 */
final class Slots {
    private static final long KEY_MAX = 1L << 30;

    private final List<Integer> radixes = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    private Slots() {}

    /**
     * Sets {@link Offer#slot} and {@link Offer#last}. Offers that no longer fit into a state, when more than a dozen
     * promotions all compete for the same units, are taken from their classes; those that meet the dearest units first
     * stay.
     */
    static Slots of(List<UnitClass> classes) {
        Slots slots = new Slots();
        List<Offer> byFirst = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            for (Offer offer : classes.get(c).offers) {
                if (!byFirst.contains(offer)) {
                    byFirst.add(offer);
                }
                offer.last = c;
            }
        }
        for (Offer offer : byFirst) {
            if (!slots.place(offer, classes)) {
                classes.forEach(each -> each.offers.remove(offer));
            }
        }
        return slots;
    }

    int[] radix() {
        int[] radix = new int[radixes.size()];
        for (int i = 0; i < radix.length; i++) {
            radix[i] = radixes.get(i);
        }
        return radix;
    }

    int[] multiplier() {
        int[] multiplier = new int[radixes.size()];
        int next = 1;
        for (int i = 0; i < multiplier.length; i++) {
            multiplier[i] = next;
            next *= radixes.get(i);
        }
        return multiplier;
    }

    private boolean place(Offer offer, List<UnitClass> classes) {
        int first = 0;
        while (!classes.get(first).offers.contains(offer)) {
            first++;
        }
        for (int slot = 0; slot < radixes.size(); slot++) {
            if (free.get(slot) <= first && radixes.get(slot) >= offer.tally.states()) {
                free.set(slot, offer.last + 1);
                offer.slot = slot;
                return true;
            }
        }
        long product = offer.tally.states();
        for (int radix : radixes) {
            product *= radix;
        }
        if (product > KEY_MAX) {
            return false;
        }
        offer.slot = radixes.size();
        radixes.add(offer.tally.states());
        free.add(offer.last + 1);
        return true;
    }
}
