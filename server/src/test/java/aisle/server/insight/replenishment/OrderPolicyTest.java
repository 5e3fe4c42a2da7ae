package aisle.server.insight.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.insight.replenishment.OrderAdvice.Limit;
import aisle.server.insight.replenishment.OrderPolicy.Rule;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Levels that a person sets say how much, within packs, shelf space and shelf life. Ten are sold every day. */
class OrderPolicyTest {

    private static final Assumptions PLAIN = new Assumptions(0, 0, 0, 0, 0);
    private static final long ANY = OrderPolicy.ANY_AMOUNT;
    private static final int SOLD_A_DAY = 10;
    private static final int LEAD = 2;

    private static OrderAdvice advise(long have, int pack, int life, OrderPolicy policy) {
        var terms = new SupplyTerms(pack * 1_000L, 1, 100, 0, LEAD, 5, 0, 0, life);
        List<StockLot> stock = have == 0 ? List.of() : List.of(new StockLot(have * 1_000, 0, StockLot.KEEPS));
        var question = new OrderQuestion(1, stock, terms, new long[] {300}, policy);
        return new Replenishment((product, ahead) -> Demand.certain(SOLD_A_DAY), PLAIN).advise(question);
    }

    private static OrderPolicy minMax(long minimum, long maximum) {
        return new OrderPolicy(Rule.MIN_MAX, minimum * 1_000, maximum * 1_000, ANY);
    }

    private static OrderPolicy upTo(long maximum, long space) {
        return new OrderPolicy(Rule.ORDER_UP_TO, 0, maximum * 1_000, space);
    }

    @Test
    void belowTheMinimumItIsOrderedUpToTheMaximumInWholePacks() {
        assertThat(advise(31, 12, 0, minMax(30, 60)).packs()).isZero();
        assertThat(advise(30, 12, 0, minMax(30, 60)).packs()).isEqualTo(3);
        assertThat(advise(30, 12, 0, minMax(30, 67)).packs()).isEqualTo(4);
    }

    @Test
    void upToTheLevelIsOrderedWheneverOrdersAreTaken() {
        assertThat(advise(59, 12, 0, upTo(60, ANY)).packs()).isOne();
        assertThat(advise(60, 12, 0, upTo(60, ANY)).packs()).isZero();
    }

    /** Of 30, twenty are sold before it comes: beside ten there is room for 40 of 50. */
    @Test
    void noMoreComesThanThereIsRoomForWhenItComes() {
        var advice = advise(30, 12, 0, upTo(100, 50_000));
        assertThat(advice.packs()).isEqualTo(3);
        assertThat(advice.limit()).isEqualTo(Limit.SHELF_SPACE);
        assertThat(advise(30, 12, 0, new OrderPolicy(Rule.FORECAST, 0, 0, 30_000))
                        .packs())
                .isOne();
        assertThat(advise(0, 12, 0, upTo(100, 5_000)).packs())
                .as("a pack that is larger than an empty shelf")
                .isOne();
        assertThat(advise(21, 12, 0, upTo(100, 5_000)).packs()).isZero();
    }

    /** What keeps three days is sold within three: 30 less the ten that will be left. */
    @Test
    void noMoreComesThanSellsBeforeItExpires() {
        var advice = advise(30, 10, 3, upTo(500, ANY));
        assertThat(advice.packs()).isEqualTo(2);
        assertThat(advice.limit()).isEqualTo(Limit.SHELF_LIFE);
    }

    @Test
    void whatNeverIsOrderedAsksForNothing() {
        assertThat(advise(0, 12, 0, new OrderPolicy(Rule.NEVER, 0, 0, ANY)).packs())
                .isZero();
    }

    @Test
    void anyLevelsStayWithinTheirBounds() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int pack = 1 + random.nextInt(30);
            long have = random.nextInt(120);
            long maximum = 1 + random.nextInt(200);
            long minimum = random.nextLong(maximum);
            long space = 1 + random.nextInt(150);
            var policy = new OrderPolicy(Rule.MIN_MAX, minimum * 1_000, maximum * 1_000, space * 1_000);
            var advice = advise(have, pack, 0, policy);
            long left = Math.max(0, have - LEAD * SOLD_A_DAY);
            long ordered = (long) advice.packs() * pack;
            if (have > minimum) {
                assertThat(ordered).isZero();
            }
            assertThat(ordered).isLessThan(Math.max(1, maximum - have + pack));
            assertThat(ordered == 0 || left + ordered <= space || left == 0 && advice.packs() == 1)
                    .as("%s", policy)
                    .isTrue();
            if (advice.limit() == null && have <= minimum) {
                assertThat(have + ordered).isGreaterThanOrEqualTo(maximum);
            }
        }
    }
}
