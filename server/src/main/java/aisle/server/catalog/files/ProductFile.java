package aisle.server.catalog.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of products and prices that was read.
 *
 * @param store whose page it is on
 * @param columns its headings
 * @param rows how many follow them
 * @param takenBy staff id; null until its rows were taken in
 * @param version the first price book that has its last rows
 */
record ProductFile(
        long id,
        long store,
        String name,
        FileRows.Format format,
        List<String> columns,
        int rows,
        FileTerms terms,
        State state,
        long madeBy,
        Instant madeAt,
        @Nullable Long takenBy,
        @Nullable Instant takenAt,
        @Nullable Instant undoneAt,
        @Nullable Long version) {

    /** Where a file stands. */
    enum State {
        /** Its rows are here, and nobody has compared them with the products. */
        READ,
        /** What each row would change is known. */
        CHECKED,
        /** Its right rows are in the price book; wrong ones may be mended and follow. */
        TAKEN,
        /** Was taken in; products are what they were, and those it brought are blocked. */
        UNDONE,
        /** Given up. */
        DISCARDED
    }
}
