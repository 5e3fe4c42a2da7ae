package aisle.server.insight.forecast;

import aisle.server.insight.forecast.ModelAccuracy.Judged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a store's model.
 *
 * @param state what it is now
 * @param historyFrom the first day it learnt from
 * @param historyTo the last
 * @param products it learnt from
 * @param trees whether trees take part; with too few days they do not
 * @param weights of the methods, by name; they add up to 1
 * @param accuracy of its like on held-out days
 * @param note what became of it
 */
record ModelVersion(
        long version,
        State state,
        Instant trainedAt,
        LocalDate historyFrom,
        LocalDate historyTo,
        int products,
        boolean trees,
        Map<String, Double> weights,
        Judged accuracy,
        @Nullable String note) {

    /** What a version is now. */
    enum State {
        /** The one that forecasts. */
        ACTIVE,
        /** A former one, to go back to. */
        RETIRED,
        /** Its file is gone or was changed. */
        DAMAGED
    }
}
