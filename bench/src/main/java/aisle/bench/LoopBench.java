package aisle.bench;

import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.simulator.engine.Outcome;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.ShopYear;
import aisle.server.insight.simulator.engine.Truth;
import aisle.server.insight.simulator.engine.World;
import aisle.server.insight.simulator.policy.Foresight;
import aisle.server.insight.simulator.policy.LoopPolicy;
import aisle.server.insight.simulator.policy.MinMaxPolicy;
import aisle.server.insight.simulator.policy.ModelForecast;
import aisle.server.insight.simulator.policy.QuickForecast;
import aisle.server.insight.simulator.policy.StandingLimit;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a simulated shop of 500 products for 180 days three times in each of five worlds: by the loop (forecast,
 * replenishment and markdowns under a standing limit), by the tuned min-max rule, and by the policy that sees the
 * future. Each time a year by the min-max rule went before, so all begin with the same stock and history. The seeds are
 * never used for tuning. Prints one line of JSON; money in minor units, over all worlds.
 */
public final class LoopBench {

    private static final List<Long> SEEDS = List.of(101L, 102L, 103L, 104L, 105L);
    private static final int PRODUCTS = 500;
    private static final int BEFORE = 364;
    private static final int DAYS = 180;
    /** Training is most of what the model costs: half a minute of a core. */
    private static final int RETRAIN_DAYS = 56;
    /** The policy that sees the future must see beyond the last day, or it would sell the shelves empty. */
    private static final int BEYOND = 60;

    private LoopBench() {}

    /** One world's outcomes; {@code measured} is the gain the shop itself finds. */
    private record Run(Outcome loop, Outcome quick, Outcome minMax, Outcome foresight, long measured) {

        double gapClosed() {
            return (double) (loop.profit() - minMax.profit()) / (foresight.profit() - minMax.profit());
        }
    }

    public static void main(String[] args) {
        var runs = new ArrayList<Run>();
        SEEDS.parallelStream().map(LoopBench::run).forEachOrdered(runs::add);
        long loop = runs.stream().mapToLong(run -> run.loop().profit()).sum();
        long quick = runs.stream().mapToLong(run -> run.quick().profit()).sum();
        long minMax = runs.stream().mapToLong(run -> run.minMax().profit()).sum();
        long foresight =
                runs.stream().mapToLong(run -> run.foresight().profit()).sum();
        long loopWaste = runs.stream().mapToLong(run -> run.loop().waste()).sum();
        long minMaxWaste = runs.stream().mapToLong(run -> run.minMax().waste()).sum();
        long measured = runs.stream().mapToLong(Run::measured).sum();
        new Figures("loop")
                .figure("gap_closed", (double) (loop - minMax) / (foresight - minMax))
                .figure("gap_closed_quick", (double) (quick - minMax) / (foresight - minMax))
                .figure(
                        "gap_closed_lowest",
                        runs.stream().mapToDouble(Run::gapClosed).min().orElseThrow())
                .figure("waste_ratio", (double) loopWaste / minMaxWaste)
                .figure(
                        "availability",
                        availability(runs.stream().map(Run::loop).toList()))
                .figure("measured_gain_ratio", (double) measured / (loop - minMax))
                .figure("profit", loop)
                .figure("waste", loopWaste)
                .figure("simulated_year_seconds", yearSeconds())
                .reference("minmax_profit", minMax)
                .reference("minmax_waste", minMaxWaste)
                .reference(
                        "minmax_availability",
                        availability(runs.stream().map(Run::minMax).toList()))
                .reference("foresight_profit", foresight)
                .reference(
                        "foresight_waste",
                        runs.stream().mapToLong(run -> run.foresight().waste()).sum())
                .reference(
                        "foresight_availability",
                        availability(runs.stream().map(Run::foresight).toList()))
                .reference("goal_gap_closed", 0.5)
                .print();
    }

    private static Run run(long seed) {
        var world = World.of(seed, PRODUCTS, BEFORE + DAYS + BEYOND);
        var shop = new ShopYear(world);
        Outcome loop;
        try (var policy = loop()) {
            loop = after(shop, policy);
        }
        var quick = after(new ShopYear(world), quick());
        var minMax = after(new ShopYear(world), minMax());
        var foresight = after(new ShopYear(world), new Foresight(Truth.of(world), Assumptions.USUAL));
        var run = new Run(loop, quick, minMax, foresight, measured(shop, world, ~seed));
        System.out.printf(
                "world %d: gap closed %.3f, gain %d, measured %d%n",
                seed, run.gapClosed(), loop.profit() - minMax.profit(), run.measured());
        return run;
    }

    /**
     * What the shop itself finds the loop to be worth: both policies on paper, over the demand its own record shows. So
     * what the paper gets wrong, it gets wrong for both.
     */
    private static long measured(ShopYear shop, World world, long seed) {
        try (var policy = loop()) {
            return after(ShopYear.onPaper(shop.shop(), world, seed), policy).profit()
                    - after(ShopYear.onPaper(shop.shop(), world, seed), minMax())
                            .profit();
        }
    }

    private static LoopPolicy quick() {
        return new LoopPolicy(Assumptions.USUAL, StandingLimit.USUAL, QuickForecast::new);
    }

    private static LoopPolicy loop() {
        return new LoopPolicy(Assumptions.USUAL, StandingLimit.USUAL, shop -> new ModelForecast(shop, RETRAIN_DAYS));
    }

    private static Policy minMax() {
        return new MinMaxPolicy(MinMaxPolicy.TUNED);
    }

    private static Outcome after(ShopYear shop, Policy policy) {
        shop.runUntil(BEFORE, minMax());
        return shop.runUntil(BEFORE + DAYS, policy);
    }

    private static double availability(List<Outcome> outcomes) {
        long wanted = outcomes.stream().mapToLong(Outcome::wanted).sum();
        long missed = outcomes.stream().mapToLong(Outcome::missed).sum();
        return 1 - (double) missed / wanted;
    }

    /** A year under the min-max rule, once the machine is warm. */
    private static double yearSeconds() {
        var world = World.of(1, PRODUCTS, BEFORE);
        long start = System.nanoTime();
        new ShopYear(world).runUntil(BEFORE, minMax());
        return (System.nanoTime() - start) / 1e9;
    }
}
