package aisle.server.insight.forecast.model;

/**
 * How a model is trained.
 *
 * @param horizon days ahead
 * @param heldOut windows of the horizon before the end that the blend is weighed on
 * @param seed same panel, same seed, same model
 * @param rowsMax rows the trees learn from, at most: bounds memory and time
 */
public record Settings(int horizon, int heldOut, long seed, int rowsMax) {

    /** Thirty days ahead, three windows to weigh on, and as many rows as take some seconds. */
    public static final Settings USUAL = new Settings(30, 3, 1, 180_000);
}
