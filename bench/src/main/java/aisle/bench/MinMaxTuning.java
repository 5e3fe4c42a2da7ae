package aisle.bench;

import aisle.server.insight.replenishment.MinMax;
import aisle.server.insight.simulator.engine.Department;
import aisle.server.insight.simulator.engine.Outcome;
import aisle.server.insight.simulator.engine.ShopYear;
import aisle.server.insight.simulator.engine.World;
import aisle.server.insight.simulator.policy.MinMaxPolicy;
import aisle.server.insight.simulator.policy.MinMaxPolicy.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the rule with the highest profit for each department of the plain min-max policy, over a grid, on the seeds
 * from 1 to the number given (20 at most; the bench's own are never among them). Prints what goes into
 * {@link MinMaxPolicy#TUNED}.
 */
public final class MinMaxTuning {

    private static final int PRODUCTS = 500;
    private static final int FROM = 84;
    private static final int UNTIL = 364;
    private static final double[] SAFETY = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6};
    private static final double[] COVER = {0, 1, 2, 4, 7, 10, 14};
    private static final double[] LIFE = {0.35, 0.5, 0.65, 0.8, 1};
    private static final long[] CUT = {0, 200_000, 300_000, 400_000, 500_000};

    private final Map<Department, Rule> best = new EnumMap<>(Department.class);
    private final Map<Department, Long> profit = new EnumMap<>(Department.class);
    private final int seeds;

    private MinMaxTuning(int seeds) {
        this.seeds = seeds;
    }

    public static void main(String[] args) {
        int seeds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        if (seeds < 1 || seeds > 20) {
            throw new IllegalArgumentException("seeds is %d, allowed are 1 to 20".formatted(seeds));
        }
        var tuning = new MinMaxTuning(seeds);
        for (double safety : SAFETY) {
            for (double cover : COVER) {
                for (double life : LIFE) {
                    tuning.tryRules(everywhere(new Rule(new MinMax(safety, cover, life), 300_000)));
                }
            }
        }
        var levels = new EnumMap<>(tuning.best);
        for (long cut : CUT) {
            var tried = new EnumMap<Department, Rule>(Department.class);
            levels.forEach((department, rule) -> tried.put(department, new Rule(rule.minMax(), cut)));
            tuning.tryRules(tried);
        }
        tuning.best.forEach((department, rule) -> System.out.println(department + " " + rule));
    }

    private static Map<Department, Rule> everywhere(Rule rule) {
        var rules = new EnumMap<Department, Rule>(Department.class);
        for (var department : Department.values()) {
            rules.put(department, rule);
        }
        return rules;
    }

    /** A department's rule shows in its own profit alone, so all departments try at the same time. */
    private void tryRules(Map<Department, Rule> tried) {
        var sums = new EnumMap<Department, Long>(Department.class);
        for (int seed = 1; seed <= seeds; seed++) {
            var world = World.of(seed, PRODUCTS, UNTIL);
            var shop = new ShopYear(world);
            shop.runUntil(FROM, new MinMaxPolicy(tried));
            for (Outcome.OfProduct product :
                    shop.runUntil(UNTIL, new MinMaxPolicy(tried)).products()) {
                sums.merge(world.range().get(product.good()).department(), product.profit(), Long::sum);
            }
        }
        sums.forEach((department, sum) -> {
            if (sum > profit.getOrDefault(department, Long.MIN_VALUE)) {
                profit.put(department, sum);
                best.put(department, Objects.requireNonNull(tried.get(department)));
            }
        });
    }
}
