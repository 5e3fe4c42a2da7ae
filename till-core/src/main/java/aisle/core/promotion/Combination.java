package aisle.core.promotion;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the combination of set promotions that saves most among units that compete for them.
 *
 * <p>The units are walked from the dearest to the cheapest. A state is, for every offer, how many units its open set
 * holds; for every state only the best way to reach it is kept. This is exact: what a unit adds to a set depends only
 * on its price and its place, and filling sets from the dearest down is the best way to divide any chosen units into
 * sets. At the end only the state without open sets counts. A state whose open set can no longer be filled is dropped
 * at once.
 *
 * <p>Time is bounded: no step keeps more than {@code width} states (the best of them, and always the empty one). With
 * fewer states than that the result is the optimum; beyond it, it is a good combination, the same on every machine.
 */
final class Combination {
    private final List<UnitClass> classes;
    private final int width;
    private final int[] multiplier;
    private final int[] radix;

    /** The states of the last step, and those of the step to come. */
    private States states = new States();

    private States next = new States();

    /** The states of all steps one after the other: where each came from and by which choice. */
    private int[] from = new int[64];

    private int[] choice = new int[64];
    private int total = 1;

    /**
     * @param classes from the dearest to the cheapest
     * @param slots those of all offers of the classes
     */
    Combination(List<UnitClass> classes, Slots slots, int width) {
        this.classes = classes;
        this.width = width;
        this.radix = slots.radix();
        this.multiplier = slots.multiplier();
    }

    /** For every class, how many units go to each of its offers, in their order. */
    int[][] best() {
        for (UnitClass each : classes) {
            each.offers.forEach(offer -> offer.left = 0);
        }
        for (UnitClass each : classes) {
            each.offers.forEach(offer -> offer.left += each.count);
        }
        states.add(0, 0, 0, 0, 0);
        for (UnitClass each : classes) {
            Step step = new Step(each);
            for (int i = 0; i < each.count; i++) {
                step.take();
            }
        }
        return traced();
    }

    private int[][] traced() {
        int[][] taken = new int[classes.size()][];
        int at = total - states.count + states.indexOf(0);
        for (int c = classes.size() - 1; c >= 0; c--) {
            taken[c] = new int[classes.get(c).offers.size()];
            for (int i = 0; i < classes.get(c).count; i++) {
                if (choice[at] > 0) {
                    taken[c][choice[at] - 1]++;
                }
                at = from[at];
            }
        }
        return taken;
    }

    /** Makes the next states the last ones, and remembers how each was reached. */
    private void keep() {
        next.cut(width);
        int base = total - states.count;
        if (total + next.count > from.length) {
            int size = Math.max(from.length * 2, total + next.count);
            from = Arrays.copyOf(from, size);
            choice = Arrays.copyOf(choice, size);
        }
        for (int i = 0; i < next.count; i++) {
            from[total + i] = base + next.from[i];
            choice[total + i] = next.choice[i];
        }
        total += next.count;
        States last = states;
        states = next;
        next = last;
        next.clear();
    }

    /** Takes the units of one class, one after the other. */
    private final class Step {
        private final UnitClass units;
        private final Offer[] offers;
        private final long[][] saving;
        private final int[] open;

        Step(UnitClass units) {
            this.units = units;
            this.offers = units.offers.toArray(new Offer[0]);
            this.saving = new long[offers.length][];
            this.open = new int[offers.length];
            for (int o = 0; o < offers.length; o++) {
                saving[o] = new long[offers[o].size];
                for (int place = 0; place < saving[o].length; place++) {
                    saving[o][place] = offers[o].promotion.saving(place, units.price);
                }
            }
        }

        void take() {
            for (Offer offer : offers) {
                offer.left--;
            }
            for (int s = 0; s < states.count; s++) {
                takeFrom(s);
            }
            keep();
        }

        private void takeFrom(int state) {
            int key = states.keys[state];
            int stuck = open(key);
            long saved = states.savings[state];
            int rank = states.ranks[state];
            if (stuck == 0) {
                next.add(key, saved + units.aloneSaving, rank + units.aloneRank, state, 0);
            }
            for (int o = 0; o < offers.length; o++) {
                int place = open[o];
                if (stuck - missing(o, place) == 0 && missing(o, (place + 1) % offers[o].size) == 0) {
                    int one = multiplier[offers[o].slot];
                    int to = place + 1 == offers[o].size ? key - place * one : key + one;
                    next.add(to, saved + saving[o][place], rank + offers[o].rank, state, o + 1);
                }
            }
        }

        /** Reads how many units the offers' open sets hold; answers how many of the sets can no longer be filled. */
        private int open(int key) {
            int stuck = 0;
            for (int o = 0; o < offers.length; o++) {
                open[o] = key / multiplier[offers[o].slot] % radix[offers[o].slot];
                stuck += missing(o, open[o]);
            }
            return stuck;
        }

        /** 1 when too few units are left to fill an offer's set that holds this many, else 0. */
        private int missing(int offer, int held) {
            return held > 0 && offers[offer].left < offers[offer].size - held ? 1 : 0;
        }
    }
}
