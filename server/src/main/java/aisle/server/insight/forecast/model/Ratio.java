package aisle.server.insight.forecast.model;

/** How much more or less was sold than expected, leaning on a prior while little is known. */
public final class Ratio {

    private final double weight;
    private double sold;
    private double expected;

    /**
     * A ratio.
     *
     * @param weight of the prior, in pieces expected
     */
    public Ratio(double weight) {
        this.weight = weight;
    }

    /** Takes in what was sold and what had been expected of it. */
    public void add(double pieces, double expectedPieces) {
        sold += pieces;
        expected += expectedPieces;
    }

    /** Lets the past count a little less. */
    public void fade(double keep) {
        sold *= keep;
        expected *= keep;
    }

    /** Sold to expected; with little of both near the prior. */
    public double value(double prior) {
        return (sold + weight * prior) / (expected + weight);
    }
}
