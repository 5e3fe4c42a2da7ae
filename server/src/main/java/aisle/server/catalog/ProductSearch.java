package aisle.server.catalog;

import aisle.server.organization.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
public class ProductSearch {

    private static final int WORDS_MAX = 6;

    /** Words of names that one typed word may stand for. */
    private static final int NEAR_MAX = 20;

    /** Letters of a word that are compared for slips: PostgreSQL compares no more than 255 bytes. */
    private static final int LONGEST = 60;

    /** The likeness of a word found by its slips alone. */
    private static final int SLIPPED = 200;

    /**
     * Letters from which on a word may have slips, and how many; two letters that changed places are two to PostgreSQL.
     */
    private static final int SLIPS_FROM = 4;

    private static final int SLIPS_MAX = 2;

    /** Letters from which on the plural of a word with the fewest slips is likely to be meant too. */
    private static final int PLURALS_FROM = 6;

    /** Words within the slips whose slips are counted; a short word has hundreds. */
    private static final int LOOKED_AT = 300;

    /** The likeness of a word that begins as it was typed. */
    private static final int BEGUN = 900;

    private final JdbcClient sql;

    ProductSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Where to look.
     *
     * @param department only this one; null for all
     * @param chosen only these products; null for all
     * @param without none of these
     */
    record Within(@Nullable Long department, @Nullable List<Long> chosen, List<Long> without) {

        private String sql() {
            return (department == null ? "true" : "department = :department")
                    + (chosen == null ? "" : " and id = any(:chosen)")
                    + (without.isEmpty() ? "" : " and id <> all(:without)");
        }

        private Long[] withoutIds() {
            return without.toArray(Long[]::new);
        }

        private Long @Nullable [] chosenIds() {
            return chosen == null ? null : chosen.toArray(Long[]::new);
        }
    }

    /**
     * One page of what was found.
     *
     * @param products ids, best first
     * @param next where the following page begins; null at the end
     */
    record Page(List<Long> products, @Nullable String next) {}

    /**
     * Finds products in the whole chain.
     *
     * @param query a code or words
     * @param limit at most so many
     * @return product ids, best first
     */
    @Transactional(readOnly = true)
    public List<Long> find(String query, int limit) {
        return find(query, new Within(null, null, List.of()), null, limit).products();
    }

    /**
     * Finds products.
     *
     * @param query a code or words; blank finds all
     * @param within only these
     * @param after {@link Page#next()} of the page before, or null
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    Page find(String query, Within within, @Nullable String after, int limit) {
        var cursor = after == null ? null : Cursor.of(after);
        String trimmed = query.strip();
        if (trimmed.isEmpty()) {
            return inOrderOfName(within, cursor, limit);
        }
        var exact = byCode(TypedCode.candidates(trimmed), within);
        return exact.isEmpty() ? byWords(words(trimmed), within, cursor, limit) : new Page(exact, null);
    }

    private List<Long> byCode(List<String> codes, Within within) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                select p.id from catalog.code c join catalog.product p on p.id = c.product
                where c.code = any(:codes) and %s
                order by p.id""".formatted(within.sql()))
                .param("codes", codes.toArray(String[]::new))
                .param("department", within.department())
                .param("chosen", within.chosenIds())
                .param("without", within.withoutIds())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private Page inOrderOfName(Within within, @Nullable Cursor after, int limit) {
        var found = sql.sql("""
                select id, folded from catalog.product
                where %s and (folded, id) > (:name, :id)
                order by folded, id
                limit :limit""".formatted(within.sql()))
                .param("department", within.department())
                .param("chosen", within.chosenIds())
                .param("without", within.withoutIds())
                .param("name", after == null ? "" : after.key())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit + 1)
                .query((row, number) -> new Cursor(row.getString("folded"), row.getLong("id")))
                .list();
        return page(found, limit);
    }

    private static List<String> words(String query) {
        return Arrays.stream(query.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toList();
    }

    /**
     * A typed word and the words of names it may stand for.
     *
     * @param words words of names
     * @param likeness of each, 1 to 1,000
     */
    private record Term(List<String> words, List<Integer> likeness) {

