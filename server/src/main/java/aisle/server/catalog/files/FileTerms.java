package aisle.server.catalog.files;

import aisle.server.organization.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be understood.
 *
 * @param fields where each field comes from; one that is missing is left as it is
 * @param decimal between whole and broken numbers: {@code .} or {@code ,}
 * @param everyStore whether its prices are the chain's, else the store's own
 * @param from first business day of its prices; what is taken in later holds from that later day
 */
record FileTerms(Map<FileField, Source> fields, String decimal, boolean everyStore, LocalDate from) {

    private static final int TEXT_MAX = 200;

    /**
     * Where a field's value stands: in a column, or the same for every row.
     *
     * @param column its place, from 0; null when it is a text
     * @param text what is meant in every row; null when it is a column
     */
    record Source(@Nullable Integer column, @Nullable String text) {

        static Source column(int place) {
            return new Source(place, null);
        }
    }

    /** Keeps its own copy. */
    FileTerms {
        fields = Map.copyOf(fields);
    }

    /**
     * Refuses terms that a file with these columns cannot have.
     *
     * @throws Problem 400 naming the value and what is allowed
     */
    void requireFit(List<String> columns) {
        if (!fields.containsKey(FileField.CODE)) {
            throw Problem.invalid("fields.CODE", null, "the column with the codes");
        }
        fields.forEach((field, source) -> {
            if ((source.column() == null) == (source.text() == null)) {
                throw Problem.invalid("fields." + field, null, "a column or a text");
            }
            if (source.column() != null && (source.column() < 0 || source.column() >= columns.size())) {
                throw Problem.invalid("fields." + field, source.column(), "0 to " + (columns.size() - 1));
            }
            if (source.text() != null
                    && (source.text().isBlank() || source.text().length() > TEXT_MAX)) {
                throw Problem.invalid("fields." + field, source.text(), "1 to " + TEXT_MAX + " characters");
            }
        });
        if (!List.of(".", ",").contains(decimal)) {
            throw Problem.invalid("decimal", decimal, List.of(".", ","));
        }
    }

    /** Whether it says anything of what stands on packs. */
    boolean declares() {
        return fields.keySet().stream().anyMatch(field -> field.compareTo(FileField.BRAND) >= 0);
    }

    /** Whether it changes what other stores sell, or at which price. */
    boolean concernsEveryStore() {
        return everyStore
                || fields.keySet().stream().anyMatch(field -> field != FileField.CODE && field != FileField.PRICE);
    }
}
