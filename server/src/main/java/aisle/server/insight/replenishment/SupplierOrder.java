package aisle.server.insight.replenishment;

import aisle.server.insight.replenishment.OrderPolicy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Puts the advice for one supplier's products together into an order that reaches his minimum, or into none. */
public final class SupplierOrder {

    private SupplierOrder() {}

    /** Packs of a product. */
    public record Line(long product, int packs, long cost) {}

    /**
     * Completes an order. Where the advice alone is worth less than the minimum, the packs that are expected to lose
     * least for their cost are added; where that loses more than the whole order gains, nothing is ordered today,
     * unless a person has set levels that ask for some of it.
     *
     * @param advice one for each product of the supplier
     * @param minimumOrder minor units at cost
     */
    public static List<Line> complete(List<OrderAdvice> advice, long minimumOrder) {
        int[] packs = new int[advice.size()];
        long worth = 0;
        double gain = 0;
        boolean asked = false;
        for (int i = 0; i < packs.length; i++) {
            packs[i] = advice.get(i).packs();
            worth += advice.get(i).cost();
            gain += advice.get(i).reasons().gain();
            asked |= packs[i] > 0 && advice.get(i).rule() != Rule.FORECAST;
        }
        if (worth == 0) {
            return List.of();
        }
        var additions = new PriorityQueue<Integer>(Comparator.comparingDouble(i -> loss(advice.get(i), packs[i])));
        for (int i = 0; i < packs.length; i++) {
            if (packs[i] > 0 && more(advice.get(i), packs[i])) {
                additions.add(i);
            }
        }
        while (worth < minimumOrder && !additions.isEmpty()) {
            int at = additions.remove();
            var chosen = advice.get(at);
            gain += chosen.gains().get(packs[at] + 1) - chosen.gains().get(packs[at]);
            worth += packCost(chosen, packs[at]);
            packs[at]++;
            if (more(chosen, packs[at])) {
                additions.add(at);
            }
        }
        return worth >= minimumOrder && (asked || gain > 0) ? lines(advice, packs) : List.of();
    }

    private static boolean more(OrderAdvice advice, int packs) {
        return packs + 1 < advice.gains().size();
    }

    private static double loss(OrderAdvice advice, int packs) {
        return (advice.gains().get(packs) - advice.gains().get(packs + 1)) / packCost(advice, packs);
    }

    private static long packCost(OrderAdvice advice, int packs) {
        return Math.max(1, advice.cost() / Math.max(1, advice.packs()));
    }

    private static List<Line> lines(List<OrderAdvice> advice, int[] packs) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < packs.length; i++) {
            if (packs[i] > 0) {
                lines.add(new Line(advice.get(i).product(), packs[i], packs[i] * packCost(advice.get(i), packs[i])));
            }
        }
        return lines;
    }
}
