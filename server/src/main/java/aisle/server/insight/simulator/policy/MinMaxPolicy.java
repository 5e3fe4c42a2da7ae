package aisle.server.insight.simulator.policy;

import aisle.server.insight.replenishment.MinMax;
import aisle.server.insight.simulator.engine.Department;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Shop;
import aisle.server.insight.simulator.engine.Supplier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The plain rule: each product's minimum and maximum from its own last eight weeks, set anew every Monday, and one
 * price for everything on its last day. An order under the supplier's minimum waits.
 */
public final class MinMaxPolicy implements Policy {

    private static final int WEEKS = 8;

    /** The rules of highest profit on seeds 1 and 2, of 385 levels and 5 cuts a department: docs/replenishment.md. */
    public static final Map<Department, Rule> TUNED = Map.of(
            Department.BAKERY, new Rule(new MinMax(0.5, 0, 1), 200_000),
            Department.PRODUCE, new Rule(new MinMax(1, 4, 0.65), 200_000),
            Department.MEAT, new Rule(new MinMax(0, 2, 0.65), 0),
            Department.DAIRY, new Rule(new MinMax(1.5, 2, 0.5), 300_000),
            Department.DELI, new Rule(new MinMax(1, 2, 0.65), 300_000),
            Department.FROZEN, new Rule(new MinMax(5, 7, 1), 0),
            Department.GROCERY, new Rule(new MinMax(6, 7, 1), 0),
            Department.BEVERAGES, new Rule(new MinMax(5, 7, 1), 0),
            Department.HOUSEHOLD, new Rule(new MinMax(4, 10, 1), 0));

    private final Map<Department, Rule> rules;
    private final ToDoubleFunction<Good> listed;
    private final int listedDays;
    private final Map<Integer, MinMax.Levels> levels = new HashMap<>();

    /**
     * How a department is run.
     *
     * @param lastDayCutPpm off the price on a lot's last day, parts per million
     * @param facing pieces a shelf is not to fall below, however seldom the product is sold
     */
    public record Rule(MinMax minMax, long lastDayCutPpm, int facing) {

        /** A rule that lets a shelf run empty. */
        public Rule(MinMax minMax, long lastDayCutPpm) {
            this(minMax, lastDayCutPpm, 0);
        }
    }

    /** Knows nothing of a product it has not sold. */
    public MinMaxPolicy(Map<Department, Rule> rules) {
        this(rules, good -> 1, 0);
    }

    /**
     * Knows what each product was listed for.
     *
     * @param listed pieces it is expected to sell a day
     * @param listedDays that is worth as much as so many days seen
     */
    public MinMaxPolicy(Map<Department, Rule> rules, ToDoubleFunction<Good> listed, int listedDays) {
        this.rules = Map.copyOf(rules);
        this.listed = listed;
        this.listedDays = listedDays;
    }

    @Override
    public Decisions decide(Shop shop) {
        var orders = new ArrayList<Order>();
        var markdowns = new ArrayList<Markdown>();
        long[] worth = new long[shop.suppliers().size()];
        for (var good : shop.range()) {
            var supplier = shop.suppliers().get(good.supplier());
            if (supplier.takesOrders(shop.today())) {
                int packs = packs(shop, good, supplier);
                if (packs > 0) {
                    orders.add(new Order(good.id(), packs));
                    worth[supplier.id()] += packs * good.pack() * good.cost();
                }
            }
            markDown(shop, good, markdowns);
        }
        orders.removeIf(order -> {
            var supplier = shop.suppliers().get(shop.range().get(order.good()).supplier());
            return worth[supplier.id()] < supplier.minimumOrder();
        });
        return new Decisions(orders, markdowns);
    }

    private int packs(Shop shop, Good good, Supplier supplier) {
        long position = position(shop, good);
        int packs = MinMax.packs(levels(shop, good, supplier), position, good.pack() * 1_000L);
        return position < rule(good).facing() * 1_000L ? Math.max(1, packs) : packs;
    }

    private Rule rule(Good good) {
        var rule = rules.get(good.department());
        if (rule == null) {
            throw new IllegalStateException("There is no rule for " + good.department());
        }
        return rule;
    }

    private MinMax.Levels levels(Shop shop, Good good, Supplier supplier) {
        var known = levels.get(good.id());
        if (known != null && (shop.today() % 7 != 0 || shop.today() < 14)) {
            return known;
        }
        double protectedDays = supplier.leadDays() + 7.0 / supplier.orderDays().size();
        var set = setFrom(shop, good, protectedDays);
        if (shop.today() >= 7) {
            levels.put(good.id(), set);
        }
        return set;
    }

    /** Days on which the product was missing for half the day or longer say nothing about demand. */
    private MinMax.Levels setFrom(Shop shop, Good good, double protectedDays) {
        double expected = listed.applyAsDouble(good);
        double sum = listedDays * expected;
        double squares = listedDays * expected * (expected + 1);
        int days = listedDays;
        for (int day = Math.max(0, shop.today() - WEEKS * 7); day < shop.today(); day++) {
            double onShelf = shop.onShelf(good.id(), day);
            if (onShelf >= 0.5) {
                double sold = shop.sold(good.id(), day) / onShelf;
                sum += sold;
                squares += sold * sold;
                days++;
            }
        }
        double mean = days == 0 ? expected : sum / days;
        double variance = days < 2 ? mean : Math.max(0, squares / days - mean * mean);
        return rule(good).minMax().levels(mean, Math.sqrt(variance), protectedDays, good.life());
    }

    private static long position(Shop shop, Good good) {
        long pieces = 0;
        for (var lot : shop.lots(good.id())) {
            pieces += lot.pieces();
        }
        for (var order : shop.onOrder(good.id())) {
            pieces += order.pieces();
        }
        return pieces * 1_000;
    }

    private void markDown(Shop shop, Good good, List<Markdown> markdowns) {
        long cut = rule(good).lastDayCutPpm();
        if (cut == 0 || !good.perishable()) {
            return;
        }
        for (var lot : shop.lots(good.id())) {
            if (lot.lastDay() == shop.today() && lot.price() == 0) {
                long price = shop.price(good.id(), shop.today());
                markdowns.add(new Markdown(good.id(), lot.lastDay(), price - price * cut / 1_000_000));
            }
        }
    }
}
