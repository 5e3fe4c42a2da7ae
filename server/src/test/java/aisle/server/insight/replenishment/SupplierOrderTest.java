package aisle.server.insight.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.insight.replenishment.OrderAdvice.Reasons;
import aisle.server.insight.replenishment.OrderPolicy.Rule;
import aisle.server.insight.replenishment.SupplierOrder.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order reaches the supplier's minimum by the packs that lose least, or is not placed. */
class SupplierOrderTest {

    /** Two packs at 500, worth 900 in all; a third loses little, a fourth much. */
    private static final OrderAdvice TWO_PACKS = advice(7, 2, 500, 0.0, 600.0, 900.0, 880.0, 300.0);

    private static final OrderAdvice ONE_PACK = advice(8, 1, 500, 0.0, 100.0, 20.0);
    private static final OrderAdvice NONE = advice(9, 0, 500, 0.0, -5.0);

    private static OrderAdvice advice(long product, int packs, long packCost, Double... gains) {
        var reasons = new Reasons(0, 0, 0, 0, 0, 0, 0, gains[packs]);
        return new OrderAdvice(
                product, packs, packs * 1_000L, packs * packCost, reasons, List.of(gains), Rule.FORECAST, null);
    }

    @Test
    void anOrderAboveTheMinimumStandsAsAdvised() {
        assertThat(SupplierOrder.complete(List.of(TWO_PACKS, ONE_PACK, NONE), 1_500))
                .containsExactly(new Line(7, 2, 1_000), new Line(8, 1, 500));
    }

    @Test
    void whatIsMissingIsAddedWhereItLosesLeast() {
        assertThat(SupplierOrder.complete(List.of(TWO_PACKS, ONE_PACK, NONE), 2_000))
                .containsExactly(new Line(7, 3, 1_500), new Line(8, 1, 500));
        assertThat(SupplierOrder.complete(List.of(TWO_PACKS, ONE_PACK, NONE), 2_001))
                .containsExactly(new Line(7, 3, 1_500), new Line(8, 2, 1_000));
    }

    @Test
    void nothingIsOrderedWhereTheMinimumCannotBeReachedOrDoesNotPay() {
        assertThat(SupplierOrder.complete(List.of(TWO_PACKS, ONE_PACK), 9_000)).isEmpty();
        var loses = advice(7, 1, 500, 0.0, 10.0, -200.0);
        assertThat(SupplierOrder.complete(List.of(loses), 1_000)).isEmpty();
        assertThat(SupplierOrder.complete(List.of(NONE), 0)).isEmpty();
    }

    @Test
    void whatLevelsAskForIsOrderedAlsoWhereItDoesNotPay() {
        var reasons = new Reasons(0, 0, 0, 0, 0, 0, 0, -200);
        var byLevels = new OrderAdvice(7, 1, 1_000, 500, reasons, List.of(), Rule.MIN_MAX, null);
        assertThat(SupplierOrder.complete(List.of(byLevels), 500)).containsExactly(new Line(7, 1, 500));
        assertThat(SupplierOrder.complete(List.of(byLevels), 501)).isEmpty();
    }
}
