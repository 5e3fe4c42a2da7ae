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

    /** The states of the last step, and of all steps one after the other: where each came from and by which choice. */
    private int[] keys = {0};

    private long[] savings = {0};
    private int[] ranks = {0};
    private int[] from = new int[256];
    private int[] choice = new int[256];
    private int kept = 1;
    private int total = 1;

    /**
     * @param classes from the dearest to the cheapest
     * @param offers all with {@link Offer#slot} set by {@link Slots}
     */
    Combination(List<UnitClass> classes, Slots slots, int width) {
        this.classes = classes;
        this.width = width;
        this.radix = slots.radix();
        this.multiplier = slots.multiplier();
    }

    /** For every class, how many units go to each of its offers, in their order. */
    int[][] best() {
        int steps = 0;
        for (UnitClass each : classes) {
            steps += each.count;
        }
        int[] starts = new int[steps + 1];
        int step = 0;
        for (int c = 0; c < classes.size(); c++) {
            UnitClass units = classes.get(c);
            Step walk = new Step(units, c);
            for (int i = 0; i < units.count; i++) {
                walk.take();
                starts[++step] = total - kept;
            }
        }
        return traced(starts);
    }

    private int[][] traced(int[] starts) {
        int[][] taken = new int[classes.size()][];
        int at = total - kept + indexOf(0);
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

    private int indexOf(int key) {
        for (int i = 0; i < kept; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        throw new IllegalStateException("the state without open sets is always kept");
    }

    private void keep(States next) {
        next.cut(width);
        int base = total - kept;
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
        kept = next.count;
        keys = next.keys;
        savings = next.savings;
        ranks = next.ranks;
    }

    /** Takes the units of one class, one after the other. */
    private final class Step {
        private final UnitClass units;
        private final Offer[] offers;
        private final long[][] saving;
        private final int[] left;

        Step(UnitClass units, int position) {
            this.units = units;
            this.offers = units.offers.toArray(new Offer[0]);
            this.saving = new long[offers.length][];
            this.left = new int[offers.length];
            for (int o = 0; o < offers.length; o++) {
                saving[o] = new long[offers[o].size];
                for (int place = 0; place < saving[o].length; place++) {
                    saving[o][place] = offers[o].promotion.saving(place, units.price);
                }
                for (int c = position; c <= offers[o].last; c++) {
                    left[o] += classes.get(c).offers.contains(offers[o]) ? classes.get(c).count : 0;
                }
            }
        }

        void take() {
            for (int o = 0; o < left.length; o++) {
                left[o]--;
            }
            States next = new States(kept * (offers.length + 1));
            for (int s = 0; s < kept; s++) {
                int key = keys[s];
                add(next, key, savings[s] + units.aloneSaving, ranks[s] + units.aloneRank, s, 0);
                for (int o = 0; o < offers.length; o++) {
                    int slot = offers[o].slot;
                    int place = key / multiplier[slot] % radix[slot];
                    boolean full = place + 1 == offers[o].size;
                    int to = full ? key - place * multiplier[slot] : key + multiplier[slot];
                    add(next, to, savings[s] + saving[o][place], ranks[s] + offers[o].rank, s, o + 1);
                }
            }
            keep(next);
        }

        private void add(States next, int key, long saving, int rank, int state, int chosen) {
            for (int o = 0; o < offers.length; o++) {
                int open = key / multiplier[offers[o].slot] % radix[offers[o].slot];
                if (open > 0 && left[o] < offers[o].size - open) {
                    return;
                }
            }
            next.add(key, saving, rank, state, chosen);
        }
    }
}
