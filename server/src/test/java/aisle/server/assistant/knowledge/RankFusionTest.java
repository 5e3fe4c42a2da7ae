package aisle.server.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One order of several, by the ranks alone. */
class RankFusionTest {

    /** 1/62 + 1/62 is more than 1/61, and 1/61 more than 1/63. */
    @Test
    void whatStandsInBothOrdersLeads() {
        assertThat(RankFusion.fuse(List.of(List.of("a", "b", "c"), List.of("d", "b"))))
                .containsExactly("b", "a", "d", "c");
    }

    @Test
    void oneOrderStaysAsItIs() {
        assertThat(RankFusion.fuse(List.of(List.of("x", "y"), List.of()))).containsExactly("x", "y");
    }
}
