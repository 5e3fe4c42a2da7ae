package aisle.core.promotion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds of many goods those that a product is among, by their ranks, which are added ascending. */
public final class GoodsIndex {
    private static final int[] NONE = {};

    private final Map<Long, int[]> ofProducts = new HashMap<>();
    private final Map<Long, int[]> ofDepartments = new HashMap<>();
    private final Map<Long, int[]> notProducts = new HashMap<>();
    private final Map<Long, int[]> notDepartments = new HashMap<>();
    private int[] everything = NONE;
    private boolean any;

    /** Adds goods under a rank above all that were added before. */
    public void add(Goods goods, int rank) {
        any = true;
        add(ofProducts, goods.products(), rank);
        add(ofDepartments, goods.departments(), rank);
        add(notProducts, goods.exceptProducts(), rank);
        add(notDepartments, goods.exceptDepartments(), rank);
        if (goods.everything()) {
            everything = union(everything, new int[] {rank});
        }
    }

    private static void add(Map<Long, int[]> ranks, List<Long> ids, int rank) {
        int[] one = {rank};
        for (long id : ids) {
            ranks.merge(id, one, GoodsIndex::union);
        }
    }

    /** Ranks of the goods that a product of a department is among, ascending. */
    public int[] of(long product, long department) {
        if (!any) {
            return NONE;
        }
        int[] departments = ofDepartments.getOrDefault(department, NONE);
        int[] wide = without(union(departments, everything), notDepartments, department);
        int[] own = ofProducts.getOrDefault(product, NONE);
        return without(union(own, wide), notProducts, product);
    }

    private static int[] without(int[] ranks, Map<Long, int[]> exceptions, long id) {
        int[] except = ranks.length == 0 || exceptions.isEmpty() ? NONE : exceptions.getOrDefault(id, NONE);
        if (except.length == 0) {
            return ranks;
        }
        int[] left = new int[ranks.length];
        int count = 0;
        for (int rank : ranks) {
            if (Arrays.binarySearch(except, rank) < 0) {
                left[count++] = rank;
            }
        }
        return Arrays.copyOf(left, count);
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
