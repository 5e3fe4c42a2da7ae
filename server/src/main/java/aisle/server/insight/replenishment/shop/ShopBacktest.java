package aisle.server.insight.replenishment.shop;

import aisle.server.insight.facts.Facts;
import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.replenishment.MinMax;
import aisle.server.insight.replenishment.OrderQuestion;
import aisle.server.insight.replenishment.Replenishment;
import aisle.server.insight.replenishment.StockLot;
import aisle.server.insight.replenishment.SupplyTerms;
import aisle.server.insight.replenishment.shop.PaperResult.Sums;
import aisle.server.inventory.ShelfLife;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Tries replenishment and the plain min-max rule on paper, over the last weeks of a store's own record: each orders on
 * the supplier's days knowing only the 28 days before, and sells what the record says was sold. A day that ended with
 * an empty shelf counts for at least the mean of the four weeks before it. Both begin with the same stock; prices,
 * packs and shelf life are those of today, and no delivery is late or short. Forecasts of then are not kept, so both
 * see the mean and spread of the days before instead: the backtest tries the rule, not the model.
 */
@Service
public class ShopBacktest {

    private static final int DAYS_MAX = 56;
    private static final int DAYS_MIN = 14;
    private static final int BEFORE = PastDemand.BEFORE;
    private static final long LINE_COST = 15;
    private static final double THOUSANDTHS = 1_000;
    private static final double MILLION = 1_000_000;
    /** The levels found best for what spoils and for what keeps (docs/replenishment.md). */
    private static final MinMax SPOILS = new MinMax(1, 2, 0.65);

    private static final MinMax KEEPS = new MinMax(5, 7, 1);

    private final Facts facts;
    private final PastDemand pastDemand;
    private final ShelfLife shelfLife;
    private final ShopPrices prices;
    private final Suppliers suppliers;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    ShopBacktest(
            Facts facts,
            PastDemand pastDemand,
            ShelfLife shelfLife,
            ShopPrices prices,
            Suppliers suppliers,
            Stores stores) {
        this.facts = facts;
        this.pastDemand = pastDemand;
        this.shelfLife = shelfLife;
        this.prices = prices;
        this.suppliers = suppliers;
        this.stores = stores;
    }

    /** One product over the days of the record: the first {@link #BEFORE} are only looked back on. */
    private record Past(Pack pack, int life, long revenue, long[] demand) {

        double cost() {
            return pack.cost() * THOUSANDTHS / pack.units();
        }
    }

    /** The days an order is written on, and when it comes; by day of the record. */
    private record Plan(boolean[] orders, int[] arrives, int[] next) {}

    /**
     * Tries both rules on some products of a supplier.
     *
     * @param store the store
     * @param supplier the supplier
     * @param products product ids
     * @return empty when the record is younger than six weeks, or none of the products sold in it
     */
    public Optional<PaperResult> of(long store, long supplier, Collection<Long> products) {
        LocalDate today = stores.find(store).dayOf(clock.instant());
        List<LocalDate> traded = facts.traded(store, today.minusDays(DAYS_MAX + BEFORE), today.minusDays(1));
        if (traded.isEmpty() || ChronoUnit.DAYS.between(traded.getFirst(), today) < BEFORE + DAYS_MIN) {
            return Optional.empty();
        }
        LocalDate from = traded.getFirst();
        int days = (int) ChronoUnit.DAYS.between(from, today);
        List<Past> past = past(store, supplier, Set.copyOf(products), from, days);
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = plan(suppliers.find(supplier), from, days);
        return Optional.of(new PaperResult(
                from.plusDays(BEFORE),
                today.minusDays(1),
                past.size(),
                run(past, plan, days, ShopBacktest::byRule),
                run(past, plan, days, ShopBacktest::byMinMax)));
    }

