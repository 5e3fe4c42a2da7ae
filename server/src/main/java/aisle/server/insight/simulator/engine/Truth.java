package aisle.server.insight.simulator.engine;

/**
 * What no shop knows: what a world's shoppers will want and its suppliers do. For the policy that sees the future, the
 * measure of all others, and for nothing else.
 */
public final class Truth {

    private final World world;
    private final int[][] wanted;

    private Truth(World world, int[][] wanted) {
        this.world = world;
        this.wanted = wanted;
    }

    /** Asks every shopper of a world before they come. */
    public static Truth of(World world) {
        int goods = world.range().size();
        int[][] wanted = new int[goods][world.days()];
        var full = new Shelf();
        full.receive(Integer.MAX_VALUE, Shelf.KEEPS);
        var shoppers = new Shoppers(world);
        for (int each = 0; each < world.days(); each++) {
            int day = each;
            shoppers.shop(day, new Customers.Counter() {
                @Override
                public Shelf shelf(int good) {
                    return full;
                }

                @Override
                public long price(int good) {
                    return world.price(good, day);
                }

                @Override
                public void visit() {}

                @Override
                public void wanted(int good, int pieces) {
                    wanted[good][day] += pieces;
                }

                @Override
                public void missed(int good, int pieces) {}

                @Override
                public int sell(int good, int lot, int pieces) {
                    return pieces;
                }
            });
        }
        return new Truth(world, wanted);
    }

    /** Pieces wanted first of a product on a day, at its price without markdowns; beyond the last day none. */
    public int wanted(int good, int day) {
        return day < world.days() ? wanted[good][day] : 0;
    }

    /** The day on which an order of {@code day} comes. */
    public int arrival(Supplier supplier, int day) {
        return world.arrival(supplier, day);
    }

    /** How many of so many packs ordered on {@code day} come. */
    public int delivered(Good good, int packs, int day) {
        return world.delivered(good, packs, day);
    }
}
