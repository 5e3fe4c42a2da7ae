package aisle.server.insight.replenishment;

/** What will be wanted of a product on each of the next days, at the prices that are known for them. */
@FunctionalInterface
public interface DemandForecast {

    /**
     * One day's demand.
     *
     * @param product its id
     * @param daysAhead 0 for today
     */
    Demand demand(long product, int daysAhead);
}
