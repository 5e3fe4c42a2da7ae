package aisle.core.promotion;

import aisle.core.price.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the promotions of a product, so that all others cost nothing. Promotions are ranked from 1 by their ids. */
final class PromotionIndex {
    private static final int[] NONE = {};

    private final Promotion[] ranked;
    private final Map<Long, int[]> ofProducts = new HashMap<>();
    private final Map<Long, int[]> ofDepartments = new HashMap<>();

    PromotionIndex(List<Promotion> promotions) {
        List<Promotion> sorted = new ArrayList<>(promotions);
        sorted.sort(Comparator.comparingLong(Promotion::id));
        ranked = sorted.toArray(new Promotion[0]);
        for (int i = 0; i < ranked.length; i++) {
            for (long product : ranked[i].scope().products()) {
                ofProducts.merge(product, new int[] {i + 1}, PromotionIndex::union);
            }
            for (long department : ranked[i].scope().departments()) {
                ofDepartments.merge(department, new int[] {i + 1}, PromotionIndex::union);
            }
        }
    }

    /** The promotion of a rank. */
    Promotion at(int rank) {
        return ranked[rank - 1];
    }

    /** Ranks of the promotions of a product, ascending, whether they hold today or not. */
    int[] of(Product product) {
        int[] own = ofProducts.getOrDefault(product.id(), NONE);
        int[] departments = ofDepartments.getOrDefault(product.department(), NONE);
        return union(own, departments);
    }

    /** Both ascending lists as one, each rank once. */
    private static int[] union(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        int[] both = new int[a.length + b.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int next = j == b.length || i < a.length && a[i] <= b[j] ? a[i++] : b[j++];
            if (count == 0 || both[count - 1] != next) {
                both[count++] = next;
            }
        }
        return Arrays.copyOf(both, count);
    }
}
