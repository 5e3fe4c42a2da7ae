package aisle.server.insight.simulator.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders a product up to so many days' sales of the last four weeks beyond what the next delivery needs.
 *
 * @param never the product that is never ordered, or -1
 */
record OrderUpTo(double days, int never) implements Policy {

    OrderUpTo(double days) {
        this(days, -1);
    }

    @Override
    public Decisions decide(Shop shop) {
        var orders = new ArrayList<Order>();
        long[] worth = new long[shop.suppliers().size()];
        for (var good : shop.range()) {
            var supplier = shop.suppliers().get(good.supplier());
            int packs = supplier.takesOrders(shop.today()) && good.id() != never ? packs(shop, good, supplier) : 0;
            if (packs > 0) {
                orders.add(new Order(good.id(), packs));
                worth[supplier.id()] += packs * good.pack() * good.cost();
            }
        }
        orders.removeIf(order -> {
            int supplier = shop.range().get(order.good()).supplier();
            return worth[supplier] < shop.suppliers().get(supplier).minimumOrder();
        });
        return new Decisions(orders, List.of());
    }

    private int packs(Shop shop, Good good, Supplier supplier) {
        int from = Math.max(0, shop.today() - 28);
        double sold = 0;
        for (int day = from; day < shop.today(); day++) {
            sold += shop.sold(good.id(), day);
        }
        double daily = sold / Math.max(1, shop.today() - from) + 0.2;
        int cover = supplier.leadDays() + supplier.nextOrderDay(shop.today()) - shop.today();
        int position = pieces(shop, good.id());
        return (int) Math.ceil((daily * (cover + days) - position) / good.pack());
    }

    static int pieces(Shop shop, int good) {
        return shop.lots(good).stream().mapToInt(Shop.Lot::pieces).sum()
                + shop.onOrder(good).stream().mapToInt(Shop.Expected::pieces).sum();
    }
}
