package aisle.server.catalog.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource({
        "299, 12000, OZ, OZ, 0.249",
        "299, 12000, OZ, LB, 3.99",
        "499, 500000, G, KG, 9.98",
        "100, 1000, KG, KG, 1.00",
        "399, 1000, GAL, QT, 0.998",
        "120, 330000, ML, L, 3.64",
        "60, 12000, EACH, EACH, 0.05",
        "1, 1000000, KG, G, 0.00"
    })
    void isThePriceOfOneMeasure(long price, long quantity, Measure measure, Measure by, String shown) {
        assertThat(UnitPrice.of(price, new Content(quantity, measure), by).decimal(2))
                .isEqualTo(shown);
    }

    /** Two packs compared by the same measure stand in the order of what they cost, to half a tenth. */
    @RepeatedTest(50)
    void neverTurnsAnOrderRound(RepetitionInfo turn) {
        var random = RandomGenerator.of("L64X128MixRandom");
        long price = random.nextLong(1, 100_000);
        Content content = new Content(random.nextLong(1, 5_000_000), Measure.G);
        Content more = new Content(content.quantity() + random.nextLong(1, 1_000_000), Measure.G);
        long less = UnitPrice.of(price, more, Measure.KG).tenths();
        assertThat(less)
                .isLessThanOrEqualTo(UnitPrice.of(price, content, Measure.KG).tenths());
        BigDecimal exact = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(10_000_000))
                .divide(BigDecimal.valueOf(more.quantity()), 12, java.math.RoundingMode.HALF_UP);
        assertThat(exact.subtract(BigDecimal.valueOf(less)).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }
}
