package aisle.server.insight.simulator.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lots of one product on hand, earliest last day first. Never below zero. */
final class Shelf {

    static final int KEEPS = Integer.MAX_VALUE;

    private int[] lastDay = new int[4];
    private int[] pieces = new int[4];
    private long[] price = new long[4];
    private int lots;
    private int total;

    int total() {
        return total;
    }

    boolean empty() {
        return total == 0;
    }

    int front() {
        return 0;
    }

    /** The freshest lot. */
    int back() {
        return lots - 1;
    }

    int lastDay(int lot) {
        return lastDay[lot];
    }

    /** The price of a marked-down lot, else 0. */
    long markdown(int lot) {
        return price[lot];
    }

    void receive(int count, int last) {
        int at = lots;
        while (at > 0 && lastDay[at - 1] > last) {
            at--;
        }
        if (at > 0 && lastDay[at - 1] == last && price[at - 1] == 0) {
            pieces[at - 1] += count;
        } else {
            insert(at, count, last);
        }
        total += count;
    }

    private void insert(int at, int count, int last) {
        if (lots == pieces.length) {
            lastDay = Arrays.copyOf(lastDay, lots * 2);
            pieces = Arrays.copyOf(pieces, lots * 2);
            price = Arrays.copyOf(price, lots * 2);
        }
        System.arraycopy(lastDay, at, lastDay, at + 1, lots - at);
        System.arraycopy(pieces, at, pieces, at + 1, lots - at);
        System.arraycopy(price, at, price, at + 1, lots - at);
        lastDay[at] = last;
        pieces[at] = count;
        price[at] = 0;
        lots++;
    }

    /** Takes at most so many pieces of a lot and says how many there were. */
    int take(int lot, int wanted) {
        int taken = Math.min(wanted, pieces[lot]);
        pieces[lot] -= taken;
        total -= taken;
        if (pieces[lot] == 0) {
            remove(lot);
        }
        return taken;
    }

    private void remove(int lot) {
        System.arraycopy(lastDay, lot + 1, lastDay, lot, lots - lot - 1);
        System.arraycopy(pieces, lot + 1, pieces, lot, lots - lot - 1);
        System.arraycopy(price, lot + 1, price, lot, lots - lot - 1);
        lots--;
    }

    /** Whether the front lot may not be sold after {@code day}. */
    boolean expired(int day) {
        return lots > 0 && lastDay[0] <= day;
    }

    /** Prices every lot with this last day. */
    void mark(int last, long newPrice) {
        boolean found = false;
        for (int lot = 0; lot < lots; lot++) {
            if (lastDay[lot] == last) {
                price[lot] = newPrice;
                found = true;
            }
        }
        if (!found) {
            throw new IllegalArgumentException("No lot has the last day " + last);
        }
    }

    List<Shop.Lot> list() {
        var list = new ArrayList<Shop.Lot>(lots);
        for (int lot = 0; lot < lots; lot++) {
            list.add(new Shop.Lot(pieces[lot], lastDay[lot], price[lot]));
        }
        return list;
    }
}
