package aisle.core.promotion;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the units given to a promotion are counted, from the dearest to the cheapest: a small machine. Its state says how
 * many it has; a move gives it one more, and says at which place that unit stands. Only a state that needs no more may
 * be the last.
 *
 * <p>There are four: whole sets of a size; so many sets at most; a count that must be reached, by the steps of which
 * one is chosen with the first unit; and pairs of goods bought and goods given for them.
 */
final class Tally {
    /** The move, and the place, of a unit that is given for others. */
    static final int REWARD = 1;

    /** States of bought and given units that are told apart: all there can be of 127 single pairs. */
    private static final int BALANCES = 128 * 128;

    /** Made when first wanted; two threads may each make the same, which does no harm. */
    private static final @Nullable Tally[] OF_SETS = new Tally[SetPromotion.UNITS_MAX + 1];

    /** Units of one set, where every set is alike; 0 for a tally of another sort. */
    final int size;

    /** Units that may be given to it, where that is not any number; 0 where it is. */
    final int most;

    /** Whether one move is for what is bought, the other for what is given. */
    final boolean pairs;

    /** By move and state the next state, -1 where the move is not possible. */
    final int[][] next;

    /** By state how many more units it needs, and how many of those that are given. */
    final int[] need;

    final int[] needRewards;

    private Tally(int size, int most, boolean pairs, int moves, int states) {
        this.size = size;
        this.most = most;
        this.pairs = pairs;
        this.next = new int[moves][states];
        this.need = new int[states];
        this.needRewards = new int[states];
        for (int[] each : next) {
            Arrays.fill(each, -1);
        }
    }

    /** Whole sets of one size, {@code uses} of them at most. */
    static Tally ofSets(int size, int units, int uses) {
        if (uses < units / size) {
            return sets(size, uses);
        }
        Tally known = OF_SETS[size];
        if (known == null) {
            known = sets(size, 0);
            OF_SETS[size] = known;
        }
        return known;
    }

    private static Tally sets(int size, int most) {
        int states = most == 0 ? size : size * most + 1;
        Tally tally = new Tally(size, size * most, false, 1, states);
        for (int held = 0; held < states; held++) {
            tally.next[0][held] = held + 1 < states ? held + 1 : most == 0 ? 0 : -1;
            tally.need[held] = (size - held % size) % size;
        }
        return tally;
    }

    /** All units from one of the counts on, {@code uses} units at most. The move says which count. */
    static Tally fromCounts(List<Integer> counts, int units, int uses) {
        int most = uses < units ? uses : 0;
        int states = 1;
        for (int count : counts) {
            states += Math.max(count, most);
        }
        Tally tally = new Tally(0, most, false, counts.size(), states);
        int base = 0;
        for (int step = 0; step < counts.size(); step++) {
            int count = counts.get(step);
            int last = base + Math.max(count, most);
            if (most == 0 || count <= most) {
                tally.next[step][0] = base + 1;
            }
            for (int at = base + 1; at <= last; at++) {
                tally.next[step][at] = at < last ? at + 1 : most == 0 ? at : -1;
                tally.need[at] = Math.max(0, base + count - at);
            }
            base = last;
        }
        return tally;
    }

    /** Units that need no others, {@code uses} of them at most. */
    static Tally upTo(int units, int uses) {
        return fromCounts(List.of(1), units, uses);
    }

    /** {@code get} units given for each {@code buy} bought, {@code uses} times at most. */
    static Tally ofPairs(int buy, int get, int units, int rewards, int uses) {
        int possible = Math.min(units / buy, rewards / get);
        boolean open = uses >= possible;
        int times = Math.max(1, open ? possible : uses);
        while (times > 1 && (buy * times + 1) * (get * times + 1) > BALANCES) {
            times--;
        }
        int bought = buy * times + 1;
        int given = get * times + 1;
        Tally tally = new Tally(0, Math.max(buy, get) * Math.min(possible, uses), true, 2, bought * given);
        for (int b = 0; b < bought; b++) {
            for (int g = 0; g < given; g++) {
                int at = b * given + g;
                int sets = Math.max((b + buy - 1) / buy, (g + get - 1) / get);
                tally.need[at] = sets * buy - b;
                tally.needRewards[at] = sets * get - g;
                boolean whole = open && b + 1 >= buy && g >= get;
                boolean filled = open && b >= buy && g + 1 >= get;
                tally.next[0][at] = whole ? (b + 1 - buy) * given + g - get : b + 1 < bought ? at + given : -1;
                tally.next[REWARD][at] = filled ? (b - buy) * given + g + 1 - get : g + 1 < given ? at + 1 : -1;
            }
        }
        return tally;
    }

    /** What is left of it when the count of a step was reached: any number more, by that step. */
    Tally reached(int step) {
        Tally tally = new Tally(0, 0, false, next.length, 1);
        tally.next[step][0] = 0;
        return tally;
    }

    /** Whether it may hold something that needs no more. */
    boolean holds() {
        return size == 0 || most > 0;
    }

    int states() {
        return need.length;
    }

    int moves() {
        return next.length;
    }

    /** The fewest units, of those a move takes, that make something whole. */
    int least(int move) {
        int first = next[move][0];
        return first < 0 ? Integer.MAX_VALUE : 1 + (pairs && move == REWARD ? needRewards : need)[first];
    }

    /** The place of the unit that is the {@code nth} (from 0) of a promotion to be given. */
    int place(int move, int nth) {
        return size > 0 ? nth % size : move;
    }
}
