package aisle.server.insight.forecast.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The methods against cases worked out by hand. */
class MethodTest {

    private static final double NONE = Double.NaN;

    @Test
    void naiveSaysTheLastObservedDayAndSpreadsAsARandomWalk() {
        Outlook outlook = Method.NAIVE.forecast(new double[] {1, 3, 1, 3, NONE}, 4);
        assertThat(outlook.point()).containsOnly(3);
        // differences 2, 2, 2: deviation 2; the 90 % quantile of a normal is 1.2816 deviations up, on day 4 twice that
        assertThat(outlook.quantiles()[0][8]).isCloseTo(3 + 1.2816 * 2, within(0.001));
        assertThat(outlook.quantiles()[3][8]).isCloseTo(3 + 1.2816 * 4, within(0.001));
        assertThat(outlook.quantiles()[3][0]).isZero();
    }

    @Test
    void theMeanIsOfTheLast28DaysAndItsQuantilesAreTheirs() {
        double[] history = new double[40];
        Arrays.fill(history, 0, 12, 1_000);
        for (int day = 12; day < 40; day++) {
            history[day] = day % 2 == 0 ? 2 : 4;
        }
        Outlook outlook = Method.MEAN.forecast(history, 2);
        assertThat(outlook.point()).containsOnly(3);
        assertThat(outlook.quantiles()[1]).containsExactly(2, 2, 2, 2, 3, 4, 4, 4, 4);
    }

    @Test
    void aMissingDayIsNoZero() {
        assertThat(Method.MEAN.forecast(new double[] {4, NONE, NONE, 4}, 1).point())
                .containsExactly(4);
    }

    @Test
    void etsTakesTheBestConstantsOfSoManyTriesWhereTheErrorNeverStopsShrinking() {
        // a straight line after 25 empty days can be followed ever more closely
        double[] history = new double[186];
        for (int day = 25; day < history.length; day++) {
            history[day] = 10 * (1 + day - 25);
        }
        assertThat(Method.ETS.forecast(history, 14).point()[0]).isCloseTo(1620, within(20.0));
    }

    @Test
    void tsbSmoothsHowOftenEveryDayAndHowMuchOnDaysWithASale() {
        // p begins at 1/2 and z at 4; after 0: p 0.45; after 2: z 3.6, p 0.505; after 0: p 0.4545; after 6: z 4.08, p
        // 0.50905
        Tsb.Smoothed smoothed = Tsb.smooth(new double[] {0, 2, 0, 6}, 0.1, 0.2);
        assertThat(smoothed.probability()).isCloseTo(0.50905, within(1e-9));
        assertThat(smoothed.size()).isCloseTo(4.08, within(1e-9));
        // errors: 0 - 2, 2 - 0.45 x 4, 0 - 0.505 x 3.6, 6 - 0.4545 x 3.6
        assertThat(smoothed.squares())
                .isCloseTo(4 + 0.04 + 1.818 * 1.818 + Math.pow(6 - 0.4545 * 3.6, 2), within(1e-9));
    }

    @Test
    void tsbLetsAProductThatStoppedSellingFadeAway() {
        double[] history = new double[200];
        Arrays.fill(history, 0, 100, 2);
        Outlook outlook = Method.TSB.forecast(history, 1);
        assertThat(outlook.point()[0]).isLessThan(0.2);
        assertThat(outlook.median()[0]).isZero();
    }

    @Test
    void simpleSmoothingRunsByItsRecursion() {
        // level 2 (mean), errors by hand with alpha 0.5: -1 -> 1.5; 1.5 -> 2.25; -0.25 -> 2.125
        Ets.Run run =
                Ets.Run.through(new double[] {1, 3, 2}, new Ets.Shape(false, false), new Ets.Constants(0.5, 0, 0, 0));
        assertThat(run.level()).isCloseTo(2.125, within(1e-12));
        assertThat(run.squares()).isCloseTo(1 + 2.25 + 0.0625, within(1e-12));
    }

    @Test
    void aDayWithoutAnObservationMovesNoState() {
        Ets.Constants constants = new Ets.Constants(0.5, 0, 0, 0);
        Ets.Shape shape = new Ets.Shape(false, false);
        assertThat(Ets.Run.through(new double[] {1, NONE, 3, 2}, shape, constants)
                        .level())
                .isEqualTo(Ets.Run.through(new double[] {1, 3, 2}, shape, constants)
                        .level());
    }

    @Test
    void etsAndThetaFindAWeek() {
        double[] week = {2, 2, 2, 2, 5, 9, 1};
        double[] history = new double[140];
        for (int day = 0; day < history.length; day++) {
            history[day] = week[day % 7] + (day % 3 == 0 ? 0.3 : -0.15);
        }
        for (Method method : new Method[] {Method.ETS, Method.THETA}) {
            double[] point = method.forecast(history, 7).point();
            for (int day = 0; day < 7; day++) {
                assertThat(point[day]).as("%s, day %d", method, day).isCloseTo(week[day], within(0.4));
            }
        }
    }

    @Test
    void thetaFollowsHalfTheTrend() {
        // an exact line a + bt: theta 0 draws it on, theta 2 smooths it and stays; together half the slope each day
        double[] line = new double[50];
        Arrays.setAll(line, day -> 10 + 2.0 * day);
        double[] point = Method.THETA.forecast(line, 11).point();
        assertThat(point[10] - point[0]).isCloseTo(10 * 2.0 / 2, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodAnswersForAllZerosNoHistoryAndOneDay(Method method) {
        for (double[] history : new double[][] {{}, {NONE, NONE}, new double[50]}) {
            Outlook outlook = method.forecast(history, 3);
            assertThat(outlook.point()).containsOnly(0).hasSize(3);
            assertThat(outlook.quantiles()).isDeepEqualTo(new double[3][Outlook.levelCount()]);
        }
        assertThat(method.forecast(new double[] {5}, 2).point()).containsExactly(new double[] {5, 5}, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void quantilesRiseAndAreNeverBelowZero(Method method) {
        double[] history = new double[90];
        for (int day = 0; day < history.length; day++) {
            history[day] = day % 11 == 0 ? NONE : (day * 7_919 % 13) / 3.0;
        }
        for (double[] day : method.forecast(history, 14).quantiles()) {
            assertThat(day).isSorted();
            assertThat(day[0]).isNotNegative();
        }
    }

    @Test
    void aHorizonOfNoDaysIsRefused() {
        assertThatThrownBy(() -> Method.ETS.forecast(new double[] {1}, 0)).hasMessageContaining("horizon cannot be 0");
    }

    @Test
    void aNewProductSellsLikeItsDepartmentUntilItsOwnDaysSayOtherwise() {
        assertThat(Profile.forecast(new double[0], 3, 1).point()).containsExactly(3);
        // a week of the department's 3 and a week of its own 9
        assertThat(Profile.forecast(new double[] {9, 9, 9, 9, 9, 9, 9}, 3, 1).point())
                .containsExactly(6);
        assertThat(Profile.forecast(new double[0], 0, 1).point()).containsExactly(0);
        // Poisson with a rate that is gamma with shape 7, rate 7: P(0) = (7/8)^7 = 0.39, P(1) = 0.34
        assertThat(Profile.forecast(new double[0], 1, 1).quantiles()[0]).containsExactly(0, 0, 0, 1, 1, 1, 1, 2, 2);
    }
}