        void add(Near near) {
            words.add(near.word());
            likeness.add(near.likeness());
        }

        void addAll(List<String> slipped) {
            words.addAll(slipped);
            slipped.forEach(word -> likeness.add(SLIPPED));
        }

        /** Looking at each word of a name costs most of the time, so it is done only where it tells names apart. */
        String likenessSql(int number, Match match) {
            boolean allTheSame = likeness.stream().distinct().count() == 1;
            if (allTheSame && match == Match.ALL) {
                return Integer.toString(likeness.getFirst());
            }
            if (allTheSame) {
                return "case when words && :words%d::text[] then %d else 0 end".formatted(number, likeness.getFirst());
            }
            return """
                    coalesce((select max(t.likeness)
                              from unnest(:words%1$d::text[], :likeness%1$d::int[]) as t (word, likeness)
                              where t.word = any(words)), 0)""".formatted(number);
        }
    }

    /**
     * Products that have all words stand alone; only when there is none do those with some of them count. A word that
     * stands in no name tells none from another.
     */
    private Page byWords(List<String> typed, Within within, @Nullable Cursor after, int limit) {
        var terms = terms(typed);
        var known = terms.stream().filter(term -> !term.words().isEmpty()).toList();
        if (known.isEmpty()) {
            return new Page(List.of(), null);
        }
        if (after != null) {
            return alike(known, Match.of(after.key()), within, after, limit);
        }
        var found = alike(known, Match.ALL, within, null, limit);
        boolean nothing = found.products().isEmpty() && known.size() > 1;
        return nothing ? alike(known, Match.SOME, within, null, limit) : found;
    }

    /** Whether a name must have all the words or some; a page's cursor begins with the sign of it. */
    private enum Match {
        ALL(" and "),
        SOME(" or ");

        private final String joined;

        Match(String joined) {
            this.joined = joined;
        }

        static Match of(String key) {
            return key.startsWith(SOME.sign()) ? SOME : ALL;
        }

        String sign() {
            return name().substring(0, 1);
        }
    }

    private List<Term> terms(List<String> typed) {
        var terms = typed.stream()
                .map(word -> new Term(new ArrayList<>(), new ArrayList<>()))
                .toList();
        var alike = alike(typed);
        for (int at = 0; at < terms.size(); at++) {
            var near = alike.getOrDefault(at, List.of());
            boolean asTyped = !near.isEmpty() && near.getFirst().likeness() >= BEGUN;
            var slipped = asTyped ? List.<String>of() : slipped(typed.get(at));
            if (slipped.isEmpty()) {
                meant(near).forEach(terms.get(at)::add);
            } else {
                terms.get(at).addAll(slipped);
            }
        }
        return terms;
    }

    /** The words of names that share letters with a typed one, or begin as it does, by its place. */
    private Map<Integer, List<Near>> alike(List<String> typed) {
        return sql
                .sql("""
                with typed as (
                    select at, catalog.folded(word) as word from unnest(:typed) with ordinality as t (word, at))
                select at, near.word, near.likeness,
                       public.levenshtein(left(near.word, :longest), left(typed.word, :longest)) as slips
                from typed
                cross join lateral (
                    select w.word, case when w.word = typed.word then 1000
                                        when starts_with(w.word, typed.word) then 900
                                        else (public.similarity(w.word, typed.word) * 800)::int end as likeness
                    from catalog.word w
                    where w.word operator(public.%) typed.word or w.word like typed.word || '%'
                    order by likeness desc, length(w.word), w.word
                    limit :near) near
                order by at, near.likeness desc, near.word""")
                .param("typed", typed.toArray(String[]::new))
                .param("longest", LONGEST)
                .param("near", NEAR_MAX)
                .query((row, number) -> new Near(
                        row.getInt("at") - 1, row.getString("word"), row.getInt("likeness"), row.getInt("slips")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Near::at));
    }

