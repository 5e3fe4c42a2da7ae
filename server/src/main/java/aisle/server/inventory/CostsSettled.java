package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What left was found to have cost more or less than it was booked at; published inside the transaction that says so.
 *
 * @param settlement its id
 * @param store the store
 * @param day business day
 * @param at when
 * @param amounts minor units by part, positive where stock is worth more by it
 */
public record CostsSettled(UUID settlement, long store, LocalDate day, Instant at, Map<Part, Long> amounts) {
    /** Keeps a copy of its own. */
    public CostsSettled {
        amounts = Map.copyOf(amounts);
    }

    /** What goods left for. */
    public enum Part {
        /** Sold, or brought back. */
        SOLD,
        /** Wasted, missing, or found. */
        SHRINK,
        /** Given away. */
        DONATED,
        /** Sent to another store or a supplier, or made into something: their documents keep the cost they name. */
        SENT
    }
}
