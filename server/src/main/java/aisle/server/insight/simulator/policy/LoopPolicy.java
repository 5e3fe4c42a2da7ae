package aisle.server.insight.simulator.policy;

import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.DemandForecast;
import aisle.server.insight.replenishment.NearExpiry;
import aisle.server.insight.replenishment.OrderAdvice;
import aisle.server.insight.replenishment.Replenishment;
import aisle.server.insight.replenishment.SupplierOrder;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Shop;
import aisle.server.insight.simulator.engine.Supplier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an approved agent does: each morning it forecasts, asks replenishment for every product that can be ordered and
 * near-expiry pricing for every lot that ends soon, and carries out what the standing limit allows.
 */
public final class LoopPolicy implements Policy, AutoCloseable {

    private static final List<Long> CUTS = List.of(200_000L, 300_000L, 400_000L, 500_000L, 600_000L);
    private static final int MARKDOWN_DAYS = 3;

    private final Assumptions assumptions;
    private final StandingLimit limit;
    private final Function<Shop, LearningForecast> forecasting;
    private @Nullable Knowledge knowledge;

    /**
     * An agent under a standing limit.
     *
     * @param forecasting how it forecasts for a shop
     */
    public LoopPolicy(Assumptions assumptions, StandingLimit limit, Function<Shop, LearningForecast> forecasting) {
        this.assumptions = assumptions;
        this.limit = limit;
        this.forecasting = forecasting;
    }

    /** What it has learned of one shop. */
    private record Knowledge(Shop shop, LearningForecast forecast, Deliveries deliveries) {}

    @Override
    public Decisions decide(Shop shop) {
        var known = knowledge;
        if (known == null) {
            known = new Knowledge(shop, forecasting.apply(shop), new Deliveries(shop));
            knowledge = known;
        }
        known.forecast().learn();
        known.deliveries().learn();
        return new Decisions(orders(shop, known), markdowns(shop, known.forecast()));
    }

    private List<Order> orders(Shop shop, Knowledge known) {
        var replenishment = new Replenishment(known.forecast(), assumptions);
        var orders = new ArrayList<Order>();
        for (var supplier : shop.suppliers()) {
            if (supplier.takesOrders(shop.today())) {
                int next = supplier.nextOrderDay(shop.today()) - shop.today() + supplier.leadDays();
                long late = known.deliveries().latePpm(supplier);
                long missing = known.deliveries().shortPpm(supplier);
                var advice = new ArrayList<OrderAdvice>();
                for (var good : shop.range()) {
                    if (good.supplier() == supplier.id()) {
                        advice.add(replenishment.advise(
                                Questions.order(shop, good, supplier.leadDays(), next, late, missing)));
                    }
                }
                orders.addAll(within(advice, supplier));
            }
        }
        return orders;
    }

    /** The lines that gain most for their cost, as far as the limit goes; the rest waits for a person. */
    private List<Order> within(List<OrderAdvice> advice, Supplier supplier) {
        var gains = new HashMap<Long, Double>();
        advice.forEach(each -> gains.put(each.product(), each.reasons().gain() / Math.max(1, each.cost())));
        var lines = new ArrayList<>(SupplierOrder.complete(advice, supplier.minimumOrder()));
        lines.sort(Comparator.comparingDouble(line -> -gains.getOrDefault(line.product(), 0.0)));
        var orders = new ArrayList<Order>();
        long cost = 0;
        for (var line : lines) {
            if (cost + line.cost() <= limit.orderCost()) {
                cost += line.cost();
                orders.add(new Order((int) line.product(), line.packs()));
            }
        }
        return cost >= supplier.minimumOrder() ? orders : List.of();
    }

    private List<Markdown> markdowns(Shop shop, DemandForecast forecast) {
        var pricing = new NearExpiry(
                forecast,
                assumptions,
                CUTS.stream().filter(cut -> cut <= limit.cutPpm()).toList());
        var markdowns = new ArrayList<Markdown>();
        for (var good : shop.range()) {
            if (good.perishable()) {
                var question = Questions.markdown(shop, good, MARKDOWN_DAYS, assumptions.elasticity());
                if (question != null) {
                    var advice = pricing.advise(question);
                    if (advice.cutPpm() > question.cutPpm()) {
                        markdowns.add(new Markdown(good.id(), shop.today() + advice.lastDay(), advice.price()));
                    }
                }
            }
        }
        return markdowns;
    }

    @Override
    public void close() {
        if (knowledge != null) {
            knowledge.forecast().close();
        }
    }
}
