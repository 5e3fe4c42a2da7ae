package aisle.core.promotion;

import java.util.Arrays;

/** The states one step of {@link Combination} reaches, each by its best way; used again for later steps. */
final class States {
    int[] keys = new int[16];
    long[] savings = new long[16];
    int[] ranks = new int[16];
    int[] from = new int[16];
    int[] choice = new int[16];
    int count;

    /** Open addressing by key: 1 + where the state stands, 0 for none; never more than half full. */
    private int[] table = new int[32];

    /** Forgets all states. */
    void clear() {
        count = 0;
        Arrays.fill(table, 0);
    }

    /** Adds a way to a state; of two ways the greater saving stays, then the lower ranks, then the earlier. */
    void add(int key, long saving, int rank, int state, int chosen) {
        int slot = slot(key);
        int at = table[slot] - 1;
        if (at < 0) {
            if (count == keys.length) {
                grow();
                slot = slot(key);
            }
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

    /** Where the state with this key stands; it must be there. */
    int indexOf(int key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        throw new IllegalStateException("no state " + key);
    }

    private int slot(int key) {
        int mask = table.length - 1;
        int slot = key * 0x9e3779b1 >>> 7 & mask;
        while (table[slot] != 0 && keys[table[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int size = count * 2;
        keys = Arrays.copyOf(keys, size);
        savings = Arrays.copyOf(savings, size);
        ranks = Arrays.copyOf(ranks, size);
        from = Arrays.copyOf(from, size);
        choice = Arrays.copyOf(choice, size);
        table = new int[size * 2];
        for (int i = 0; i < count; i++) {
            table[slot(keys[i])] = i + 1;
        }
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
        long[] kept = new long[savings.length];
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
        int[] picked = new int[values.length];
        for (int i = 0; i < stay.length; i++) {
            picked[i] = values[stay[i]];
        }
        return picked;
    }
}
