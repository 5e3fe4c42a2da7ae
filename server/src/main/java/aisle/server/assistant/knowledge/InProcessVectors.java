package aisle.server.assistant.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;

/** Vectors in an HNSW graph of Lucene's (Malkov and Yashunin 2016), in this process. */
final class InProcessVectors implements VectorStore {

    private static final String VECTOR = "vector";

    private final IndexFolder index;

    InProcessVectors(Path folder) {
        index = IndexFolder.open(folder, new KeywordAnalyzer());
    }

    @Override
    public Optional<Cursor> cursor() {
        return index.cursor();
    }

    @Override
    public void take(List<Entry> entries, List<String> gone, Cursor upTo) {
        index.take(entries.stream().map(InProcessVectors::document).toList(), gone, upTo);
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(IndexFolder.KEY, entry.key(), Field.Store.YES));
        document.add(new StringField(IndexFolder.STORE, Long.toString(entry.store()), Field.Store.NO));
        document.add(new KnnFloatVectorField(VECTOR, entry.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    @Override
    public List<Near> nearest(float[] to, long store, int most) {
        var query = new KnnFloatVectorQuery(VECTOR, to, most, IndexFolder.of(store));
        return index.read(searcher -> {
            List<Near> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                String key = searcher.storedFields().document(hit.doc).get(IndexFolder.KEY);
                found.add(new Near(key, 2 * hit.score - 1)); // Lucene's score of a dot product is (1 + dot) / 2
            }
            return found;
        });
    }

    @Override
    public long size() {
        return index.read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public void clear() {
        index.clear();
    }

    @Override
    public void close() {
        index.close();
    }
}
