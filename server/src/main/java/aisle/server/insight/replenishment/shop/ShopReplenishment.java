package aisle.server.insight.replenishment.shop;

import aisle.server.catalog.CarriedGoods;
import aisle.server.insight.forecast.Forecasts;
import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.OrderAdvice;
import aisle.server.insight.replenishment.OrderPolicy;
import aisle.server.insight.replenishment.OrderPolicy.Rule;
import aisle.server.insight.replenishment.OrderQuestion;
import aisle.server.insight.replenishment.Replenishment;
import aisle.server.insight.replenishment.SupplierOrder;
import aisle.server.insight.replenishment.SupplyTerms;
import aisle.server.insight.replenishment.shop.SuggestedOrder.Basis;
import aisle.server.insight.replenishment.shop.SuggestedOrder.Line;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.purchasing.CostLists;
import aisle.server.purchasing.DayCosts;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.Reliability;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What to order for a store today: its stock, what is on its way, its suppliers' packs and days, its prices and its
 * forecast, put to {@link Replenishment}.
 */
@Service
public class ShopReplenishment {

    /** Replenishment looks no further; a supplier whose next delivery lies beyond is not advised on. */
    public static final int AHEAD_MAX = 42;

    /** Of receiving and putting away one line, minor units (docs/replenishment.md). */
    private static final long LINE_COST = 15;

    private static final int AT_A_TIME = 400;
    private static final double THOUSANDTHS = 1_000;
    private static final double MILLION = 1_000_000;

    private final Suppliers suppliers;
    private final CostLists costs;
    private final Reliability reliability;
    private final ShopStock stock;
    private final ShopPrices prices;
    private final OrderPolicies policies;
    private final Forecasts forecasts;
    private final CarriedGoods carried;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    ShopReplenishment(
            Suppliers suppliers,
            CostLists costs,
            Reliability reliability,
            ShopStock stock,
            ShopPrices prices,
            OrderPolicies policies,
            Forecasts forecasts,
            CarriedGoods carried,
            Stores stores) {
        this.suppliers = suppliers;
        this.costs = costs;
        this.reliability = reliability;
        this.stock = stock;
        this.prices = prices;
        this.policies = policies;
        this.forecasts = forecasts;
        this.carried = carried;
        this.stores = stores;
    }

    /**
     * The suppliers that take an order on a store's business day and whose next delivery is near enough to advise on.
     *
     * @param store the store
     */
    public List<Supplier> due(long store) {
        LocalDateTime now = stores.find(store).clockAt(clock.instant());
        LocalDate today = now.toLocalDate();
        return suppliers.all().stream()
                .filter(supplier -> supplier.calendar().next(now).orderDay().equals(today))
                .filter(supplier ->
                        ChronoUnit.DAYS.between(today, deliveries(supplier, now).next()) <= AHEAD_MAX)
                .toList();
    }

    /**
     * What to order of a supplier today. Of a product that others sell too only who sells it cheapest is asked, and of
     * what the store no longer carries when it would come nobody.
     *
     * @param store the store
     * @param supplier the supplier, whether it takes orders today or counts them from its next day
     * @param without products to leave out
     * @return the order, without lines where none is expected to pay
     * @throws Problem 404 for an unknown supplier, 409 {@code delivery-too-far} when its next delivery is more than 42
     *     days ahead
     */
    public SuggestedOrder suggest(long store, long supplier, Set<Long> without) {
        Supplier asked = suppliers.find(supplier);
        LocalDateTime now = stores.find(store).clockAt(clock.instant());
        LocalDate today = now.toLocalDate();
        Deliveries deliveries = deliveries(asked, now);
        if (ChronoUnit.DAYS.between(today, deliveries.next()) > AHEAD_MAX) {
            throw Problem.conflict(
                    "delivery-too-far",
                    "The next delivery of " + asked.name() + " would come on " + deliveries.next()
                            + ". Orders are suggested " + AHEAD_MAX + " days ahead at most.");
        }
        Set<Long> notCarried = carried.notCarried(store, deliveries.first());
        List<Pack> packs = packs(supplier).stream()
                .filter(pack -> !without.contains(pack.product()) && !notCarried.contains(pack.product()))
                .toList();
        DayCosts listed = costs.on(supplier, deliveries.first());
        List<Advised> advised = new ArrayList<>();
        for (int from = 0; from < packs.size(); from += AT_A_TIME) {
            List<Pack> some = packs.subList(from, Math.min(packs.size(), from + AT_A_TIME));
            advised.addAll(advise(store, asked, some, listed, today, deliveries));
        }
        return order(store, asked, deliveries, advised);
    }

    private record Advised(OrderAdvice advice, ShopStock.Of stock, Pack pack, DayCosts listed) {

        long cost(int packs) {
            return packs * listed.of(pack, packs).net();
        }
    }

