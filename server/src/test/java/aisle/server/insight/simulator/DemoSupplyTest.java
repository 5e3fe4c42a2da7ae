package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.GoodsReceipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the demo shop's suppliers deliver keeps as long as such goods do. */
class DemoSupplyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final DemoAssortment.Made made = DemoAssortment.make(1_000, 7, DAY);
    private final Map<Long, Integer> keeps = DemoSupply.keeps(made);

    private DemoGood called(String part) {
        return made.goods().stream()
                .filter(good -> good.product().name().contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void breadKeepsFewDaysMilkMoreAndATinIsNotFollowed() {
        assertThat(keeps).containsEntry(called("Sandwich Bread").product().id(), 4);
        assertThat(keeps).containsEntry(called(" Milk ").product().id(), 12);
        assertThat(keeps).doesNotContainKey(called("Canned Beans").product().id());
    }

    @Test
    void whatSpoilsComesWithTheLotOfItsDayAndALastDay() {
        long bread = called("Sandwich Bread").product().id();
        long beans = called("Canned Beans").product().id();
        var came = List.of(new GoodsReceipt.Line(bread, 12_000, 900), new GoodsReceipt.Line(beans, 24_000, 800));
        assertThat(DemoSupply.dated(came, DAY, keeps))
                .containsExactly(
                        new GoodsReceipt.Line(bread, 12_000, 900, "L261120", DAY.plusDays(4)),
                        new GoodsReceipt.Line(beans, 24_000, 800));
    }
}
