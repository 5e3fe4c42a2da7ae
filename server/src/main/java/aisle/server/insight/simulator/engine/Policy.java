package aisle.server.insight.simulator.engine;

import java.util.List;

/** Runs a shop: each morning, after the deliveries and before the doors open, it orders and marks down. */
public interface Policy {

    /**
     * Decides for today.
     *
     * @param shop what a shop knows this morning, and nothing else
     */
    Decisions decide(Shop shop);

    /**
     * What was decided.
     *
     * @param orders at most one for a product, only to suppliers who take orders today, each supplier's together worth
     *     at least his minimum
     * @param markdowns the prices of lots from now on
     */
    record Decisions(List<Order> orders, List<Markdown> markdowns) {

        public static final Decisions NONE = new Decisions(List.of(), List.of());

        public Decisions {
            orders = List.copyOf(orders);
            markdowns = List.copyOf(markdowns);
        }
    }

    /** Whole packs of a product, at least 1. */
    record Order(int good, int packs) {}

    /**
     * A price for what is left of a lot.
     *
     * @param lastDay the lot's last day of sale
     * @param price minor units a piece; a price not below the product's takes the markdown back
     */
    record Markdown(int good, int lastDay, long price) {}
}
