package aisle.core.promotion;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the combination of set promotions that saves most among units that compete for them.
 *
 * <p>The units are walked from the dearest to the cheapest. A state is, for every offer, how far its {@link Tally} has
 * come; for every state only the best way to reach it is kept. This is exact: what a unit adds depends only on its
 * price and its place, and filling sets from the dearest down is the best way to divide any chosen units into sets. A
 * state of which some tally can no longer be made whole is dropped at once; a tally that has met its last unit is set
 * back, so that at the end one state is left.
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

    /** For every class, how many of its units go each of its ways. */
    int[][] best() {
        for (UnitClass each : classes) {
            for (Offer offer : each.offers) {
                offer.left = 0;
                offer.leftRewards = 0;
            }
        }
        for (UnitClass each : classes) {
            each.offers.forEach(offer -> offer.come(each, each.count));
        }
        states.add(0, 0, 0, 0, 0);
        for (int c = 0; c < classes.size(); c++) {
            Step step = new Step(classes.get(c), c);
            for (int left = classes.get(c).count; left > 0; left--) {
                step.take(left == 1);
            }
        }
        return traced();
    }

    private int[][] traced() {
        int[][] taken = new int[classes.size()][];
        int at = total - states.count + states.indexOf(0);
        for (int c = classes.size() - 1; c >= 0; c--) {
            taken[c] = new int[classes.get(c).ways.size()];
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

        /** By offer what the states of its tally need, and its state in the state of all that is being left. */
        private final int[][] need;

        private final int[][] needRewards;
        private final int[] open;

        /** By way: its offer, its move, and what is saved at each place. */
        private final int[] offerOf;

        private final int[][] next;
        private final long[][] saving;

        /** Offers that meet their last units here, and whose tallies may hold something to the end. */
        private final boolean[] closing;

        private boolean anyCloses;

        Step(UnitClass units, int at) {
            this.units = units;
            this.offers = units.offers.toArray(new Offer[0]);
            this.open = new int[offers.length];
            this.need = new int[offers.length][];
            this.needRewards = new int[offers.length][];
            this.closing = new boolean[offers.length];
            for (int o = 0; o < offers.length; o++) {
                need[o] = offers[o].tally.need;
                needRewards[o] = offers[o].tally.needRewards;
                closing[o] = offers[o].last == at && offers[o].tally.holds();
                anyCloses |= closing[o];
            }
            int ways = units.ways.size();
            this.offerOf = new int[ways];
            this.next = new int[ways][];
            this.saving = new long[ways][];
            for (int w = 0; w < ways; w++) {
                Way way = units.ways.get(w);
                offerOf[w] = units.offers.indexOf(way.offer());
                next[w] = way.offer().tally.next[way.move()];
                saving[w] = way.savings(units);
            }
        }

        void take(boolean last) {
            for (Offer offer : offers) {
                offer.come(units, -1);
            }
            for (int s = 0; s < states.count; s++) {
                takeFrom(s, last && anyCloses);
            }
            keep();
        }

        private void takeFrom(int state, boolean closes) {
            int key = states.keys[state];
            int stuck = open(key);
            long saved = states.savings[state];
            int rank = states.ranks[state];
            if (stuck == 0) {
                int to = closes ? closed(key) : key;
                next(to, saved + units.aloneSaving, rank + units.aloneRank, state, 0);
            }
            for (int w = 0; w < next.length; w++) {
                int o = offerOf[w];
                int from = open[o];
                int to = next[w][from];
                if (to >= 0 && stuck - missing(o, from) == 0 && missing(o, to) == 0) {
                    Offer offer = offers[o];
                    long[] places = saving[w];
                    long saves = places.length == 1 ? places[0] : places[from % places.length];
                    int moved = key + (to - from) * multiplier[offer.slot];
                    next(closes ? closed(moved) : moved, saved + saves, rank + offer.rank, state, w + 1);
                }
            }
        }

        private void next(int key, long saved, int rank, int state, int chosen) {
            Combination.this.next.add(key, saved, rank, state, chosen);
        }

        /** Reads how far the offers' tallies have come; answers how many of them can no longer be made whole. */
        private int open(int key) {
            int stuck = 0;
            for (int o = 0; o < offers.length; o++) {
                open[o] = stateOf(offers[o], key);
                stuck += missing(o, open[o]);
            }
            return stuck;
        }

        private int closed(int key) {
            int left = key;
            for (int o = 0; o < offers.length; o++) {
                if (closing[o]) {
                    left -= stateOf(offers[o], key) * multiplier[offers[o].slot];
                }
            }
            return left;
        }

        private int stateOf(Offer offer, int key) {
            return key / multiplier[offer.slot] % radix[offer.slot];
        }

        /** 1 when too few units are left to make an offer's tally whole, else 0. */
        private int missing(int o, int at) {
            return at > 0 && (offers[o].left < need[o][at] || offers[o].leftRewards < needRewards[o][at]) ? 1 : 0;
        }
    }
}
