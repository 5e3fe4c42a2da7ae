package aisle.server.insight.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantities are those that trying everything finds. */
class ReplenishmentTest {

    private static final Assumptions PLAIN = new Assumptions(0, 0, 0, 0, 0);
    private static final SupplyTerms PUNCTUAL_AND_COMPLETE = new SupplyTerms(1_000, 1, 100, 0, 2, 5, 0, 0, 0);

    private static SupplyTerms terms(long pack, long cost, int lead, int next, int life) {
        return new SupplyTerms(pack * 1_000, 1, cost, 0, lead, next, 0, 0, life);
    }

    private static OrderAdvice advise(
            Demand everyDay, List<StockLot> stock, SupplyTerms terms, long revenue, Assumptions assumptions) {
        var question = new OrderQuestion(1, stock, terms, new long[] {revenue});
        return new Replenishment((product, ahead) -> everyDay, assumptions).advise(question);
    }

    @Test
    void whatSellsOnFewerThanOneDayInTenIsOrderedAllTheSame() {
        Demand seldom = Demand.ofDeciles(0.08, new double[9]);
        assertThat(advise(seldom, List.of(), terms(1, 100, 1, 8, 0), 300, PLAIN).packs())
                .isPositive();
        assertThat(advise(Demand.ofDeciles(0, new double[9]), List.of(), terms(1, 100, 1, 8, 0), 300, PLAIN)
                        .packs())
                .isZero();
    }

    /** A newspaper: bought for one day. The exact profit of each quantity by summing over the counts. */
    @ParameterizedTest
    @CsvSource({"1, 100, 300", "6, 100, 300", "6, 250, 300", "20, 180, 300", "20, 40, 300", "55, 200, 299"})
    void whatKeepsForADayIsTheNewsvendorsQuantity(double mean, long cost, long price) {
        for (long pack : new long[] {1, 4}) {
            var advice = advise(new CountDemand(mean, mean), List.of(), terms(pack, cost, 1, 2, 1), price, PLAIN);
            double best = 0;
            for (int packs = 0; packs < 120; packs++) {
                best = Math.max(best, newsvendor(mean, packs * pack, cost, price));
            }
            assertThat(newsvendor(mean, advice.packs() * pack, cost, price))
                    .as("%s packs of %d", advice.packs(), pack)
                    .isGreaterThanOrEqualTo(best * 0.99 - 0.5);
            assertThat(advice.reasons().gain()).isCloseTo(best, within(best * 0.03 + 1));
        }
    }

    private static double newsvendor(double mean, long ordered, long cost, long price) {
        double probability = Math.exp(-mean);
        double sold = 0;
        for (int count = 0; count < 400; count++) {
            sold += probability * Math.min(count, ordered);
            probability *= mean / (count + 1);
        }
        return price * sold - cost * ordered;
    }

    /**
     * Four equally likely demands a day, all 4,096 futures of six days, every quantity. Sixty-four scenarios cannot
     * tell quantities apart that differ by a twentieth of a piece's cost.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void lotsOfSeveralDaysAreFollowedThroughEveryFuture(long seed) {
        var random = new Random(seed);
        int[] demands = {0, 1 + random.nextInt(2), 2 + random.nextInt(3), 4 + random.nextInt(4)};
        var stock = new ArrayList<StockLot>();
        for (int lot = random.nextInt(3); lot > 0; lot--) {
            int first = random.nextInt(2);
            stock.add(new StockLot(1_000L * (1 + random.nextInt(5)), first, first + random.nextInt(3)));
        }
        long cost = 60 + random.nextInt(150);
        var terms = terms(1 + random.nextInt(2), cost, 1, 2 + random.nextInt(2), 1 + random.nextInt(3));
        var advice = advise(equallyLikely(demands), stock, terms, 300, PLAIN);
        double none = exact(demands, stock, terms, 0);
        double best = 0;
        for (int packs = 0; packs < 40; packs++) {
            best = Math.max(best, exact(demands, stock, terms, packs) - none);
        }
        double advised = exact(demands, stock, terms, advice.packs()) - none;
        assertThat(advised).as("%s", advice).isGreaterThanOrEqualTo(best * 0.97 - cost * 0.05);
    }

    private static Demand equallyLikely(int[] demands) {
        return new Demand() {
            @Override
            public double mean() {
                return (demands[0] + demands[1] + demands[2] + demands[3]) / 4.0;
            }

            @Override
            public double quantile(double probability) {
                return demands[(int) (probability * 4)];
            }
        };
    }

    private static double exact(int[] demands, List<StockLot> stock, SupplyTerms terms, int packs) {
        double sum = 0;
        int futures = 4_096;
        for (int future = 0; future < futures; future++) {
            sum += one(demands, stock, terms, packs, future);
        }
        return sum / futures;
    }

    /** Sells the oldest first; until the next delivery for the price, after it for the cost of buying anew. */
    private static double one(int[] demands, List<StockLot> stock, SupplyTerms terms, int packs, int future) {
        var lots = new ArrayList<long[]>();
        stock.forEach(lot -> lots.add(new long[] {lot.firstDay(), lot.lastDay(), lot.quantity() / 1_000}));
        lots.add(new long[] {terms.leadDays(), terms.leadDays() + terms.life() - 1, packs * terms.pack() / 1_000});
        lots.sort(java.util.Comparator.comparingLong(lot -> lot[1]));
        double value = -packs * (terms.pack() / 1_000.0) * terms.cost();
        int rest = future;
        for (int day = 0; day < 6; day++, rest /= 4) {
            long wanted = demands[rest % 4];
            for (long[] lot : lots) {
                if (lot[0] <= day && day <= lot[1]) {
                    long sold = Math.min(wanted, lot[2]);
                    lot[2] -= sold;
                    wanted -= sold;
                    value += sold * (day < terms.nextDays() ? 300 : terms.cost());
                }
            }
        }
        return value;
    }

