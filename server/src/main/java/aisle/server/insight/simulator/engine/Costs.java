package aisle.server.insight.simulator.engine;

/** What having goods costs beside buying them. The figures are ours. */
public final class Costs {

    /** Capital and room for a day, parts per million of the cost: a fifth of it in a year. */
    public static final long HOLDING_PPM_A_DAY = 548;

    /** Receiving and putting away one line of a delivery, minor units. */
    public static final long DELIVERY_LINE = 15;

    private Costs() {}
}
