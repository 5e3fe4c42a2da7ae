package aisle.server.assistant.knowledge;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages by what they mean: a vector of each, in whichever store of vectors is configured. */
final class Meanings extends Follower implements Closeable {

    /** So few that a cut costs little, so many that the graph is not rebuilt for each. */
    private static final int PIECE = 64;
    /** Below this nearness a passage has nothing to do with what was asked. */
    private static final double LEAST_COSINE = 0.3;

    private final VectorStore vectors;
    private final Embedder embedder;

    Meanings(Passages passages, VectorStore vectors, Embedder embedder) {
        super(passages, PIECE);
        this.vectors = vectors;
        this.embedder = embedder;
    }

    @Override
    Optional<Cursor> cursor() {
        return vectors.cursor();
    }

    /** Rests as long as it worked, so that it takes half of one core from the tills at most. */
    @Override
    void take(Passages.Piece piece) {
        List<VectorStore.Entry> entries = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Passage passage : piece.passages()) {
            if (passage.deleted()) {
                gone.add(passage.key());
            } else {
                long began = System.nanoTime();
                entries.add(new VectorStore.Entry(passage.key(), passage.store(), embedder.embed(passage.whole())));
                rest(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        vectors.take(entries, gone, piece.cursor());
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while taking in what passages mean", e);
        }
    }

    /** The keys of passages near to what is asked, the nearest leading. */
    List<String> find(String asked, long store, int most) {
        return vectors.nearest(embedder.embed(asked), store, most).stream()
                .filter(near -> near.cosine() >= LEAST_COSINE)
                .map(VectorStore.Near::key)
                .toList();
    }

    @Override
    void clear() {
        vectors.clear();
    }

    @Override
    long size() {
        return vectors.size();
    }

    @Override
    public void close() {
        vectors.close();
        embedder.close();
    }
}
