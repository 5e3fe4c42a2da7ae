package aisle.server.insight.simulator.policy;

import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.replenishment.OrderAdvice;
import aisle.server.insight.replenishment.OrderQuestion;
import aisle.server.insight.replenishment.Replenishment;
import aisle.server.insight.replenishment.StockLot;
import aisle.server.insight.replenishment.SupplierOrder;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Shop;
import aisle.server.insight.simulator.engine.Supplier;
import aisle.server.insight.simulator.engine.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * The measure: it knows what every shopper will want, on which day each delivery comes and how much is missing from it,
 * and orders by the same replenishment as the loop. It needs no markdowns.
 */
public final class Foresight implements Policy {

    /**
     * A shorter delivery is known beforehand; more is ordered so that enough comes, but not more than this many times.
     */
    private static final int ORDERED_MORE = 3;

    private static final int PACKS_TO_ASK = 100;

    private final Truth truth;
    private final Assumptions assumptions;

    public Foresight(Truth truth, Assumptions assumptions) {
        this.truth = truth;
        this.assumptions = assumptions;
    }

    @Override
    public Decisions decide(Shop shop) {
        int today = shop.today();
        var replenishment = new Replenishment(
                (product, ahead) -> Demand.certain(truth.wanted((int) product, today + ahead)), assumptions);
        var orders = new ArrayList<Order>();
        for (var supplier : shop.suppliers()) {
            if (supplier.takesOrders(today)) {
                var advice = new ArrayList<OrderAdvice>();
                for (var good : shop.range()) {
                    if (good.supplier() == supplier.id() && comes(good, today)) {
                        advice.add(replenishment.advise(question(shop, good, supplier)));
                    }
                }
                for (var line : SupplierOrder.complete(advice, supplier.minimumOrder())) {
                    var good = shop.range().get((int) line.product());
                    orders.add(new Order(good.id(), enough(good, line.packs(), today)));
                }
            }
        }
        return new Decisions(orders, List.of());
    }

    /** Whether a third at least of an order of that day comes. */
    private boolean comes(Good good, int day) {
        return truth.delivered(good, PACKS_TO_ASK, day) * ORDERED_MORE >= PACKS_TO_ASK;
    }

    private int enough(Good good, int packs, int day) {
        int ordered = packs;
        while (ordered < packs * ORDERED_MORE && truth.delivered(good, ordered, day) < packs) {
            ordered++;
        }
        return ordered;
    }

    private OrderQuestion question(Shop shop, Good good, Supplier supplier) {
        int today = shop.today();
        int nextOrder = supplier.nextOrderDay(today);
        if (!comes(good, nextOrder)) {
            nextOrder = supplier.nextOrderDay(nextOrder);
        }
        int lead = truth.arrival(supplier, today) - today;
        int next = truth.arrival(supplier, nextOrder) - today;
        var asked = Questions.order(shop, good, lead, next, 0, 0);
        var stock = new ArrayList<>(Questions.onHand(shop, good));
        for (var order : shop.onOrder(good.id())) {
            int packs = order.pieces() / good.pack();
            int pieces = truth.delivered(good, packs, order.orderedDay()) * good.pack();
            int first = truth.arrival(supplier, order.orderedDay()) - today;
            int last = good.perishable() ? first + good.life() - 1 : StockLot.KEEPS;
            stock.add(new StockLot(pieces * 1_000L, first, last));
        }
        return new OrderQuestion(good.id(), stock, asked.terms(), asked.revenue());
    }
}
