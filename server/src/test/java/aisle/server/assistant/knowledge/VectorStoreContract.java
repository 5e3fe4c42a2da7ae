package aisle.server.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aisle.server.assistant.knowledge.VectorStore.Entry;
import aisle.server.assistant.knowledge.VectorStore.Near;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of vectors does. */
abstract class VectorStoreContract {

    private static final Cursor SOMEWHERE = new Cursor(UUID.randomUUID(), 7, 9, 4, 2);

    protected VectorStore vectors;

    /** Opens the same store, however often. */
    abstract VectorStore open();

    @BeforeEach
    void begin() {
        vectors = open();
        vectors.clear();
    }

    @AfterEach
    void close() {
        vectors.close();
    }

    /** A vector of length 1 in the plane of the first two axes. */
    private static float[] at(double degrees) {
        float[] vector = new float[VectorStore.DIMENSIONS];
        vector[0] = (float) Math.cos(Math.toRadians(degrees));
        vector[1] = (float) Math.sin(Math.toRadians(degrees));
        return vector;
    }

    private void take(Entry... entries) {
        vectors.take(List.of(entries), List.of(), SOMEWHERE);
    }

    @Test
    void theNearestLeadWithTheirCosine() {
        take(new Entry("far", 0, at(80)), new Entry("near", 0, at(10)), new Entry("middle", 0, at(40)));
        List<Near> found = vectors.nearest(at(0), 0, 2);
        assertThat(found).extracting(Near::key).containsExactly("near", "middle");
        assertThat(found.getFirst().cosine()).isCloseTo(Math.cos(Math.toRadians(10)), within(1e-4));
    }

    @Test
    void anotherStoresAreNotFound() {
        take(new Entry("theirs", 2, at(0)), new Entry("ours", 1, at(50)), new Entry("everybody's", 0, at(60)));
        assertThat(vectors.nearest(at(0), 1, 10)).extracting(Near::key).containsExactly("ours");
        assertThat(vectors.nearest(at(0), 0, 10)).extracting(Near::key).containsExactly("everybody's");
    }

    @Test
    void whatIsTakenAgainStandsOnce() {
        take(new Entry("a", 0, at(0)), new Entry("b", 0, at(30)));
        take(new Entry("a", 0, at(90)));
        assertThat(vectors.size()).isEqualTo(2);
        assertThat(vectors.nearest(at(0), 0, 1)).extracting(Near::key).containsExactly("b");
    }

    @Test
    void whatIsGoneIsNotFound() {
        take(new Entry("a", 0, at(0)), new Entry("b", 0, at(30)));
        vectors.take(List.of(), List.of("a"), SOMEWHERE);
        assertThat(vectors.nearest(at(0), 0, 10)).extracting(Near::key).containsExactly("b");
    }

    @Test
    void whatIsHeldAndHowFarOutliveAReopening() {
        assertThat(vectors.cursor()).isEmpty();
        take(new Entry("a", 0, at(0)));
        vectors.close();
        vectors = open();
        assertThat(vectors.cursor()).contains(SOMEWHERE);
        assertThat(vectors.size()).isEqualTo(1);
        vectors.clear();
        assertThat(vectors.cursor()).isEmpty();
        assertThat(vectors.size()).isZero();
    }
}