    private List<Pack> packs(long supplier) {
        List<Pack> own = suppliers.packs(supplier);
        Map<Long, Long> cheapest = new HashMap<>();
        suppliers
                .packsOf(own.stream().map(Pack::product).toList())
                .forEach(pack -> cheapest.putIfAbsent(pack.product(), pack.supplier()));
        return own.stream()
                .filter(pack -> Long.valueOf(supplier).equals(cheapest.get(pack.product())))
                .toList();
    }

    private List<Advised> advise(
            long store, Supplier supplier, List<Pack> packs, DayCosts listed, LocalDate today, Deliveries deliveries) {
        Set<Long> products = packs.stream().map(Pack::product).collect(Collectors.toSet());
        var expected = forecasts.expected(store, products, today, AHEAD_MAX);
        Map<Long, OrderPolicy> said = policies.of(store, products);
        Set<Long> asked = asked(expected.keySet(), said);
        var replenishment = new Replenishment(new ShopForecast(expected), Assumptions.USUAL);
        var held = stock.of(store, asked, today);
        var priced = prices.of(store, asked, today, AHEAD_MAX);
        var reliable = reliability.of(store, supplier.id(), today);
        List<Advised> advised = new ArrayList<>();
        for (Pack pack : packs) {
            ShopStock.Of of = held.get(pack.product());
            ShopPrices.Days days = priced.get(pack.product());
            if (of != null && days != null) {
                var terms = terms(listed.priced(pack), deliveries, of.life(), reliable, today);
                var question = new OrderQuestion(
                        pack.product(),
                        of.all(today),
                        terms,
                        days.revenue(),
                        said.getOrDefault(pack.product(), OrderPolicy.USUAL));
                advised.add(new Advised(replenishment.advise(question), of, pack, listed));
            }
        }
        return advised;
    }

    /** What is expected to sell, and what levels were set for; less what is never to be ordered. */
    private static Set<Long> asked(Set<Long> forecast, Map<Long, OrderPolicy> said) {
        Set<Long> asked = new HashSet<>(forecast);
        said.forEach((product, policy) -> {
            if (policy.rule() == Rule.NEVER) {
                asked.remove(product);
            } else {
                asked.add(product);
            }
        });
        return asked;
    }

    private static SupplyTerms terms(
            Pack pack, Deliveries deliveries, int life, Reliability.Record reliable, LocalDate today) {
        int lead = (int) Math.max(1, ChronoUnit.DAYS.between(today, deliveries.first()));
        int next = (int) Math.max(lead + 1L, ChronoUnit.DAYS.between(today, deliveries.next()));
        return new SupplyTerms(
                pack.units(),
                (int) pack.minimum(),
                Math.round(pack.cost() * THOUSANDTHS / pack.units()),
                LINE_COST,
                lead,
                next,
                reliable.latePpm(),
                reliable.shortPpm(),
                life);
    }

    private SuggestedOrder order(long store, Supplier supplier, Deliveries deliveries, List<Advised> advised) {
        Map<Long, Advised> byProduct = new HashMap<>();
        advised.forEach(each -> byProduct.put(each.advice().product(), each));
        List<Line> lines =
                SupplierOrder.complete(advised.stream().map(Advised::advice).toList(), supplier.minimumOrder()).stream()
                        .map(line -> line(Objects.requireNonNull(byProduct.get(line.product())), line.packs()))
                        .sorted(Comparator.comparingLong(Line::gain).reversed().thenComparing(Line::product))
                        .toList();
        return new SuggestedOrder(
                supplier.id(),
                deliveries.first(),
                deliveries.next(),
                advised.size(),
                lines,
                lines.stream().mapToLong(Line::cost).sum(),
                lines.stream().mapToLong(Line::gain).sum(),
                basis(store));
    }

    private static Line line(Advised of, int packs) {
        OrderAdvice.Reasons reasons = of.advice().reasons();
        return new Line(
                of.pack().product(),
                packs,
                packs * of.pack().units(),
                of.cost(packs),
                of.stock().onHand(),
                of.stock().onOrder(),
                of.stock().inTransit(),
                Math.round(reasons.beforeDelivery() * THOUSANDTHS),
                Math.round(reasons.untilNext() * THOUSANDTHS),
                Math.round(reasons.wasted() * THOUSANDTHS),
                Math.round(reasons.soldOut() * MILLION),
                Math.round(reasons.soldOutWithout() * MILLION),
                Math.round(of.advice().gain(packs)),
                of.advice().rule(),
                of.advice().limit());
    }

    private Basis basis(long store) {
        return forecasts.standing(store, today(store)).version() == null ? Basis.RECENT_DAYS : Basis.MODEL;
    }

    /** The delivery that an order of now reaches, and the one after it. */
    private record Deliveries(LocalDate first, LocalDate next) {}

    private static Deliveries deliveries(Supplier supplier, LocalDateTime now) {
        var days = supplier.calendar().next(now, 2);
        return new Deliveries(days.getFirst().day(), days.getLast().day());
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }
}
