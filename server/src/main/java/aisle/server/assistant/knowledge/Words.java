package aisle.server.assistant.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Passages by their words, in the order of BM25 (Robertson and Zaragoza 2009; Lucene's k1 1.2, b 0.75). Words are cut
 * to their stems as English has them and as Spanish has them, and the better of the two counts. A word that stands
 * nowhere is taken for a typing error of words that do.
 */
final class Words extends Follower implements Closeable {

    private static final int PIECE = 1_000;
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String STORE_KEPT = "storeKept";
    /** Salt and bass come from it; in Spanish it is a form of "to be". */
    private static final String THE_SEA = "sea";

    /**
     * A question in either language has little words that say nothing of what is asked, whatever the other makes of
     * them.
     */
    private static final CharArraySet LITTLE_WORDS = littleWords();

    private static final Map<String, Analyzer> LANGUAGES =
            Map.of("en", new EnglishAnalyzer(LITTLE_WORDS), "es", new SpanishAnalyzer(LITTLE_WORDS));
    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), LANGUAGES);

    private final IndexFolder index;

    private static CharArraySet littleWords() {
        CharArraySet words = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());
        for (Object each : SpanishAnalyzer.getDefaultStopSet()) {
            if (!new String((char[]) each).equals(THE_SEA)) {
                words.add(each);
            }
        }
        return words;
    }

    Words(Passages passages, Path folder) {
        this(passages, folder, PIECE);
    }

    Words(Passages passages, Path folder, int pieceMost) {
        super(passages, pieceMost);
        index = IndexFolder.open(folder, ANALYZER);
    }

    @Override
    Optional<Cursor> cursor() {
        return index.cursor();
    }

    @Override
    void take(Passages.Piece piece) {
        List<Document> documents = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Passage passage : piece.passages()) {
            if (passage.deleted()) {
                gone.add(passage.key());
            } else {
                documents.add(document(passage));
            }
        }
        index.take(documents, gone, piece.cursor());
    }

    private static Document document(Passage passage) {
        Document document = new Document();
        document.add(new StringField(IndexFolder.KEY, passage.key(), Field.Store.YES));
        document.add(new StringField(IndexFolder.STORE, Long.toString(passage.store()), Field.Store.NO));
        document.add(new StoredField(STORE_KEPT, passage.store()));
        document.add(new StoredField(TITLE, passage.title()));
        document.add(new StoredField(TEXT, passage.text()));
        LANGUAGES.keySet().forEach(language -> document.add(new TextField(language, passage.whole(), Field.Store.NO)));
        return document;
    }

    /**
     * Passages with some of the words asked for.
     *
     * @param asked text and nothing else: no sign in it means anything
     * @param store whose passages; {@link Passage#CHAIN} for the chain's
     * @return the best leading
     */
    List<Passage> find(String asked, long store, int most) {
        return index.read(searcher -> {
            List<Query> either = LANGUAGES.entrySet().stream()
                    .map(language -> new Spelling(language.getValue(), searcher.getIndexReader())
                            .createBooleanQuery(language.getKey(), asked, Occur.SHOULD))
                    .filter(Objects::nonNull)
                    .toList();
            if (either.isEmpty()) {
                return List.of();
            }
            Query query = new BooleanQuery.Builder()
                    .add(new DisjunctionMaxQuery(either, 0), Occur.MUST)
                    .add(IndexFolder.of(store), Occur.FILTER)
                    .build();
            return found(searcher, query, most);
        });
    }

    /** Words as they are typed: one of four letters or more that stands nowhere may be a letter or two wrong. */
    private static final class Spelling extends QueryBuilder {

        private static final int SHORTEST = 4;
        private static final int LONG = 8;

        private final IndexReader reader;

        Spelling(Analyzer analyzer, IndexReader reader) {
            super(analyzer);
            this.reader = reader;
        }

        /** The first letter is right: who types seldom errs there, and all words need not be looked through. */
        @Override
        protected Query newTermQuery(Term term, float boost) {
            int length = term.text().length();
            try {
                if (length < SHORTEST || reader.docFreq(term) > 0) {
                    return super.newTermQuery(term, boost);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The index cannot be read", e);
            }
            return new FuzzyQuery(term, length < LONG ? 1 : 2, 1);
        }
    }

    /** A store's, or the chain's, passages with these keys; what is not here yet, or not any more, is left out. */
    List<Passage> named(List<String> keys, long store) {
        return index.read(searcher -> {
            List<Passage> found = new ArrayList<>();
            for (String key : keys) {
                Query query = new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(IndexFolder.KEY, key)), Occur.FILTER)
                        .add(IndexFolder.of(store), Occur.FILTER)
                        .build();
                found.addAll(found(searcher, query, 1));
            }
            return found;
        });
    }

    private static List<Passage> found(IndexSearcher searcher, Query query, int most) throws IOException {
        List<Passage> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            Document kept = searcher.storedFields().document(hit.doc);
            found.add(new Passage(
                    kept.get(IndexFolder.KEY),
                    kept.getField(STORE_KEPT).numericValue().longValue(),
                    kept.get(TITLE),
                    kept.get(TEXT)));
        }
        return found;
    }

    @Override
    void clear() {
        index.clear();
    }

    @Override
    long size() {
        return index.read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() {
        index.close();
    }
}
