package aisle.server.insight.simulator.engine;

/**
 * Shoppers as a shop's own record shows them, for asking what another policy would have brought. What was sold counts
 * for the part of the day the product was on the shelf; of pieces sold at a markdown, the part that would have been
 * sold without it. A shopper who misses a product takes another of its category as often as {@link Shoppers} are known
 * to. It knows nothing but the record, so it is as wrong as the record is.
 */
final class SeenDemand implements Customers {

    /** Of pieces sold at a markdown, those that would have sold without. */
    private static final double WITHOUT_MARKDOWN = 0.6;
    /** A product that was there for less of the day than this says little; it is scaled no further. */
    private static final double ON_SHELF_LEAST = 0.25;

    private static final int PARTS_OF_DAY = 20;

    private final Shop seen;
    private final double[] owed;
    private final double[] standing;

    SeenDemand(Shop seen) {
        this.seen = seen;
        this.owed = new double[seen.range().size()];
        this.standing = new double[seen.range().size()];
    }

    @Override
    public void shop(int day, Counter counter) {
        for (int part = 0; part < PARTS_OF_DAY; part++) {
            counter.visit();
            for (var good : seen.range()) {
                owed[good.id()] += demand(good.id(), day) / PARTS_OF_DAY;
                int pieces = (int) owed[good.id()];
                owed[good.id()] -= pieces;
                for (int piece = 0; piece < pieces; piece++) {
                    serve(good, (day + part + piece) % 5 < 2, counter);
                }
            }
        }
    }

    private double demand(int good, int day) {
        double sold = seen.sold(good, day) - (1 - WITHOUT_MARKDOWN) * seen.soldMarkedDown(good, day);
        double onShelf = seen.onShelf(good, day);
        return onShelf == 0 ? lastWeeks(good, day) : sold / Math.max(ON_SHELF_LEAST, onShelf);
    }

    /** A day without any of it is taken for the same weekday of the four weeks before. */
    private double lastWeeks(int good, int day) {
        double sold = 0;
        double onShelf = 0;
        for (int before = day - 7; before >= Math.max(0, day - 28); before -= 7) {
            sold += seen.sold(good, before);
            onShelf += seen.onShelf(good, before);
        }
        return onShelf == 0 ? 0 : sold / onShelf;
    }

    /** Two in five take the freshest. */
    private void serve(Good good, boolean freshest, Counter counter) {
        counter.wanted(good.id(), 1);
        if (take(good.id(), freshest, counter)) {
            return;
        }
        counter.missed(good.id(), 1);
        standing[good.id()] += Shoppers.STANDS_IN;
        if (standing[good.id()] >= 1) {
            standing[good.id()]--;
            for (var other : seen.range()) {
                if (other.category() == good.category() && take(other.id(), freshest, counter)) {
                    return;
                }
            }
        }
    }

    private static boolean take(int good, boolean freshest, Counter counter) {
        var shelf = counter.shelf(good);
        return !shelf.empty() && counter.sell(good, freshest ? shelf.back() : shelf.front(), 1) == 1;
    }
}