    /** A word of names that may have been meant, beside what was typed, both without accents. */
    private record Meant(String typed, String word) {

        int slips() {
            return Slips.between(typed, word);
        }
    }

    /**
     * The words of names with the fewest slips; of a long one also its plural, or that of which it is one. All words
     * are looked at, for two letters that changed places leave a short word with no three in a row of its own; a shop's
     * names are made of some thousands. PostgreSQL counts such letters twice, so of what it finds the fewest slips are
     * counted here.
     */
    private List<String> slipped(String typed) {
        if (typed.length() < SLIPS_FROM) {
            return List.of();
        }
        List<Meant> found = sql.sql("""
                select word, typed from (
                    select w.word, t.word as typed,
                           public.levenshtein_less_equal(left(w.word, :longest), t.word, :slips) as slips
                    from catalog.word w, (select left(catalog.folded(:typed), :longest) as word) t
                    where abs(length(w.word) - length(t.word)) <= :slips) compared
                where slips <= :slips
                order by slips, word
                limit :looked""")
                .param("typed", typed)
                .param("longest", LONGEST)
                .param("slips", SLIPS_MAX)
                .param("looked", LOOKED_AT)
                .query((row, number) -> new Meant(row.getString("typed"), row.getString("word")))
                .list();
        int fewest = found.stream().mapToInt(Meant::slips).min().orElse(0);
        List<String> nearest = found.stream()
                .filter(each -> each.slips() == fewest)
                .map(Meant::word)
                .toList();
        return found.stream()
                .map(Meant::word)
                .filter(word -> nearest.contains(word) || typed.length() >= PLURALS_FROM && isFormOf(word, nearest))
                .limit(NEAR_MAX)
                .toList();
    }

    private static boolean isFormOf(String word, List<String> nearest) {
        return nearest.stream().anyMatch(near -> word.startsWith(near) || near.startsWith(word));
    }

    /** A word of names that a typed word may stand for, and by how many letters it differs. */
    private record Near(int at, String word, int likeness, int slips) {}

    /**
     * Where a word was typed in full, or begun, it is not taken for another. Otherwise it is taken for those that
     * differ in the fewest letters: one among twenty alike, as a rule, and names need not be compared word by word.
     */
    private static List<Near> meant(List<Near> near) {
        if (near.isEmpty() || near.getFirst().likeness() >= BEGUN) {
            return near.stream().filter(word -> word.likeness() >= BEGUN).toList();
        }
        int fewest = near.stream().mapToInt(Near::slips).min().orElseThrow();
        return near.stream().filter(word -> word.slips() == fewest).toList();
    }

    /** The order is the sum of the likenesses, the best first. */
    private Page alike(List<Term> terms, Match match, Within within, @Nullable Cursor after, int limit) {
        String alike = IntStream.range(0, terms.size())
                .mapToObj("words && :words%d::text[]"::formatted)
                .collect(Collectors.joining(match.joined, "(", ")"));
        String likeness = IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).likenessSql(i, match))
                .collect(Collectors.joining(" + "));
        var statement = sql.sql("""
                select id, likeness from (
                    select id, %s as likeness from catalog.product
                    where %s and %s) found
                where (-likeness, id) > (:likeness, :id)
                order by -likeness, id
                limit :limit""".formatted(likeness, alike, within.sql()))
                .param("department", within.department())
                .param("chosen", within.chosenIds())
                .param("without", within.withoutIds())
                .param("likeness", after == null ? Long.MIN_VALUE : -after.number())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit + 1);
        for (int i = 0; i < terms.size(); i++) {
            statement = statement
                    .param("words" + i, terms.get(i).words().toArray(String[]::new))
                    .param("likeness" + i, terms.get(i).likeness().toArray(Integer[]::new));
        }
        return page(
                statement
                        .query((row, number) -> new Cursor(match.sign() + row.getInt("likeness"), row.getLong("id")))
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
                return Long.parseLong(key.substring(1));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
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
