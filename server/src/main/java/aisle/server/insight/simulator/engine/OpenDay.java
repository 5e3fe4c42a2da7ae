package aisle.server.insight.simulator.engine;

import java.util.ArrayList;
import java.util.List;

/** A day on a sales floor that somebody else keeps: the shelves and prices are his, the shoppers the world's. */
public final class OpenDay implements Customers.Counter {

    private final World world;
    private final int day;
    private final List<Shelf> shelves = new ArrayList<>();
    private final Witness witness;

    private OpenDay(World world, int day, List<List<Shop.Lot>> stock, Witness witness) {
        this.world = world;
        this.day = day;
        this.witness = witness;
        for (var lots : stock) {
            var shelf = new Shelf();
            lots.forEach(lot -> shelf.receive(lot.pieces(), lot.lastDay()));
            shelves.add(shelf);
        }
    }

    /**
     * Shoppers come and buy; in the evening what may not be sold tomorrow is thrown away.
     *
     * @param world whose shoppers come, and at whose prices
     * @param day which of its days
     * @param share of the day that is over already: who would have come in it does not
     * @param stock by product what stands on the shelves, at the price of the day
     * @param witness who is told
     */
    public static void trade(World world, int day, double share, List<List<Shop.Lot>> stock, Witness witness) {
        var floor = new OpenDay(world, day, stock, witness);
        new Shoppers(world).shop(day, share, floor);
        floor.close();
    }

    @Override
    public Shelf shelf(int good) {
        return shelves.get(good);
    }

    @Override
    public long price(int good) {
        return world.price(good, day);
    }

    @Override
    public void visit() {
        witness.visit();
    }

    /** What nobody sold no record tells of. */
    @Override
    public void wanted(int good, int pieces) {}

    @Override
    public void missed(int good, int pieces) {}

    @Override
    public int sell(int good, int lot, int pieces) {
        var shelf = shelves.get(good);
        int sold = shelf.take(lot, pieces);
        witness.sold(good, sold, shelf.total());
        return sold;
    }

    private void close() {
        for (int good = 0; good < shelves.size(); good++) {
            var shelf = shelves.get(good);
            while (shelf.expired(day)) {
                int lastDay = shelf.lastDay(shelf.front());
                int gone = shelf.take(shelf.front(), Integer.MAX_VALUE);
                witness.wasted(good, gone, lastDay, shelf.total());
            }
        }
    }
}
