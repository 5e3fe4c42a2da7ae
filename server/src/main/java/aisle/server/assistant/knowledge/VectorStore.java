package aisle.server.assistant.knowledge;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/**
 * The one door to stores of vectors. What is taken and how far that is are written in one commit, so that a store that
 * was cut off goes on where it was. A store that is lost or cannot be read begins empty, without a cursor.
 */
interface VectorStore extends Closeable {

    /** Numbers a vector has. */
    int DIMENSIONS = 384;

    /**
     * The vector of a passage, of length 1.
     *
     * @param key the passage's
     * @param store whose it is; {@link Passage#CHAIN} when it is every store's
     */
    record Entry(String key, long store, float[] vector) {}

    /**
     * A passage near to what was asked.
     *
     * @param cosine of the angle between, 1 when it says the same
     */
    record Near(String key, double cosine) {}

    /** How far it is; empty when it holds nothing. */
    Optional<Cursor> cursor();

    /**
     * Takes vectors, each in place of what its key had before, and lets go of others.
     *
     * @param upTo how far it is then
     */
    void take(List<Entry> entries, List<String> gone, Cursor upTo);

    /**
     * What is nearest.
     *
     * @param to a vector of length 1
     * @param store whose passages; {@link Passage#CHAIN} for the chain's
     * @return the nearest leading
     */
    List<Near> nearest(float[] to, long store, int most);

    /** How many vectors it holds. */
    long size();

    /** Lets go of everything, the cursor included. */
    void clear();

    @Override
    void close();
}
