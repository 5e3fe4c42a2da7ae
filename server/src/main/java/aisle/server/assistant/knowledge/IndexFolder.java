package aisle.server.assistant.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A Lucene index in a folder, with a cursor in each commit. Every file's checksum is verified when it is opened; what
 * is damaged is deleted and begun anew. One thread writes; many may read.
 */
final class IndexFolder implements Closeable {

    static final String KEY = "key";
    static final String STORE = "store";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String CURSOR = "cursor";
    private static final double BUFFER_MB = 8;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Optional<Cursor> cursor;

    private IndexFolder(FSDirectory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.cursor = committed(writer);
    }

    /**
     * Opens the index, or begins it.
     *
     * @throws UncheckedIOException when the folder cannot be written, or another holds it
     */
    static IndexFolder open(Path folder, Analyzer analyzer) {
        try {
            try {
                return sound(folder, analyzer);
            } catch (LockObtainFailedException held) {
                throw held;
            } catch (IOException | IllegalArgumentException damaged) {
                LOG.atWarn().setCause(damaged).addKeyValue("folder", folder).log("Index is damaged and begins anew");
                FileSystemUtils.deleteRecursively(folder);
                return sound(folder, analyzer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + folder + " cannot be opened", e);
        }
    }

    private static IndexFolder sound(Path folder, Analyzer analyzer) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                verify(directory);
            }
            var settings = new IndexWriterConfig(analyzer)
                    .setRAMBufferSizeMB(BUFFER_MB)
                    .setMergeScheduler(new SerialMergeScheduler());
            return new IndexFolder(directory, new IndexWriter(directory, settings));
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    private static void verify(FSDirectory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    /** How far it is: all up to there can be found. Empty before the first commit. */
    Optional<Cursor> cursor() {
        return cursor;
    }

    /** What the last commit says; empty before the first, and for what nobody here wrote. */
    private static Optional<Cursor> committed(IndexWriter writer) {
        @Nullable Iterable<Map.Entry<String, String>> said = writer.getLiveCommitData();
        if (said != null) {
            for (Map.Entry<String, String> entry : said) {
                if (entry.getKey().equals(CURSOR)) {
                    return Optional.of(Cursor.parse(entry.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** Documents of one store, or of the chain. */
    static Query of(long store) {
        return new TermQuery(new Term(STORE, Long.toString(store)));
    }

    /** Puts documents in place of those with their keys, and takes others out. */
    void take(List<Document> documents, List<String> gone, Cursor upTo) {
        writing(() -> {
            for (Document document : documents) {
                writer.updateDocument(new Term(KEY, document.get(KEY)), document);
            }
            for (String key : gone) {
                writer.deleteDocuments(new Term(KEY, key));
            }
            writer.setLiveCommitData(Map.of(CURSOR, upTo.text()).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            cursor = Optional.of(upTo);
        });
    }

    void clear() {
        writing(() -> {
            writer.deleteAll();
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            cursor = Optional.empty();
        });
    }

    /** Reads with a searcher that sees one state of the index throughout. */
    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + directory.getDirectory() + " cannot be read", e);
        }
    }

    @FunctionalInterface
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + directory.getDirectory() + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            LOG.atDebug().addKeyValue("folder", directory.getDirectory()).log("Index is closed");
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + directory.getDirectory() + " cannot be closed", e);
        }
    }
}
