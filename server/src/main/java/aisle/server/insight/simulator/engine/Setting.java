package aisle.server.insight.simulator.engine;

import java.util.List;

/**
 * What a shop sells, to whom, and who supplies it: all of a {@link World} but its chance.
 *
 * @param calendar which date its day 0 is
 * @param visitsADay on an average day
 * @param sources the suppliers; a supplier's id is its place here
 * @param range a product's id is its place here
 * @param needs a product's category is its place here
 * @param appeal by product how much shoppers like it, as the logit of its share; before it drifts
 * @param prices of the range
 */
public record Setting(
        Calendar calendar,
        double visitsADay,
        List<Source> sources,
        List<Good> range,
        List<Need> needs,
        double[] appeal,
        Prices prices) {

    /** Keeps its own copy of the lists. */
    public Setting {
        sources = List.copyOf(sources);
        range = List.copyOf(range);
        needs = List.copyOf(needs);
    }

    /** What a product sells on an average day at its usual price with full shelves, about, in pieces. */
    public double usual(Good good) {
        return Shoppers.usual(visitsADay, needs.get(good.category()), good.id(), appeal);
    }

    /** The same at other prices. */
    public Setting at(Prices others) {
        return new Setting(calendar, visitsADay, sources, range, needs, appeal, others);
    }

    /**
     * What all products of a need sell together on an average day, about, in pieces.
     *
     * @param visitsADay on an average day
     * @param rate of a visit's needs, how many are this one
     */
    public static double daily(double visitsADay, double rate) {
        return Shoppers.daily(visitsADay, rate);
    }
}
