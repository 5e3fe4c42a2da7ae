package aisle.server.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph in this process. */
class InProcessVectorsTest extends VectorStoreContract {

    @TempDir
    private Path folder;

    @Override
    VectorStore open() {
        return new InProcessVectors(folder);
    }

    @Test
    void aDamagedOneBeginsAnew() throws IOException {
        float[] vector = new float[VectorStore.DIMENSIONS];
        vector[0] = 1;
        vectors.take(List.of(new VectorStore.Entry("a", 0, vector)), List.of(), Cursor.start(UUID.randomUUID()));
        vectors.close();
        damage(folder);
        vectors = open();
        assertThat(vectors.cursor()).isEmpty();
        assertThat(vectors.size()).isZero();
    }

    /** Turns over a byte in the middle of the largest file. */
    static void damage(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path largest = files.max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= (byte) 0xff;
            Files.write(largest, bytes);
        }
    }
}
