package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;

/** What one promotion saves together before it is rounded, and the lines it is spread over. */
final class Pot {
    final Key key;
    final List<Integer> lines = new ArrayList<>();
    final List<Long> weights = new ArrayList<>();
    long saving;
    int units;

    Pot(Key key) {
        this.key = key;
    }

    /** A promotion's rank, and the product when it is rounded per product (0 when not). */
    record Key(int rank, long product) {}
}
