package aisle.server.insight.simulator;

import java.util.List;
import java.util.Random;

/**
 * What the record has on hand of each product the demo shop carries, in thousandths, beside the engine's whole pieces.
 * Pieces of what is weighed are a pound each in the engine and about a pound on the scale: on hand never lies far from
 * the engine's pieces, and is nothing when they are.
 */
final class DemoShelves {

    /** How far on hand may lie from the engine's pounds, thousandths; and what a scale shows. */
    private static final int OFF = 250;

    private static final int STEP = 10;

    private final List<DemoGood> carried;
    private final long[] onHand;
    /** The engine's pieces, as far as was told. */
    private final int[] left;

    DemoShelves(List<DemoGood> carried) {
        this.carried = carried;
        this.onHand = new long[carried.size()];
        this.left = new int[carried.size()];
    }

    void put(int good, int pieces) {
        onHand[good] += pieces * 1_000L;
        left[good] += pieces;
    }

    /**
     * Finds some on the shelf.
     *
     * @param pieces as the engine counts them
     * @param quantity thousandths that are there; below zero when the record lags behind
     */
    void find(int good, int pieces, long quantity) {
        onHand[good] = quantity;
        left[good] = pieces;
    }

    long onHand(int good) {
        return onHand[good];
    }

    /**
     * What the scale shows for some pounds; of what is sold by the piece, the pieces.
     *
     * @param leaves pieces on the shelf after it
     * @return thousandths, at most what is on hand
     */
    long weigh(int good, int pieces, int leaves, Random random) {
        if (leaves == 0) {
            return onHand[good];
        }
        if (!carried.get(good).weighed()) {
            return pieces * 1_000L;
        }
        long stays = leaves * 1_000L + STEP * (random.nextInt(2 * OFF / STEP + 1) - OFF / STEP);
        return (onHand[good] - stays) / STEP * STEP;
    }

    /**
     * Takes some.
     *
     * @param quantity thousandths
     * @param leaves pieces on the shelf after it
     */
    void take(int good, long quantity, int leaves) {
        onHand[good] -= quantity;
        left[good] = leaves;
    }

    /** What is too little to sell: the engine has none, and a label's whole cents left a crumb. */
    long crumbs(int good) {
        return left[good] == 0 ? onHand[good] : 0;
    }
}
