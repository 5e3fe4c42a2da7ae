package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.purchasing.ListedCost.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a pack costs on a day: by hand, and over random lists beside exact decimals. */
class DayCostsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Pack BREAD = new Pack(1, 7, 12_000, 1_200, 1);

    private static ListedCost line(Kind kind, int fromPacks, long value) {
        return new ListedCost(0, 7, kind, fromPacks, DAY, null, value);
    }

    @Test
    void whatIsNotListedCostsWhatStandsWithThePack() {
        assertThat(DayCosts.NONE.of(BREAD, 3)).isEqualTo(new DayCosts.Cost(1_200, 0));
        assertThat(DayCosts.NONE.steps(BREAD)).containsExactly(new DayCosts.Step(1, 1_200));
        var ofAnother = new DayCosts(List.of(new ListedCost(0, 8, Kind.COST, 1, DAY, null, 5)));
        assertThat(ofAnother.of(BREAD, 3).net()).isEqualTo(1_200);
    }

    @Test
    void theCostAndTheAllowanceThatAskForTheMostPacksHold() {
        var costs = new DayCosts(List.of(
                line(Kind.COST, 1, 1_300),
                line(Kind.COST, 10, 1_250),
                line(Kind.AMOUNT_OFF, 5, 50),
                line(Kind.PERCENT_OFF, 20, 100_000)));
        assertThat(costs.of(BREAD, 4)).isEqualTo(new DayCosts.Cost(1_300, 0));
        assertThat(costs.of(BREAD, 5)).isEqualTo(new DayCosts.Cost(1_300, 50));
        assertThat(costs.of(BREAD, 10)).isEqualTo(new DayCosts.Cost(1_250, 50));
        assertThat(costs.of(BREAD, 20)).isEqualTo(new DayCosts.Cost(1_250, 125));
        assertThat(costs.steps(BREAD))
                .containsExactly(
                        new DayCosts.Step(1, 1_300),
                        new DayCosts.Step(5, 1_250),
                        new DayCosts.Step(10, 1_200),
                        new DayCosts.Step(20, 1_125));
    }

    @Test
    void aPercentIsRoundedHalfUpAndNothingGoesBelowZero() {
        assertThat(new DayCosts(List.of(line(Kind.COST, 1, 1_010), line(Kind.PERCENT_OFF, 1, 25_000))).of(BREAD, 1))
                .isEqualTo(new DayCosts.Cost(1_010, 25)); // 25.25
        assertThat(new DayCosts(List.of(line(Kind.COST, 1, 1_020), line(Kind.PERCENT_OFF, 1, 25_000))).of(BREAD, 1))
                .isEqualTo(new DayCosts.Cost(1_020, 26)); // 25.50
        assertThat(new DayCosts(List.of(line(Kind.AMOUNT_OFF, 1, 5_000)))
                        .of(BREAD, 1)
                        .net())
                .isZero();
    }

    @Test
    void overRandomListsEveryQuantityCostsWhatExactDecimalsSay() {
        Random random = new Random(59);
        for (int round = 0; round < 2_000; round++) {
            List<ListedCost> lines = new ArrayList<>();
            for (int from = 1; from <= 6; from++) {
                if (random.nextBoolean()) {
                    lines.add(line(Kind.COST, from, random.nextLong(1_000_000_001)));
                }
                if (random.nextBoolean()) {
                    lines.add(
                            random.nextBoolean()
                                    ? line(Kind.AMOUNT_OFF, from, 1 + random.nextLong(2_000_000))
                                    : line(Kind.PERCENT_OFF, from, 1 + random.nextLong(1_000_000)));
                }
            }
            DayCosts costs = new DayCosts(lines);
            List<DayCosts.Step> steps = costs.steps(BREAD);
            assertThat(steps.getFirst().fromPacks()).isEqualTo(1);
            for (int packs = 1; packs <= 8; packs++) {
                long net = costs.of(BREAD, packs).net();
                assertThat(net).isEqualTo(byHand(lines, packs)).isNotNegative();
                int at = packs;
                assertThat(steps.stream()
                                .filter(step -> step.fromPacks() <= at)
                                .toList()
                                .getLast()
                                .cost())
                        .isEqualTo(net);
            }
        }
    }

    private static long byHand(List<ListedCost> lines, int packs) {
        BigDecimal cost = BigDecimal.valueOf(BREAD.cost());
        ListedCost off = null;
        for (ListedCost line : lines) { // written from the fewest packs to the most
            if (line.fromPacks() <= packs && line.kind() == Kind.COST) {
                cost = BigDecimal.valueOf(line.value());
            } else if (line.fromPacks() <= packs) {
                off = line;
            }
        }
        if (off == null) {
            return cost.longValueExact();
        }
        BigDecimal less = off.kind() == Kind.AMOUNT_OFF
                ? BigDecimal.valueOf(off.value())
                : cost.multiply(BigDecimal.valueOf(off.value(), 6)).setScale(0, RoundingMode.HALF_UP);
        return cost.subtract(less).max(BigDecimal.ZERO).longValueExact();
    }
}
