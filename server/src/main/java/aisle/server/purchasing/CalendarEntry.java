package aisle.server.purchasing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of a supplier that are not as every week: nothing is delivered on them, or an extra delivery comes.
 *
 * @param id the entry's id
 * @param first the first day
 * @param last the last; of an extra delivery the same
 * @param orderBy the last day to order an extra delivery; null where nothing is delivered
 * @param note why, in a few words; may be empty
 */
public record CalendarEntry(
        long id, LocalDate first, LocalDate last, @Nullable LocalDate orderBy, String note) {

    /** Whether a day is one of them. */
    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
