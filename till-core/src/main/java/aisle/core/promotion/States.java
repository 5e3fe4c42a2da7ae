package aisle.core.promotion;

import java.util.Arrays;

/** The states one step of {@link Combination} reaches, each by its best way. */
final class States {
    int[] keys;
    long[] savings;
    int[] ranks;
    int[] from;
    int[] choice;
    int count;
    private final int[] table;

    States(int most) {
        keys = new int[most];
        savings = new long[most];
        ranks = new int[most];
        from = new int[most];
        choice = new int[most];
        table = new int[Integer.highestOneBit(most * 2) * 2];
    }

    /** Adds a way to a state; of two ways the greater saving stays, then the lower ranks, then the earlier. */
    void add(int key, long saving, int rank, int state, int chosen) {
        int mask = table.length - 1;
        int slot = key * 0x9e3779b1 >>> 7 & mask;
        while (table[slot] != 0 && keys[table[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        int at = table[slot] - 1;
        if (at < 0) {
            at = count++;
            table[slot] = count;
        } else if (saving < savings[at] || saving == savings[at] && rank >= ranks[at]) {
            return;
        }
        keys[at] = key;
        savings[at] = saving;
        ranks[at] = rank;
        from[at] = state;
        choice[at] = chosen;
    }

    /** Leaves the {@code width} best states, and the one without open sets. */
    void cut(int width) {
        if (count <= width) {
            return;
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, this::compare);
        int[] stay = new int[width];
        boolean empty = false;
        for (int i = 0; i < width; i++) {
            stay[i] = order[i];
            empty |= keys[stay[i]] == 0;
        }
        for (int i = width; !empty; i++) {
            stay[width - 1] = order[i];
            empty = keys[order[i]] == 0;
        }
        keys = picked(keys, stay);
        ranks = picked(ranks, stay);
        from = picked(from, stay);
        choice = picked(choice, stay);
        long[] kept = new long[width];
        for (int i = 0; i < width; i++) {
            kept[i] = savings[stay[i]];
        }
        savings = kept;
        count = width;
    }

    private int compare(int a, int b) {
        int bySaving = Long.compare(savings[b], savings[a]);
        int byRank = bySaving != 0 ? bySaving : Integer.compare(ranks[a], ranks[b]);
        return byRank != 0 ? byRank : Integer.compare(keys[a], keys[b]);
    }

    private static int[] picked(int[] values, int[] stay) {
        int[] picked = new int[stay.length];
        for (int i = 0; i < stay.length; i++) {
            picked[i] = values[stay[i]];
        }
        return picked;
    }
}
