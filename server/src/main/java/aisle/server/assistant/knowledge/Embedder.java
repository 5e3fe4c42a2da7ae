package aisle.server.assistant.knowledge;

import java.io.Closeable;

/** Turns a text into a vector of {@link VectorStore#DIMENSIONS} numbers and length 1 that says what it means. */
interface Embedder extends Closeable {

    float[] embed(String text);

    @Override
    void close();
}
