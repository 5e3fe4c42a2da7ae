package aisle.server.insight.simulator.engine;

/** What the products of a range cost shoppers day by day, before markdowns. */
public interface Prices {

    /** Minor units a piece. */
    long price(int good, int day);

    /** What the supplier pays back for a piece sold on such a day, minor units. */
    long allowance(int good, int day);
}
