package aisle.server.catalog;

import aisle.server.organization.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a list that cannot be taken, so that all are named at once and nothing is half written. */
public final class WrongRows {

    /** How many are named: the first tell what is wrong with the list. */
    private static final int NAMED = 200;

    private final List<Row> rows = new ArrayList<>();

    /**
     * A row that cannot be taken.
     *
     * @param row its number, counted from 1
     * @param field which of its values
     * @param value what stood there; null when nothing did
     * @param allowed what would have been right
     */
    public record Row(int row, String field, @Nullable String value, String allowed) {}

    /**
     * Notes a row that cannot be taken.
     *
     * @param index of the row, counted from 0
     * @param value what stood there
     */
    public void add(int index, String field, @Nullable Object value, String allowed) {
        rows.add(new Row(index + 1, field, value == null ? null : value.toString(), allowed));
    }

    /**
     * Refuses the list by its first wrong row alone.
     *
     * @throws Problem 400 {@code invalid-value} that names it, as {@code lines[0].code}
     */
    public void refuseFirst() {
        if (!rows.isEmpty()) {
            Row first = rows.getFirst();
            throw Problem.invalid(
                    "lines[%d].%s".formatted(first.row() - 1, first.field()), first.value(), first.allowed());
        }
    }

    /**
     * Refuses the list when a row of it is wrong.
     *
     * @throws Problem 400 {@code wrong-rows} that names them
     */
    public void refuse() {
        if (rows.isEmpty()) {
            return;
        }
        throw Problem.of(
                        400,
                        "wrong-rows",
                        "Rows cannot be taken",
                        "Nothing was taken. Rows that cannot be, as named: %d.".formatted(rows.size()))
                .with("count", rows.size())
                .with("rows", List.copyOf(rows.subList(0, Math.min(NAMED, rows.size()))));
    }
}
