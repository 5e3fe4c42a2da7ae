package aisle.server.assistant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a proposal that was carried out, beside nothing having been done.
 *
 * @param measuredAt when it was measured, once
 * @param from the first day that counts; null when it is not known
 * @param to the last; null when it is not known
 * @param gain minor units; null when it is not known
 * @param low minor units; the truth is expected between this and {@code high}
 * @param high minor units
 * @param unknown why nobody can say; null when somebody can
 */
public record Outcome(
        Instant measuredAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long gain,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable Unknown unknown) {

    /** Why nobody can say. */
    public enum Unknown {
        /** Nothing came of the order until the next delivery could have come. */
        NOT_DELIVERED,
        /** There are too few days of before to compare with. */
        TOO_FEW_DAYS,
        /** The proposal does not say what was expected to expire at which price. */
        NO_EVIDENCE
    }
}
