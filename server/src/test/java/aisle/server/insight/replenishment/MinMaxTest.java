package aisle.server.insight.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aisle.server.insight.replenishment.MinMax.Levels;
import org.junit.jupiter.api.Test;

/** The plain rule's levels and packs. */
class MinMaxTest {

    @Test
    void theLevelsFollowFromSalesAndTheirScatter() {
        var levels = new MinMax(1.5, 2, 0.8).levels(4, 3, 9, 0);
        assertThat(levels.minimum()).isCloseTo(4 * 9 + 1.5 * 3 * 3, within(1e-9));
        assertThat(levels.maximum()).isCloseTo(levels.minimum() + 8, within(1e-9));
    }

    @Test
    void noMoreIsKeptThanSellsInAShareOfItsLife() {
        var levels = new MinMax(2, 4, 0.5).levels(4, 3, 3, 10);
        assertThat(levels.maximum()).isEqualTo(0.5 * 10 * 4);
        assertThat(levels.minimum()).isLessThanOrEqualTo(levels.maximum());
    }

    @Test
    void atTheMinimumItIsOrderedUpToTheMaximum() {
        var levels = new Levels(10, 30);
        assertThat(MinMax.packs(levels, 10_001, 6_000)).isZero();
        assertThat(MinMax.packs(levels, 10_000, 6_000)).isEqualTo(3);
        assertThat(MinMax.packs(levels, 2_000, 6_000)).isEqualTo(5);
    }
}
