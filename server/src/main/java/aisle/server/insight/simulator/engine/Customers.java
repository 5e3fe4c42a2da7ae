package aisle.server.insight.simulator.engine;

/** Who buys. */
interface Customers {

    /** Buys from the shelves for a day. */
    void shop(int day, Counter counter);

    /** What customers see and do; {@link ShopYear} keeps the books of it. */
    interface Counter {

        Shelf shelf(int good);

        /** What a piece that is not marked down costs today, minor units. */
        long price(int good);

        /** A visit begins. */
        void visit();

        /** Someone wanted so many pieces of a product first, before seeing the shelf. */
        void wanted(int good, int pieces);

        /** Someone went without, or took something else. */
        void missed(int good, int pieces);

        /** Sells at most so many pieces of one lot and says how many there were. */
        int sell(int good, int lot, int pieces);
    }
}