    @Test
    void knownDemandForWhatKeepsIsCoveredUntilTheNextDelivery() {
        var stock = List.of(new StockLot(7_000, 0, StockLot.KEEPS), new StockLot(4_000, 1, StockLot.KEEPS));
        var advice = advise(Demand.certain(5), stock, terms(1, 100, 2, 6, 0), 150, Assumptions.USUAL);
        assertThat(advice.packs()).isEqualTo(5 * 6 - 7 - 4);
        assertThat(advice.quantity()).isEqualTo(19_000);
        assertThat(advice.cost()).isEqualTo(1_900);
        var reasons = advice.reasons();
        assertThat(reasons.available()).isEqualTo(11_000);
        assertThat(reasons.beforeDelivery()).isEqualTo(10);
        assertThat(reasons.untilNext()).isEqualTo(20);
        assertThat(reasons.sold()).isEqualTo(20);
        assertThat(reasons.soldOut()).isZero();
        assertThat(reasons.soldOutWithout()).isEqualTo(1);
        assertThat(reasons.wasted()).isZero();
    }

    /** Five that end tomorrow go first, so the five beside them serve tomorrow and five more the day after. */
    @Test
    void whatExpiresFirstIsSoldFirst() {
        var stock = List.of(new StockLot(5_000, 0, 1), new StockLot(5_000, 0, 4));
        var advice = advise(Demand.certain(5), stock, terms(1, 100, 1, 3, 3), 300, PLAIN);
        assertThat(advice.packs()).isEqualTo(5);
        assertThat(advice.reasons().wasted()).isZero();
    }

    @Test
    void enoughOnHandIsNotAddedTo() {
        var stock = List.of(new StockLot(60_000, 0, StockLot.KEEPS));
        var advice = advise(new CountDemand(3, 5), stock, terms(6, 100, 2, 6, 0), 150, Assumptions.USUAL);
        assertThat(advice.packs()).isZero();
        assertThat(advice.reasons().gain()).isZero();
    }

    /** The dearer the line, the more is ordered at a time: the next delivery is skipped. */
    @Test
    void aDearLineIsOrderedForTwoDeliveries() {
        var cheap = new SupplyTerms(1_000, 1, 200, 1, 1, 4, 0, 0, 0);
        var dear = new SupplyTerms(1_000, 1, 200, 400, 1, 4, 0, 0, 0);
        int few = advise(Demand.certain(5), List.of(), cheap, 300, Assumptions.USUAL)
                .packs();
        int many = advise(Demand.certain(5), List.of(), dear, 300, Assumptions.USUAL)
                .packs();
        assertThat(few).isEqualTo(15);
        assertThat(many).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void moreOnHandNeverOrdersMore(long seed) {
        var random = new Random(seed);
        var terms = terms(1 + random.nextInt(4), 100, 1, 2 + random.nextInt(3), 3 + random.nextInt(4));
        var demand = new CountDemand(1 + random.nextInt(8), 12);
        int before = Integer.MAX_VALUE;
        for (int pieces = 0; pieces <= 40; pieces += 4) {
            var stock = List.of(new StockLot(pieces * 1_000L, 0, 2));
            int packs = advise(demand, stock, terms, 180, Assumptions.USUAL).packs();
            assertThat(packs).isLessThanOrEqualTo(before);
            before = packs;
        }
        assertThat(before).isLessThan(40);
    }

    @Test
    void aLikelyDelayOrdersMoreOfWhatKeeps() {
        assertThat(packs(new SupplyTerms(1_000, 1, 100, 0, 2, 5, 400_000, 0, 0)))
                .isGreaterThan(packs(PUNCTUAL_AND_COMPLETE));
    }

    @Test
    void aSupplierWhoIsOftenShortIsAskedForMore() {
        assertThat(packs(new SupplyTerms(1_000, 1, 100, 0, 2, 5, 0, 300_000, 0)))
                .isGreaterThan(packs(PUNCTUAL_AND_COMPLETE));
    }

    private static int packs(SupplyTerms terms) {
        return advise(new CountDemand(6, 9), List.of(), terms, 200, Assumptions.USUAL)
                .packs();
    }

    @Test
    void theMinimumIsOrderedOrNothing() {
        var worth = new SupplyTerms(1_000, 12, 100, 0, 1, 3, 0, 0, 9);
        var not = new SupplyTerms(1_000, 12, 100, 0, 1, 3, 0, 0, 2);
        assertThat(advise(new CountDemand(2, 2), List.of(), worth, 300, PLAIN).packs())
                .isEqualTo(12);
        assertThat(advise(new CountDemand(1, 1), List.of(), not, 150, PLAIN).packs())
                .isZero();
    }

    @Test
    void termsThatCannotBeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(1, 100, 2, 2, 0))
                .withMessageContaining("nextDays is 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> advise(Demand.certain(1), List.of(), terms(1, 100, 2, 60, 0), 150, PLAIN))
                .withMessageContaining("nextDays is 60, at most 42");
    }
}
