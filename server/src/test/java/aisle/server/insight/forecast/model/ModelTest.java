package aisle.server.insight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aisle.server.insight.forecast.method.Outlook;
import aisle.server.insight.forecast.model.ProductForecast.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** The model across products: it sees nothing of the future, says the same twice, and answers for everything. */
class ModelTest {

    private static final int HORIZON = 7;
    private static final Settings SMALL = new Settings(HORIZON, 2, 1, 20_000);
    private static final int MONDAY = (int) LocalDate.of(2025, 1, 6).toEpochDay();

    @Test
    void whatComesLaterMovesNoForecast() {
        Panel panel = shop(12, 160, 1);
        int origin = 130;
        try (ForecastModel model = train(panel.asOf(origin, 0))) {
            List<Outlook> before = outlooks(model, panel.asOf(origin, HORIZON));
            for (Series series : panel.series()) {
                Arrays.fill(series.sold(), origin, 160, 1_000);
                Arrays.fill(series.promotion(), origin + HORIZON, 160, 1);
            }
            assertThat(outlooks(model, panel.asOf(origin, HORIZON)))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void aModelTrainedBesideAChangedFutureIsTheSame() {
        Panel panel = shop(12, 160, 1);
        Panel changed = shop(12, 160, 1);
        changed.series().forEach(series -> Arrays.fill(series.sold(), 130, 160, 1_000));
        try (ForecastModel one = train(panel.asOf(130, 0));
                ForecastModel other = train(changed.asOf(130, 0))) {
            assertThat(outlooks(other, changed.asOf(130, HORIZON)))
                    .usingRecursiveComparison()
                    .isEqualTo(outlooks(one, panel.asOf(130, HORIZON)));
        }
    }

    @Test
    void theFeaturesOfAnOriginReadNothingAfterItButPlans() {
        Panel panel = shop(3, 160, 1);
        float[][] demand = panel.series().stream().map(Series::demand).toArray(float[][]::new);
        float[][] before = new Features(panel, demand, 100).rows(1, HORIZON);
        for (float[] days : demand) {
            Arrays.fill(days, 100, 160, 1_000);
        }
        // in words, for a figure that is not there is not equal to itself
        assertThat(Arrays.deepToString(new Features(panel, demand, 100).rows(1, HORIZON)))
                .isEqualTo(Arrays.deepToString(before));
    }

    @Test
    void aPlannedPromotionRaisesWhatIsExpected() {
        Panel panel = shop(12, 200, 1);
        try (ForecastModel model = train(panel)) {
            Panel plain = ahead(panel, 0);
            Panel promoted = ahead(panel, 1);
            double without = outlooks(model, plain).stream()
                    .mapToDouble(o -> o.point()[3])
                    .sum();
            double with = outlooks(model, promoted).stream()
                    .mapToDouble(o -> o.point()[3])
                    .sum();
            assertThat(with).isGreaterThan(1.5 * without);
        }
    }

    @Test
    void theSameSeedIsTheSameModel() {
        try (ForecastModel one = train(shop(6, 120, 1));
                ForecastModel other = train(shop(6, 120, 1))) {
            assertThat(other.weights()).isEqualTo(one.weights());
            assertThat(outlooks(other, shop(6, 120, 1)))
                    .usingRecursiveComparison()
                    .isEqualTo(outlooks(one, shop(6, 120, 1)));
        }
    }

    @Test
    void aProductIsAnsweredForByWhatIsKnownOfIt() {
        Panel shop = shop(6, 120, 1);
        List<Series> series = new ArrayList<>(shop.series());
        series.add(new Series(101, 1, filled(120, 0), filled(120, 0), null, null));
        series.add(new Series(102, 1, filled(120, Float.NaN), filled(120, 0), null, null));
        float[] fresh = filled(120, Float.NaN);
        Arrays.fill(fresh, 110, 120, 2);
        series.add(new Series(103, 1, fresh, filled(120, 0), null, null));
        Panel panel = new Panel(MONDAY, 120, series);
        try (ForecastModel model = train(panel)) {
            List<ProductForecast> forecasts = model.forecast(panel, HORIZON, new Candidates());
            assertThat(forecasts.subList(6, 9))
                    .extracting(ProductForecast::basis)
                    .containsExactly(Basis.NO_SALES, Basis.PROFILE, Basis.PROFILE);
            assertThat(forecasts.get(6).outlook().point()).containsOnly(0);
            assertThat(forecasts.get(7).outlook().point()[0]).isPositive();
            assertThat(forecasts.subList(0, 6)).allMatch(each -> each.basis() == Basis.BLEND);
        }
    }

    @Test
    void aShopOfThirtyDaysOrWithoutASaleHasAModelWithoutTrees() {
        for (Panel panel : List.of(shop(6, 30, 1), shop(6, 30, 0), new Panel(MONDAY, 30, List.of()))) {
            try (ForecastModel model = train(panel)) {
                assertThat(model.hasTrees()).isFalse();
                assertThat(model.forecast(panel, HORIZON, new Candidates())).hasSameSizeAs(panel.series());
            }
        }
    }

    @Test
    void aTrainingStopsWhenItIsToldTo() {
        Progress stop = (done, of) -> {
            throw new CancellationException("stopped");
        };
        assertThatThrownBy(() -> Training.train(shop(6, 120, 1), SMALL, new Candidates(), stop))
                .hasStackTraceContaining("stopped");
    }

    @Test
    void whatWasSoldUntilTheShelfWasEmptyStandsForTheCustomersUntilThen() {
        float[] sold = {4, 4, 4, 4, 3, 1, 6, 0, 0};
        float[] onShelf = {1, 1, 1, 1, 0.5f, 0.2f, 0.2f, 0, 1};
        assertThat(new Series(1, 1, sold, null, null, onShelf).demand())
                .containsExactly(4, 4, 4, 4, 6, Float.NaN, 6, Float.NaN, 0);
    }

    @Test
    void ofWhatSellsNowAndThenTheMeanSaysThatItSells() {
        Panel panel = shop(12, 240, 1);
        List<Series> series = new ArrayList<>(panel.series());
        float[] seldom = new float[240];
        for (int day = 3; day < 240; day += 12) {
            seldom[day] = 1;
        }
        series.add(new Series(101, 1, seldom, filled(240, 0), null, null));
        Panel with = new Panel(MONDAY, 240, series);
        try (ForecastModel model = train(with)) {
            Outlook outlook = outlooks(model, with).getLast();
            assertThat(outlook.quantiles()[0]).containsOnly(0);
            assertThat(Arrays.stream(outlook.mean()).average().orElseThrow()).isBetween(0.04, 0.16);
        }
    }

    @Test
    void accuracyIsWorkedOutByItsFormulas() {
        Accuracy accuracy = new Accuracy();
        // neighbours differ by 2 and 4: scale 3; the missing day gives no pair
        float[] before = {1, 3, 7, Float.NaN, 9};
        double[][] quantiles = new double[3][Outlook.levelCount()];
        for (double[] day : quantiles) {
            Arrays.fill(day, 2);
        }
        accuracy.add(before, new double[] {2, 2, 2}, quantiles, new float[] {5, Float.NaN, 1});
        // errors 3 and 1: mean 2 over 3
        assertThat(accuracy.mase()).isCloseTo(2.0 / 3, within(1e-9));
        // levels average to a half: 2 x (0.5 x 3 + 0.5 x 1) over 6 sold
        assertThat(accuracy.wql()).isCloseTo(4.0 / 6, within(1e-9));
        assertThat(accuracy.bias()).isCloseTo(4.0 / 6 - 1, within(1e-9));
    }

    @Test
    void rollingOriginsJudgeTheModelBesideTheMethods() {
        Panel panel = shop(12, 200, 1);
        Candidates candidates = new Candidates();
        try (ForecastModel model = train(panel.asOf(200 - 3 * HORIZON, 0))) {
            Map<String, Accuracy> found = RollingOrigin.judge(panel, model, HORIZON, 3, candidates);
            assertThat(found).containsKeys(RollingOrigin.MODEL, "NAIVE", "MEAN", "ETS", "THETA", "TSB");
            assertThat(found.get(RollingOrigin.MODEL).mase())
                    .isLessThan(found.get("NAIVE").mase());
        }
    }

    @Test
    void easterFallsWhereItFell() {
        assertThat(List.of(2014, 2016, 2018, 2026))
                .extracting(Feasts::easter)
                .containsExactly(
                        LocalDate.of(2014, 4, 20),
                        LocalDate.of(2016, 3, 27),
                        LocalDate.of(2018, 4, 1),
                        LocalDate.of(2026, 4, 5));
        assertThat(Feasts.fromChristmas(LocalDate.of(2026, 1, 2))).isEqualTo(8);
    }

    private static ForecastModel train(Panel panel) {
        return Training.train(panel, SMALL, new Candidates(), Progress.UNHEARD);
    }

    private static List<Outlook> outlooks(ForecastModel model, Panel panel) {
        return model.forecast(panel, HORIZON, new Candidates()).stream()
                .map(ProductForecast::outlook)
                .toList();
    }

    private static float[] filled(int days, float value) {
        float[] values = new float[days];
        Arrays.fill(values, value);
        return values;
    }

    private static Panel ahead(Panel panel, float promoted) {
        return new Panel(
                panel.firstDay(),
                panel.days(),
                panel.series().stream()
                        .map(each -> {
                            float[] plan = Arrays.copyOf(each.promotion(), panel.days() + HORIZON);
                            Arrays.fill(plan, panel.days(), plan.length, promoted);
                            return new Series(each.product(), each.group(), each.sold(), plan, null, null);
                        })
                        .toList());
    }

    /** Products that sell more at weekends and four times as much when promoted, every other fortnight of some. */
    private static Panel shop(int products, int days, int sells) {
        Random random = new Random(7);
        List<Series> series = new ArrayList<>();
        for (int product = 1; product <= products; product++) {
            float[] sold = new float[days];
            float[] promotion = new float[days];
            for (int day = 0; day < days; day++) {
                promotion[day] = (day / 14 + product) % 4 == 0 ? 1 : 0;
                double mean = (1 + product % 5) * (day % 7 >= 4 ? 2 : 1) * (promotion[day] == 1 ? 4 : 1);
                sold[day] = sells * Math.round(mean * (0.5 + random.nextDouble()));
            }
            series.add(new Series(product, product % 2, sold, promotion, null, null));
        }
        return new Panel(MONDAY, days, series);
    }
}
