package aisle.server.inventory.counts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to know what is really there.
 *
 * @param products how many products are to be counted, or were counted beside the list
 * @param counted how many of them somebody has counted
 * @param begunBy staff id
 * @param endedBy who approved or discarded it; null while it is open
 */
record StockCount(
        UUID id,
        long store,
        String name,
        State state,
        int products,
        int counted,
        long begunBy,
        Instant begunAt,
        @Nullable Long endedBy,
        @Nullable Instant endedAt) {

    /** Where a count stands. */
    enum State {
        /** People count. */
        OPEN,
        /** What was accepted is booked. */
        APPROVED,
        /** Given up; nothing was booked. */
        DISCARDED
    }
}
