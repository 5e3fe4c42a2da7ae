package aisle.server.insight.simulator.policy;

import aisle.server.insight.simulator.engine.Shop;
import aisle.server.insight.simulator.engine.Supplier;

/** How often each supplier was late or short, as far as the shop has seen. */
final class Deliveries {

    private final Shop shop;
    private final double[] late;
    private final double[] missing;
    private final double[] seen;
    private int learned;

    Deliveries(Shop shop) {
        this.shop = shop;
        this.late = new double[shop.suppliers().size()];
        this.missing = new double[shop.suppliers().size()];
        this.seen = new double[shop.suppliers().size()];
        for (int i = 0; i < seen.length; i++) {
            late[i] = 5;
            missing[i] = 3;
            seen[i] = 100;
        }
    }

    void learn() {
        var all = shop.deliveries();
        for (; learned < all.size(); learned++) {
            var delivery = all.get(learned);
            seen[delivery.supplier()]++;
            late[delivery.supplier()] += delivery.day() > delivery.promisedDay() ? 1 : 0;
            missing[delivery.supplier()] += delivery.delivered() < delivery.ordered() ? 1 : 0;
        }
    }

    long latePpm(Supplier supplier) {
        return Math.round(late[supplier.id()] / seen[supplier.id()] * 1_000_000);
    }

    long shortPpm(Supplier supplier) {
        return Math.round(missing[supplier.id()] / seen[supplier.id()] * 1_000_000);
    }
}
