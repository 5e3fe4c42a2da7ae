package aisle.server.sales;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids in order of time: UUIDv7 of RFC 9562, 5.7. */
final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;

    private Uuid7() {}

    static UUID next() {
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | VERSION | RANDOM.nextLong() >>> 52, VARIANT | RANDOM.nextLong() >>> 2);
    }
}
