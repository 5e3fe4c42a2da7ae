package aisle.server.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.sales.TestShop;
import aisle.server.testing.ServerTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Words are found though meanings cannot be. */
@ServerTest
class LibraryTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Passages passages;

    @TempDir
    private Path folder;

    private Library library(VectorStore vectors) {
        return new Library(new Words(passages, folder), () -> new Meanings(passages, vectors, new Alike()));
    }

    @Test
    void aStoreOfVectorsThatFailsLeavesTheWords() {
        TestShop shop = TestShop.open(context, "Salsify soup");
        try (Library library = library(new Lost())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> library.meanings().isPresent());
            library.takeIn(Duration.ofSeconds(10));
            assertThat(library.byWords("salsify", Passage.CHAIN, 1))
                    .extracting(Passage::key)
                    .containsExactly(Passages.product(shop.bread));
            assertThat(library.byMeaning("salsify", Passage.CHAIN, 1)).isEmpty();
        }
    }

    @Test
    void aModelThatCannotBeLoadedLeavesTheWordsAndIsSaid() {
        TestShop.open(context, "Cardoon soup");
        try (Library library = new Library(new Words(passages, folder), () -> {
            throw new UnsatisfiedLinkError("no native library for this system");
        })) {
            await().atMost(Duration.ofSeconds(30)).until(library::meaningFailed);
            library.takeIn(Duration.ofSeconds(10));
            assertThat(library.byWords("cardoon", Passage.CHAIN, 1)).hasSize(1);
            assertThat(library.byMeaning("cardoon", Passage.CHAIN, 1)).isEmpty();
            assertThat(library.broken()).isFalse();
        }
    }

    /** Every text means the same. */
    private static final class Alike implements Embedder {

        @Override
        public float[] embed(String text) {
            float[] vector = new float[VectorStore.DIMENSIONS];
            vector[0] = 1;
            return vector;
        }

        @Override
        public void close() {}
    }

    /** Takes everything and cannot be read, as a database that goes away. */
    private static final class Lost implements VectorStore {

        private Optional<Cursor> cursor = Optional.empty();

        @Override
        public synchronized Optional<Cursor> cursor() {
            return cursor;
        }

        @Override
        public synchronized void take(List<Entry> entries, List<String> gone, Cursor upTo) {
            cursor = Optional.of(upTo);
        }

        @Override
        public List<Near> nearest(float[] to, long store, int most) {
            throw new IllegalStateException("The store of vectors went away");
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public synchronized void clear() {
            cursor = Optional.empty();
        }

        @Override
        public void close() {}
    }
}
