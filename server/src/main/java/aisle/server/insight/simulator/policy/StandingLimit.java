package aisle.server.insight.simulator.policy;

/**
 * How far proposals are carried out without a person. What goes beyond is left for one, and in a bench nobody comes.
 *
 * @param orderCost of one order to one supplier, minor units
 * @param cutPpm the deepest markdown, parts per million of the price
 */
public record StandingLimit(long orderCost, long cutPpm) {

    /** What the bench's manager has set: an order of 20,000.00 and half the price. */
    public static final StandingLimit USUAL = new StandingLimit(2_000_000, 500_000);
}
