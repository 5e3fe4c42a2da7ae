package aisle.server.insight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aisle.server.insight.forecast.method.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What moved one day's sales is known as what it was, and moves no other day. */
class FactorsTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 140;
    private static final int HORIZON = 14;
    private static final int PRODUCTS = 8;

    /** Products that all sell alike: so many pieces a day, at such a price, promoted or not. */
    private static Panel shop(
            int days, IntToDoubleFunction sold, IntToDoubleFunction price, IntToDoubleFunction promo) {
        List<Series> series = new ArrayList<>();
        for (int product = 1; product <= PRODUCTS; product++) {
            series.add(new Series(
                    product,
                    1,
                    values(days, sold),
                    values(days + HORIZON, promo),
                    values(days + HORIZON, price),
                    null));
        }
        return new Panel((int) MONDAY.toEpochDay(), days, series);
    }

    private static float[] values(int days, IntToDoubleFunction value) {
        float[] values = new float[days];
        for (int day = 0; day < days; day++) {
            values[day] = (float) value.applyAsDouble(day);
        }
        return values;
    }

    private static double[] mean(Panel panel) {
        return new Factors(panel).outlooks(HORIZON).getFirst().mean();
    }

    @Test
    void weekendsAreExpectedAsTheyWere() {
        double[] mean = mean(shop(DAYS, day -> day % 7 >= 5 ? 12 : 6, day -> 100, day -> 0));
        assertThat(mean[0]).isCloseTo(6, within(0.6));
        assertThat(mean[5]).isCloseTo(12, within(1.2));
    }

    @Test
    void whatAMarkdownSoldRaisesNoOtherDay() {
        // every other week ends with two days at seven tenths of the price, and three times the sales; so did yesterday
        IntToDoubleFunction price = day -> day < DAYS && day % 14 >= 12 ? 70 : 100;
        double[] mean = mean(shop(DAYS, day -> price.applyAsDouble(day) < 100 ? 24 : 8, price, day -> 0));
        assertThat(Arrays.stream(mean).max().orElseThrow()).isLessThan(9);
        assertThat(Arrays.stream(mean).average().orElseThrow()).isCloseTo(8, within(0.6));
    }

    @Test
    void aPlannedPromotionIsExpectedToSellAsFormerOnesDid() {
        IntToDoubleFunction promotion = day -> day / 7 % 4 == 3 || day >= DAYS + 7 ? 1 : 0;
        IntToDoubleFunction price = day -> promotion.applyAsDouble(day) == 1 ? 80 : 100;
        double[] mean = mean(shop(DAYS, day -> promotion.applyAsDouble(day) == 1 ? 30 : 10, price, promotion));
        assertThat(mean[6]).isCloseTo(10, within(1.0));
        assertThat(mean[7]).isCloseTo(30, within(3.0));
    }

    @Test
    void besideAPromotedProductOfItsGroupLessIsExpected() {
        IntToDoubleFunction promotion = day -> day / 7 % 3 == 2 ? 1 : 0;
        IntToDoubleFunction beside = day -> promotion.applyAsDouble(day) == 1 ? 5 : 10;
        List<Series> series = List.of(
                new Series(1, 1, values(DAYS, day -> 10), values(DAYS + HORIZON, promotion), null, null),
                new Series(2, 1, values(DAYS, beside), values(DAYS + HORIZON, day -> 0), null, null),
                new Series(3, 2, values(DAYS, day -> 10), values(DAYS + HORIZON, day -> 0), null, null));
        List<Outlook> outlooks = new Factors(new Panel((int) MONDAY.toEpochDay(), DAYS, series)).outlooks(HORIZON);
        // 20 weeks have passed: the first week ahead is the third of three
        assertThat(outlooks.get(1).mean()[0]).isCloseTo(5, within(1.0));
        assertThat(outlooks.get(1).mean()[7]).isCloseTo(10, within(0.6));
        assertThat(outlooks.get(2).mean()[0]).isCloseTo(10, within(0.3));
    }

    @Test
    void aDateThatMovedTheWholeShopIsExpectedToMoveItAgain() {
        LocalDate feast = LocalDate.of(2024, 7, 3);
        int ends = (int) (LocalDate.of(2025, 6, 30).toEpochDay() - MONDAY.toEpochDay());
        Panel panel = shop(ends, day -> MONDAY.plusDays(day).equals(feast) ? 600 : 200, day -> 100, day -> 0);
        double[] mean = mean(panel);
        assertThat(mean[2]).isCloseTo(200, within(10.0));
        assertThat(mean[3]).isBetween(450.0, 600.0);
        assertThat(mean[4]).isCloseTo(200, within(10.0));
    }

    @Test
    void ofADayThatFewSawThePartThatWasSeenCounts() {
        // the shelf was empty after half the day, each third day: five were sold until then, where ten are wanted
        List<Series> series = List.of(new Series(
                1,
                1,
                values(DAYS, day -> day % 3 == 0 ? 5 : 10),
                null,
                null,
                values(DAYS, day -> day % 3 == 0 ? 0.5 : 1)));
        assertThat(mean(new Panel((int) MONDAY.toEpochDay(), DAYS, series))[1]).isCloseTo(10, within(0.3));
    }

    @Test
    void piecesScatterAsTheyDidAndAProductThatNeverSoldIsExpectedToSellNothing() {
        List<Series> series = List.of(
                new Series(1, 1, values(DAYS, day -> 10), null, null, null),
                new Series(2, 1, values(DAYS, day -> day % 2 == 0 ? 2 : 18), null, null, null),
                new Series(3, 1, values(DAYS, day -> Double.NaN), null, null, null));
        List<Outlook> outlooks = new Factors(new Panel((int) MONDAY.toEpochDay(), DAYS, series)).outlooks(HORIZON);
        double even = outlooks.get(0).quantiles()[0][8] - outlooks.get(0).quantiles()[0][0];
        double uneven = outlooks.get(1).quantiles()[0][8] - outlooks.get(1).quantiles()[0][0];
        assertThat(uneven).isGreaterThan(1.5 * even);
        assertThat(outlooks.get(2).mean()).containsOnly(0);
    }
}
