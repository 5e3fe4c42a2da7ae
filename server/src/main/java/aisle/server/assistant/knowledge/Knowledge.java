package aisle.server.assistant.knowledge;

import aisle.server.assistant.knowledge.Follower.Progress;
import aisle.server.organization.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Looks up products and policies, by their words and by what they mean. Nothing of it is loaded before somebody asks,
 * and it is given back when nobody has for a quarter of an hour. One search at a time: each takes some milliseconds.
 */
@Service
public class Knowledge implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);
    private static final int QUERY_MAX = 200;
    /** As far down each order the fusion looks. */
    private static final int DEPTH = 50;
    /** A search waits so long for what changed since the last; the first in a large shop answers from a part. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration KEPT_OPEN = Duration.ofMinutes(15);

    private final Passages passages;
    private final DataSource database;
    private final Path folder;
    private final Store vectors;
    private @Nullable Library library;
    private Instant asked = Instant.EPOCH;

    Knowledge(
            Passages passages,
            DataSource database,
            @Value("${aisle.data}") Path data,
            @Value("${aisle.knowledge.vectors:in-process}") String vectors) {
        this.passages = passages;
        this.database = database;
        this.folder = data.resolve("knowledge");
        this.vectors = Store.named(vectors);
    }

    /** Where vectors are kept. */
    public enum Store {
        /** An HNSW graph in this process. */
        IN_PROCESS,
        /** The database, which must have pgvector. */
        PGVECTOR;

        private static Store named(String setting) {
            return switch (setting) {
                case "in-process" -> IN_PROCESS;
                case "pgvector" -> PGVECTOR;
                default ->
                    throw new IllegalArgumentException(
                            "aisle.knowledge.vectors is '" + setting + "'; allowed: in-process, pgvector");
            };
        }
    }

    /**
     * Something found.
     *
     * @param key what it is, such as {@code product-17} or {@code policy-} and its id
     * @param wordsRank its place by words among its kind, from 1; null when it was not found by them
     * @param meaningRank its place by meaning among its kind, from 1; null when it was not found by it
     */
    public record Hit(
            String key,
            String title,
            String text,
            @Nullable Integer wordsRank,
            @Nullable Integer meaningRank) {}

    /**
     * How far the indexes are.
     *
     * @param words passages that can be found by words
     * @param wordsBehind passages yet to be taken in; 0 when it is up to date
     * @param meanings passages that can be found by meaning
     * @param meaningsBehind passages yet to be taken in; null while the model is loading or cannot be
     * @param meaningFailed whether meaning cannot be had now; the log says why
     * @param store where vectors are kept
     */
    public record Standing(
            long words,
            long wordsBehind,
            long meanings,
            @Nullable Long meaningsBehind,
            boolean meaningFailed,
            Store store) {}

    /** What was found, policies before products and the best of each leading; and of how much. */
    public record Found(List<Hit> hits, Standing standing) {

        /** Keeps its own copy. */
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Looks something up for a store.
     *
     * @param query words, or a sentence
     * @param most so many at most
     * @throws Problem 400 for no words, or too many
     */
    public synchronized Found search(long store, String query, int most) {
        if (query.isBlank() || query.length() > QUERY_MAX) {
            throw Problem.invalid("query", query, "1 to " + QUERY_MAX + " characters");
        }
        try {
            return found(open(), store, query, most);
        } catch (java.io.UncheckedIOException | org.apache.lucene.store.AlreadyClosedException lost) {
            LOG.atWarn().setCause(lost).log("An index is lost and is opened again");
            close();
            return found(open(), store, query, most);
        }
    }

    /** Policies lead: they are few and written on purpose, and would be lost among products by the thousand. */
    private Found found(Library opened, long store, String query, int most) {
        opened.takeIn(PATIENCE);
        // Before looking: so whoever waits until nothing is behind has what was taken in meanwhile.
        Standing standing = standing(opened);
        List<Hit> policies = hits(opened, store, query, most);
        List<Hit> products = hits(opened, Passage.CHAIN, query, most);
        int leading = Math.min(policies.size(), Math.max(most / 2, most - products.size()));
        List<Hit> hits = new ArrayList<>(policies.subList(0, leading));
        hits.addAll(products.subList(0, Math.min(products.size(), most - leading)));
        return new Found(hits, standing);
    }

    private static List<Hit> hits(Library opened, long store, String query, int most) {
        Map<String, Passage> known = new LinkedHashMap<>();
        opened.byWords(query, store, DEPTH).forEach(passage -> known.put(passage.key(), passage));
        List<String> byWords = List.copyOf(known.keySet());
        List<String> byMeaning = opened.byMeaning(query, store, DEPTH);
        opened.named(byMeaning.stream().filter(key -> !known.containsKey(key)).toList(), store)
                .forEach(passage -> known.put(passage.key(), passage));
        List<Hit> hits = new ArrayList<>();
        for (String key : RankFusion.fuse(List.of(byWords, byMeaning))) {
            Passage passage = known.get(key);
            if (passage != null && hits.size() < most) {
                hits.add(new Hit(key, passage.title(), passage.text(), rank(byWords, key), rank(byMeaning, key)));
            }
        }
        return hits;
    }

    private static @Nullable Integer rank(List<String> order, String key) {
        int place = order.indexOf(key);
        return place < 0 ? null : place + 1;
    }

    private Standing standing(Library opened) {
        Progress words = opened.words();
        Optional<Progress> meanings = opened.meanings();
        return new Standing(
                words.held(),
                words.behind(),
                meanings.map(Progress::held).orElse(0L),
                meanings.map(Progress::behind).orElse(null),
                opened.meaningFailed(),
                vectors);
    }

    private Library open() {
        asked = Instant.now();
        Library known = library;
        if (known != null && known.broken()) {
            close();
            known = null;
        }
        if (known == null) {
            known = new Library(new Words(passages, folder.resolve("words")), this::meanings);
            library = known;
        }
        return known;
    }

    private Meanings meanings() {
        VectorStore store = switch (vectors) {
            case IN_PROCESS -> new InProcessVectors(folder.resolve("vectors"));
            case PGVECTOR -> new PgVectors(database);
        };
        try {
            return new Meanings(passages, store, new MiniLm(folder.resolve("model")));
        } catch (RuntimeException | LinkageError notLoaded) {
            store.close();
            throw notLoaded;
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void giveBack() {
        Library known = library;
        if (known != null && asked.plus(KEPT_OPEN).isBefore(Instant.now())) {
            close();
        }
    }

    /** Closes what is open; the next search opens it again. */
    synchronized void close() {
        Library known = library;
        library = null;
        if (known != null) {
            known.close();
        }
    }

    @Override
    public void destroy() {
        close();
    }
}
