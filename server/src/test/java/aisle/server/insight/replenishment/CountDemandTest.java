package aisle.server.insight.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts have the probabilities that the tables give them. */
class CountDemandTest {

    @ParameterizedTest
    @CsvSource({"0.04, 0", "0.06, 1", "0.64, 3", "0.65, 4", "0.81, 4", "0.82, 5"})
    void aPoissonOfThree(double probability, double pieces) {
        assertThat(new CountDemand(3, 3).quantile(probability)).isEqualTo(pieces);
    }

    /** Mean 2 and variance 6 is geometric: 1/3, 5/9, 19/27. */
    @ParameterizedTest
    @CsvSource({"0.33, 0", "0.34, 1", "0.55, 1", "0.56, 2", "0.70, 2", "0.71, 3"})
    void aNegativeBinomialOfOneFailure(double probability, double pieces) {
        assertThat(new CountDemand(2, 6).quantile(probability)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.3", "4, 9", "60, 200", "900, 4000"})
    void manyQuantilesAverageToTheMean(double mean, double variance) {
        double[] middles = new double[10_000];
        Arrays.setAll(middles, i -> (i + 0.5) / middles.length);
        double[] quantiles = new CountDemand(mean, variance).quantiles(middles);
        assertThat(Arrays.stream(quantiles).average().orElseThrow()).isCloseTo(mean, within(mean * 0.01));
    }

    @Test
    void quantilesBetweenKnownOnesLieOnTheLine() {
        var demand = Demand.ofQuantiles(3, new double[] {0.1, 0.5, 0.9}, new double[] {0, 2, 8});
        assertThat(demand.quantile(0.05)).isZero();
        assertThat(demand.quantile(0.3)).isCloseTo(1, within(1e-9));
        assertThat(demand.quantile(0.7)).isCloseTo(5, within(1e-9));
        assertThat(demand.quantile(0.99)).isEqualTo(8);
    }

    @Test
    void whatSellsNowAndThenIsACountWithItsMeanThoughEveryDecileIsNothing() {
        var seldom = Demand.ofDeciles(0.08, new double[9]);
        assertThat(seldom.mean()).isEqualTo(0.08);
        assertThat(seldom.quantile(0.9)).isZero();
        assertThat(seldom.quantile(0.97)).isEqualTo(1);
    }

    @Test
    void whatSellsDailyGoesOnBeyondItsDecilesAsANormalDistributionWould() {
        double[] deciles = {8.72, 9.16, 9.48, 9.75, 10, 10.25, 10.52, 10.84, 11.28};
        var daily = Demand.ofDeciles(10, deciles);
        assertThat(daily.mean()).isCloseTo(10, within(0.01));
        // the normal distribution of mean 10 and deviation 1 at 0.98
        assertThat(daily.quantile(0.98)).isCloseTo(12.05, within(0.02));
        assertThat(daily.quantile(0.02)).isCloseTo(7.95, within(0.02));
    }
}
