package aisle.server.insight.simulator;

import java.time.Instant;
import java.util.UUID;

/** Ids of what the demo shop did that are the same whenever it is done again. */
final class DemoIds {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 1L << 63;
    private static final long RANDOM = (1L << 62) - 1;
    private static final int STORE_AT = 40;

    private DemoIds() {}

    /**
     * RFC 9562, 5.7, with what it is for the random bits.
     *
     * @param at when it happened
     * @param what tells it from what else happened then, below 4,096
     */
    static UUID of(Instant at, int what, long seed, long store) {
        return new UUID(at.toEpochMilli() << 16 | VERSION_7 | what, VARIANT | (seed ^ store << STORE_AT) & RANDOM);
    }

    /** An id that follows from another one. */
    static UUID after(UUID other, Instant at) {
        long low = other.getLeastSignificantBits() ^ other.getMostSignificantBits();
        return new UUID(
                at.toEpochMilli() << 16 | VERSION_7 | other.getMostSignificantBits() & 0xFFF, VARIANT | low & RANDOM);
    }
}
