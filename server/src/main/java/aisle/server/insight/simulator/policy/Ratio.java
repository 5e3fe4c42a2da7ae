package aisle.server.insight.simulator.policy;

/** How much more or less was sold than expected, leaning on a prior while little is known. */
final class Ratio {

    private final double weight;
    private double sold;
    private double expected;

    /**
     * A ratio.
     *
     * @param weight of the prior, in pieces expected
     */
    Ratio(double weight) {
        this.weight = weight;
    }

    void add(double pieces, double expectedPieces) {
        sold += pieces;
        expected += expectedPieces;
    }

    /** Lets the past count a little less. */
    void fade(double keep) {
        sold *= keep;
        expected *= keep;
    }

    double value(double prior) {
        return (sold + weight * prior) / (expected + weight);
    }
}
