package aisle.server.insight.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A lot near its end is marked down as far as that brings more than it costs. */
class NearExpiryTest {

    private static final List<Long> CUTS = List.of(200_000L, 300_000L, 400_000L, 500_000L);
    private static final Assumptions PLAIN = new Assumptions(0, 0, 0, 0, 0);

    private static MarkdownAdvice advise(double daily, long pieces, int lastDay, long cut, StockLot... others) {
        var question =
                new MarkdownQuestion(3, pieces * 1_000, lastDay, cut, List.of(others), 400, 250, new long[] {400}, 2);
        return new NearExpiry((product, ahead) -> Demand.certain(daily), PLAIN, CUTS).advise(question);
    }

    @Test
    void whatWillSellKeepsItsPrice() {
        var advice = advise(10, 20, 1, 0);
        assertThat(advice.cutPpm()).isZero();
        assertThat(advice.price()).isEqualTo(400);
        assertThat(advice.reasons().gain()).isZero();
        assertThat(advice.reasons().wastedWithout()).isZero();
    }

    /**
     * Ten are wanted today at 400 and thirty are there. Half off brings 10 x 2^2 = 40: all thirty at 200, less 0.4 of
     * the margin of the 20 who would not have come: 6,000 - 20 x 0.4 x 150 = 4,800. At 40 per cent off 27.8 sell for
     * 240: 6,667 - 17.8 x 60 = 5,600; at 30 off 20.4 for 280: 5,714 - 10.4 x 60 = 5,090; at 20 off 15.6 for 320 = 5,000
     * - 337 = 4,663; without, 4,000.
     */
    @Test
    void theCutThatRecoversMostIsAdvised() {
        var advice = advise(10, 30, 0, 0);
        assertThat(advice.cutPpm()).isEqualTo(400_000);
        assertThat(advice.price()).isEqualTo(240);
        assertThat(advice.reasons().wastedWithout()).isEqualTo(20);
        assertThat(advice.reasons().sold()).isCloseTo(27.78, within(0.01));
        assertThat(advice.reasons().gain()).isCloseTo(1_600, within(1.0));
    }

    /** Each piece of the old lot sold at a cut leaves a fresh one, worth its cost, unsold at its full price. */
    @Test
    void freshGoodsBesideItMakeACutDearer() {
        var alone = advise(4, 8, 1, 0);
        var beside = advise(4, 8, 1, 0, new StockLot(40_000, 0, 6));
        assertThat(alone.cutPpm()).isZero();
        assertThat(beside.cutPpm()).isZero();
        var picky = new NearExpiry((product, ahead) -> Demand.certain(4), new Assumptions(0, 0, 500_000, 0, 0), CUTS)
                .advise(new MarkdownQuestion(
                        3, 8_000, 1, 0, List.of(new StockLot(40_000, 0, 6)), 400, 100, new long[] {400}, 2));
        assertThat(picky.reasons().wastedWithout()).isEqualTo(4);
        assertThat(picky.reasons().wasted()).isLessThan(4);
    }

    @Test
    void aPriceIsNotRaisedAgain() {
        var advice = advise(10, 20, 1, 300_000);
        assertThat(advice.cutPpm()).isEqualTo(300_000);
    }

    @Test
    void aLastDayThatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> advise(1, 1, -1, 0))
                .withMessageContaining("lastDay is -1, 0 to 41");
    }
}
