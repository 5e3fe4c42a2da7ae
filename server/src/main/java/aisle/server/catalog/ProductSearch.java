package aisle.server.catalog;

import aisle.server.organization.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds products the way people ask for them: by a scanned or keyed code exactly, by words of the name with typing
 * errors and missing accents forgiven.
 */
@Component
class ProductSearch {

    private static final int WORDS_MAX = 6;

    /** How alike a typed word and a stretch of the name must be, 0 to 1; below it nothing useful is found. */
    private static final String LIKENESS_MIN = "0.4";

    private final JdbcClient sql;

    ProductSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page of what was found.
     *
     * @param products ids, best first
     * @param next where the following page begins; null at the end
     */
    record Page(List<Long> products, @Nullable String next) {}

    /**
     * Finds products.
     *
     * @param query a code or words; blank finds all
     * @param department only this one, or null
     * @param after {@link Page#next()} of the page before, or null
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public Page find(String query, @Nullable Long department, @Nullable String after, int limit) {
        var cursor = after == null ? null : Cursor.of(after);
        String trimmed = query.strip();
        if (trimmed.isEmpty()) {
            return inOrderOfName(department, cursor, limit);
        }
        var exact = byCode(TypedCode.candidates(trimmed), department);
        return exact.isEmpty() ? byWords(words(trimmed), department, cursor, limit) : new Page(exact, null);
    }

    private List<Long> byCode(List<String> codes, @Nullable Long department) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                select p.id from catalog.code c join catalog.product p on p.id = c.product
                where c.code = any(:codes) and (:department::bigint is null or p.department = :department)
                order by p.id""")
                .param("codes", codes.toArray(String[]::new))
                .param("department", department)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private Page inOrderOfName(@Nullable Long department, @Nullable Cursor after, int limit) {
        String place = department == null ? "true" : "department = :department";
        var found = sql.sql("""
                select id, folded from catalog.product
                where %s and (folded, id) > (:name, :id)
                order by folded, id
                limit :limit""".formatted(place))
                .param("department", department)
                .param("name", after == null ? "" : after.key())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit + 1)
                .query((row, number) -> new Cursor(row.getString("folded"), row.getLong("id")))
                .list();
        return page(found, limit);
    }

    private static String[] words(String query) {
        return Arrays.stream(query.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toArray(String[]::new);
    }

    /** Products that have all words stand alone; only when there is none do those with some of them count. */
    private Page byWords(String[] words, @Nullable Long department, @Nullable Cursor after, int limit) {
        if (words.length == 0) {
            return new Page(List.of(), null);
        }
        sql.sql("select set_config('pg_trgm.word_similarity_threshold', :least, true)")
                .param("least", LIKENESS_MIN)
                .query(String.class)
                .single();
        boolean complete = words.length == 1
                || !alike(words, " and ", department, null, 1).products().isEmpty();
        return alike(words, complete ? " and " : " or ", department, after, limit);
    }

    /** The order is the sum of the words' likenesses to the name, in millionths, the best first. */
    private Page alike(String[] words, String joined, @Nullable Long department, @Nullable Cursor after, int limit) {
        String alike = IntStream.range(0, words.length)
                .mapToObj("catalog.folded(:word%d) <%% folded"::formatted)
                .collect(Collectors.joining(joined, "(", ")"));
        String likeness = IntStream.range(0, words.length)
                .mapToObj("word_similarity(catalog.folded(:word%d), folded)"::formatted)
                .collect(Collectors.joining(" + "));
        var statement = sql.sql("""
                select id, likeness from (
                    select id, ((%s) * 1000000)::bigint as likeness from catalog.product
                    where %s and (:department::bigint is null or department = :department)) found
                where (-likeness, id) > (:likeness, :id)
                order by -likeness, id
                limit :limit""".formatted(likeness, alike))
                .param("department", department)
                .param("likeness", after == null ? Long.MIN_VALUE : -after.number())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit + 1);
        for (int i = 0; i < words.length; i++) {
            statement = statement.param("word" + i, words[i]);
        }
        return page(
                statement
                        .query((row, number) -> new Cursor(row.getString("likeness"), row.getLong("id")))
                        .list(),
                limit);
    }

    private static Page page(List<Cursor> found, int limit) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? shown.getLast().text() : null;
        return new Page(shown.stream().map(Cursor::id).toList(), next);
    }

    /** Where a page ended: the sort key and the id of its last row. */
    private record Cursor(String key, long id) {

        static Cursor of(String text) {
            try {
                var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                return new Cursor(plain.substring(colon + 1), Long.parseLong(plain.substring(0, colon)));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                throw refused(text);
            }
        }

        long number() {
            try {
                return Long.parseLong(key);
            } catch (NumberFormatException e) {
                throw refused(text());
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + ":" + key).getBytes(StandardCharsets.UTF_8));
        }

        private static Problem refused(String text) {
            return Problem.invalid("after", text, "the next member of the page before");
        }
    }
}
