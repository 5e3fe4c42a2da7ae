package aisle.server.insight.simulator;

import aisle.server.insight.simulator.engine.Calendar;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Shop;
import aisle.server.insight.simulator.engine.Supplier;
import java.util.List;

/**
 * What the demo shop's buyer looks at when it orders: the record, in pieces. Whom nothing was sold to, and at which
 * hour a shelf ran empty, the record does not say.
 *
 * @param today which day of the engine it is
 * @param range with the packs and costs the suppliers have now
 * @param suppliers on the terms they have now
 * @param onHand pieces by product
 * @param onOrder pieces by product
 * @param seen the first day {@code past} tells of
 * @param past by product and day
 */
record RecordedShop(
        Calendar calendar,
        int today,
        List<Good> range,
        List<Supplier> suppliers,
        int[] onHand,
        int[] onOrder,
        int seen,
        List<Past> past)
        implements Shop {

    /** A day on which a shelf ran empty it is taken to have been full for so much of it. */
    private static final double UNTIL_EMPTY = 0.75;

    /**
     * A product's days.
     *
     * @param sold pieces
     * @param empty whether there was nothing in the evening
     */
    record Past(int[] sold, boolean[] empty) {}

    @Override
    public List<Lot> lots(int good) {
        return onHand[good] > 0 ? List.of(new Lot(onHand[good], Integer.MAX_VALUE, 0)) : List.of();
    }

    @Override
    public List<Expected> onOrder(int good) {
        return onOrder[good] > 0 ? List.of(new Expected(onOrder[good], today, today + 1)) : List.of();
    }

    @Override
    public long price(int good, int day) {
        return range.get(good).price();
    }

    @Override
    public long allowance(int good, int day) {
        return 0;
    }

    @Override
    public int sold(int good, int day) {
        return day < seen ? 0 : past.get(good).sold()[day - seen];
    }

    @Override
    public int soldMarkedDown(int good, int day) {
        return 0;
    }

    @Override
    public long markdownTakings(int good, int day) {
        return 0;
    }

    /** Before the record begins nothing is known. */
    @Override
    public double onShelf(int good, int day) {
        if (day < seen) {
            return 0;
        }
        if (!past.get(good).empty()[day - seen]) {
            return 1;
        }
        return sold(good, day) == 0 ? 0 : UNTIL_EMPTY;
    }

    @Override
    public int wasted(int good, int day) {
        return 0;
    }

    @Override
    public List<Delivery> deliveries() {
        return List.of();
    }
}
