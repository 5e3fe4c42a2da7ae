package aisle.server.insight.simulator.engine;

/**
 * Chance that is addressed, not drawn in turn: the same seed and path give the same numbers whatever was asked before,
 * so two policies meet the same shoppers. The mixing is SplitMix64 (Steele, Lea and Flood 2014); logarithms are
 * {@link StrictMath}'s, so that every machine gets the same bits.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, long a) {
        return new Dice(mix(mix(seed + GOLDEN) ^ a * GOLDEN));
    }

    static Dice of(long seed, long a, long b) {
        return new Dice(mix(mix(mix(seed + GOLDEN) ^ a * GOLDEN) ^ b * GOLDEN));
    }

    static Dice of(long seed, long a, long b, long c) {
        return new Dice(mix(mix(mix(mix(seed + GOLDEN) ^ a * GOLDEN) ^ b * GOLDEN) ^ c * GOLDEN));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** Evenly between 0 and 1, neither included. */
    double share() {
        return ((bits() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Evenly between two values. */
    double between(double low, double high) {
        return low + (high - low) * share();
    }

    /** A whole number from 0, below {@code bound}. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    /** Standard normal (Box and Muller 1958). */
    double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(share()));
        return radius * StrictMath.cos(2 * Math.PI * share());
    }

    /** Standard Gumbel: the taste of the moment in a logit choice (McFadden 1974). */
    double gumbel() {
        return -StrictMath.log(-StrictMath.log(share()));
    }

    /** A count with this mean; above 60 by the normal approximation. */
    int poisson(double mean) {
        if (mean > 60) {
            return Math.max(0, (int) Math.rint(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = share();
        int count = 0;
        while (product > limit) {
            product *= share();
            count++;
        }
        return count;
    }
}