    private List<Past> past(long store, long supplier, Set<Long> products, LocalDate from, int days) {
        LocalDate today = from.plusDays(days);
        Map<Long, long[]> demand = pastDemand.of(store, products, from, days);
        Map<Long, Integer> life = shelfLife.days(store, products, today);
        var priced = prices.of(store, products, today, 1);
        return suppliers.packs(supplier).stream()
                .filter(pack -> demand.containsKey(pack.product()) && priced.containsKey(pack.product()))
                .map(pack -> new Past(
                        pack,
                        life.getOrDefault(pack.product(), 0),
                        Objects.requireNonNull(priced.get(pack.product())).revenue()[0],
                        Objects.requireNonNull(demand.get(pack.product()))))
                .toList();
    }

    private static Plan plan(Supplier supplier, LocalDate from, int days) {
        boolean[] orders = new boolean[days];
        int[] arrives = new int[days];
        int[] next = new int[days];
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            var deliveries = supplier.calendar().next(date.atStartOfDay(), 2);
            orders[day] = deliveries.getFirst().orderDay().equals(date);
            arrives[day] = (int) Math.max(
                    day + 1L,
                    ChronoUnit.DAYS.between(from, deliveries.getFirst().day()));
            next[day] = (int) Math.max(
                    arrives[day] + 1L,
                    ChronoUnit.DAYS.between(from, deliveries.getLast().day()));
        }
        return new Plan(orders, arrives, next);
    }

    /** How many packs a rule orders of a product on a day. */
    private interface Rule {
        int packs(Past past, PaperShelf shelf, Plan plan, int day);
    }

    private static Sums run(List<Past> past, Plan plan, int days, Rule rule) {
        double profit = 0;
        double wasted = 0;
        long sold = 0;
        long asked = 0;
        for (Past product : past) {
            long usual = Arrays.stream(product.demand(), 0, BEFORE).sum() / BEFORE;
            var shelf = new PaperShelf(product.life(), usual * (plan.next()[0] + 1));
            int lines = 0;
            for (int day = BEFORE; day < days; day++) {
                int packs = plan.orders()[day] ? rule.packs(product, shelf, plan, day) : 0;
                if (packs > 0) {
                    shelf.order(packs * product.pack().units(), plan.arrives()[day]);
                    lines++;
                }
                shelf.day(day, product.demand()[day]);
            }
            profit += shelf.soldUnits() * (product.revenue() - product.cost());
            profit -= shelf.wastedUnits() * product.cost() + lines * LINE_COST;
            wasted += shelf.wastedUnits() * product.cost();
            sold += shelf.sold();
            asked += shelf.asked();
        }
        return new Sums(Math.round(profit), Math.round(wasted), asked == 0 ? 0 : Math.round(sold * MILLION / asked));
    }

    private static double[] seen(Past past, int day) {
        return Arrays.stream(past.demand(), day - BEFORE, day)
                .mapToDouble(quantity -> quantity / THOUSANDTHS)
                .toArray();
    }

    private static int byRule(Past past, PaperShelf shelf, Plan plan, int day) {
        Outlook outlook = Method.MEAN.forecast(seen(past, day), 1);
        double[] quantiles = outlook.quantiles()[0];
        Demand demand = Demand.ofDeciles(outlook.mean()[0], quantiles);
        var terms = new SupplyTerms(
                past.pack().units(),
                (int) past.pack().minimum(),
                Math.round(past.cost()),
                LINE_COST,
                plan.arrives()[day] - day,
                plan.next()[day] - day,
                0,
                0,
                past.life());
        var question = new OrderQuestion(past.pack().product(), shelf.stock(day), terms, new long[] {past.revenue()});
        return new Replenishment((product, ahead) -> demand, Assumptions.USUAL)
                .advise(question)
                .packs();
    }

    private static int byMinMax(Past past, PaperShelf shelf, Plan plan, int day) {
        double[] seen = seen(past, day);
        double mean = Arrays.stream(seen).average().orElse(0);
        double squares =
                Arrays.stream(seen).map(units -> units * units).average().orElse(0);
        MinMax rule = past.life() > 0 ? SPOILS : KEEPS;
        var levels =
                rule.levels(mean, Math.sqrt(Math.max(0, squares - mean * mean)), plan.next()[day] - day, past.life());
        long position = shelf.stock(day).stream().mapToLong(StockLot::quantity).sum();
        return MinMax.packs(levels, position, past.pack().units());
    }
}
