package aisle.server.catalog.prices;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What looks like a mistake in a new price. It is asked about, never forbidden: some are meant. */
public enum PriceDoubt {
    /** Less stays after tax than the goods cost. */
    BELOW_COST,
    /**
     * About ten or a hundred times what it was, or a tenth or hundredth; of a first price, more than ten times what the
     * goods cost: a decimal point that slipped.
     */
    SLIPPED_POINT,
    /** More than half as much again, or less than half. */
    LARGE_CHANGE;

    /** How far from ten or a hundred times still looks like a slipped point, in percent of it. */
    private static final int SLIPPED_FROM = 70;

    private static final int SLIPPED_TO = 130;

    /** No goods are sold for so many times what they cost. */
    private static final int TOO_DEAR = 10;

    /**
     * What there is to ask about a price.
     *
     * @param amount the new price, minor units per unit
     * @param net what of it is not tax
     * @param cost per unit; 0 while it is not known
     * @param before what it was, by store; empty for a first price
     */
    public static List<PriceDoubt> of(long amount, long net, long cost, Span before) {
        List<PriceDoubt> doubts = new ArrayList<>();
        if (net < cost) {
            doubts.add(BELOW_COST);
        }
        if (before.lowest() == null || before.highest() == null) {
            if (cost > 0 && net / TOO_DEAR > cost) {
                doubts.add(SLIPPED_POINT);
            }
            return List.copyOf(doubts);
        }
        if (slipped(amount, before.lowest()) || slipped(amount, before.highest())) {
            doubts.add(SLIPPED_POINT);
        } else if (amount * 2 > before.highest() * 3 || amount * 2 < before.lowest()) {
            doubts.add(LARGE_CHANGE);
        }
        return List.copyOf(doubts);
    }

    /**
     * What a product costs before the batch.
     *
     * @param lowest in the cheapest of the stores, minor units; null when it has no price there
     * @param highest in the dearest
     */
    public record Span(@Nullable Long lowest, @Nullable Long highest) {}

    private static boolean slipped(long a, long b) {
        long greater = Math.max(a, b);
        long smaller = Math.min(a, b);
        return isAbout(greater, smaller * 10) || isAbout(greater, smaller * 100);
    }

    private static boolean isAbout(long amount, long other) {
        return amount * 100 >= other * SLIPPED_FROM && amount * 100 <= other * SLIPPED_TO;
    }
}
