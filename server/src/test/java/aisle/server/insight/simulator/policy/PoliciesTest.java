package aisle.server.insight.simulator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.simulator.engine.Outcome;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Policy.Decisions;
import aisle.server.insight.simulator.engine.ShopYear;
import aisle.server.insight.simulator.engine.Truth;
import aisle.server.insight.simulator.engine.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop earns more than the plain rule and less than who sees the future, and knows no more than the plain rule. */
class PoliciesTest {

    private static final int PRODUCTS = 60;
    private static final int BEFORE = 120;
    private static final int UNTIL = 200;

    static final List<Supplier<Policy>> POLICIES = List.of(
            () -> new LoopPolicy(Assumptions.USUAL, StandingLimit.USUAL, QuickForecast::new), PoliciesTest::minMax);

    private static Policy minMax() {
        return new MinMaxPolicy(MinMaxPolicy.TUNED);
    }

    private static World world(long seed) {
        return World.of(seed, PRODUCTS, UNTIL + 40);
    }

    private static Outcome after(ShopYear shop, Policy policy) {
        shop.runUntil(BEFORE, minMax());
        return shop.runUntil(UNTIL, policy);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLoopLiesBetweenThePlainRuleAndForesight(long seed) {
        var world = world(seed);
        var shop = new ShopYear(world);
        var loop = after(shop, POLICIES.getFirst().get());
        var minMax = after(new ShopYear(world), minMax());
        var foresight = after(new ShopYear(world), new Foresight(Truth.of(world), Assumptions.USUAL));
        assertThat(loop.profit()).isBetween(minMax.profit(), foresight.profit());
        assertThat(loop.availability()).isGreaterThan(minMax.availability());
        assertThat(foresight.availability()).isGreaterThan(0.97);
    }

    /** Over its own record a shop finds about what it earned, and which policy is the better one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onPaperAShopFindsWhatItEarned(long seed) {
        var world = world(seed);
        var shop = new ShopYear(world);
        var earned = after(shop, minMax());
        var onPaper = after(ShopYear.onPaper(shop.shop(), world, ~seed), minMax());
        assertThat((double) onPaper.profit() / earned.profit()).isBetween(0.93, 1.07);
        var loop = after(
                ShopYear.onPaper(shop.shop(), world, ~seed), POLICIES.getFirst().get());
        assertThat(loop.profit()).isGreaterThan(onPaper.profit());
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void anotherFutureLeavesTheDecisionsBeforeItAsTheyWere(Supplier<Policy> policy) {
        int change = 90;
        var one = decisions(world(4), policy.get());
        var other = decisions(world(4).withFuture(change, 99), policy.get());
        assertThat(other.subList(0, change + 1)).isEqualTo(one.subList(0, change + 1));
        assertThat(other.subList(change + 1, change + 8)).isNotEqualTo(one.subList(change + 1, change + 8));
    }

    private static List<Decisions> decisions(World world, Policy policy) {
        var made = new ArrayList<Decisions>();
        new ShopYear(world).runUntil(110, shop -> {
            made.add(policy.decide(shop));
            return made.getLast();
        });
        return made;
    }

    /** The shop's model takes over after a hundred days by the plain rule, and does not see the ones to come. */
    @Test
    void theModelSeesNothingOfTheFuture() {
        int change = 108;
        var one = modelDecisions(world(4));
        var other = modelDecisions(world(4).withFuture(change, 99));
        // what is delivered on the morning of that day is of the other future already
        int seen = change - 100;
        assertThat(other.subList(0, seen)).isEqualTo(one.subList(0, seen));
        assertThat(other.subList(seen, one.size())).isNotEqualTo(one.subList(seen, one.size()));
    }

    private static List<Decisions> modelDecisions(World world) {
        var made = new ArrayList<Decisions>();
        var shop = new ShopYear(world);
        shop.runUntil(100, minMax());
        try (var policy = new LoopPolicy(Assumptions.USUAL, StandingLimit.USUAL, seen -> new ModelForecast(seen, 5))) {
            shop.runUntil(114, seen -> {
                made.add(policy.decide(seen));
                return made.getLast();
            });
        }
        return made;
    }

    @Test
    void nothingGoesBeyondTheStandingLimit() {
        var limit = new StandingLimit(90_000, 300_000);
        var world = world(5);
        var policy = new LoopPolicy(Assumptions.USUAL, limit, QuickForecast::new);
        var cuts = new ArrayList<Double>();
        new ShopYear(world).runUntil(BEFORE, shop -> {
            var decisions = policy.decide(shop);
            long[] cost = new long[shop.suppliers().size()];
            for (var order : decisions.orders()) {
                var good = shop.range().get(order.good());
                cost[good.supplier()] += order.packs() * good.pack() * good.cost();
            }
            assertThat(Arrays.stream(cost).max().orElseThrow()).isLessThanOrEqualTo(limit.orderCost());
            for (var markdown : decisions.markdowns()) {
                long price = shop.price(markdown.good(), shop.today());
                cuts.add(1 - (double) markdown.price() / price);
            }
            return decisions;
        });
        assertThat(cuts).isNotEmpty().allMatch(cut -> cut > 0 && cut < 0.31);
    }
}
