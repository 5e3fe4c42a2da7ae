package aisle.server.insight.simulator.engine;

import java.util.List;

/**
 * A department of the simulated shop and what is taken to be usual in it. The figures are ours (docs/simulator.md):
 * they are plausible for a neighbourhood grocer and measured nowhere.
 */
public enum Department {
    BAKERY(7, 8, 2, 4, 45, 199, 599, 0.8, 1.1),
    PRODUCE(12, 16, 4, 9, 40, 99, 499, 1.0, 1.05),
    MEAT(8, 11, 4, 7, 29, 399, 1499, 1.0, 1.4),
    DAIRY(14, 16, 10, 24, 28, 149, 699, 1.5, 1.0),
    DELI(9, 6, 8, 18, 36, 299, 899, 2.0, 1.2),
    FROZEN(10, 7, 0, 0, 32, 249, 999, 3.0, 1.0),
    GROCERY(24, 20, 0, 0, 28, 99, 799, 4.0, 1.0),
    BEVERAGES(10, 10, 0, 0, 30, 149, 1299, 3.0, 1.3),
    HOUSEHOLD(6, 6, 0, 0, 33, 299, 1299, 5.0, 0.95);

    /** Of a hundred products. */
    final int products;
    /** Of a hundred needs. */
    final int needs;
    /** Days a fresh delivery keeps, least and most; 0 when it keeps for years. */
    final int lifeLeast;

    final int lifeMost;
    /** Of the price, per cent. */
    final int margin;

    final int priceLeast;
    final int priceMost;
    /** A pack holds about this many days' demand. */
    final double packDays;
    /** How much more it is wanted on Saturday and Sunday than in the week. */
    final double weekend;

    Department(
            int products,
            int needs,
            int lifeLeast,
            int lifeMost,
            int margin,
            int priceLeast,
            int priceMost,
            double packDays,
            double weekend) {
        this.products = products;
        this.needs = needs;
        this.lifeLeast = lifeLeast;
        this.lifeMost = lifeMost;
        this.margin = margin;
        this.priceLeast = priceLeast;
        this.priceMost = priceMost;
        this.packDays = packDays;
        this.weekend = weekend;
    }

    /** Of a hundred needs that bring shoppers, how many are for it. */
    public int shareOfNeeds() {
        return needs;
    }

    /** Whether its products expire. */
    public boolean perishable() {
        return lifeMost > 0;
    }

    /**
     * Pieces in a pack of a product, as whoever lists it sees to: {@link #packDays} of what it sells, about.
     *
     * @param daily pieces it sells a day
     * @param factor 1 for as much as is usual
     */
    public int pack(double daily, double factor) {
        double wanted = daily * packDays * factor;
        int best = 1;
        for (int size : new int[] {2, 4, 6, 8, 10, 12, 18, 24}) {
            if (size <= wanted) {
                best = size;
            }
        }
        return best;
    }

    /**
     * Days a fresh delivery of a product keeps, the day it comes included; 0 for what does not expire.
     *
     * @param share 0 for the shortest life there is in the department, below 1 up to the longest
     */
    public int life(double share) {
        return perishable() ? lifeLeast + (int) (share * (lifeMost - lifeLeast + 1)) : 0;
    }

    static final List<Department> ALL = List.of(values());
}
