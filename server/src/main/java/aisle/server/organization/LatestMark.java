package aisle.server.organization;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended whose latest row leads: the next has what is older, whatever has come meanwhile.
 *
 * @param at of the last row
 * @param id of the last row, which tells it from others of the same instant; the greater leads
 */
public record LatestMark(Instant at, UUID id) {

    /** What stands before the latest row. */
    public static final LatestMark FIRST = new LatestMark(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final String BETWEEN = "_";

    /**
     * Reads the mark that a page gave as its next.
     *
     * @param after its text; null for the first page
     * @throws Problem 400 naming {@code after}
     */
    public static LatestMark read(@Nullable String after) {
        if (after == null) {
            return FIRST;
        }
        String[] said = after.split(BETWEEN, -1);
        try {
            if (said.length == 2) {
                var mark = new LatestMark(Instant.parse(said[0]), UUID.fromString(said[1]));
                if (!mark.at.isBefore(Instant.EPOCH) && mark.at.isBefore(FIRST.at)) {
                    return mark;
                }
            }
        } catch (DateTimeParseException | IllegalArgumentException other) {
            // What is no instant or no id is refused like what is too little.
        }
        throw Problem.invalid("after", after, "the next of the page before");
    }

    /**
     * What a page gives as its next.
     *
     * @param found its rows, and one more when another page follows
     * @param page how many rows are on one
     * @param mark of a row
     * @return null at the end
     */
    public static <T> @Nullable String next(List<T> found, int page, Function<T, LatestMark> mark) {
        return found.size() > page ? mark.apply(found.get(page - 1)).text() : null;
    }

    /** The mark as it stands in an address. */
    public String text() {
        return at + BETWEEN + id;
    }

    /** The instant as the database takes it. */
    public OffsetDateTime utc() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
