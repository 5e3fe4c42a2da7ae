package aisle.server.inventory.costs;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.CostsSettled.Part;
import aisle.server.inventory.Movement.Kind;
import aisle.server.inventory.costs.RunningCost.Layer;
import aisle.server.inventory.costs.RunningCost.Owed;
import aisle.server.inventory.costs.RunningCost.State;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves costs what came, whether it came before or after, and no minor unit appears or goes. */
class RunningCostTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int SEEDS = 400;

    private static Flow came(long pieces, long cost) {
        return new Flow(DAY, Kind.RECEIPT, pieces * 1_000, cost);
    }

    /** Came, and cost so much more than it was taken in at. */
    private static Flow landed(long pieces, long cost, long landed) {
        return new Flow(DAY, Kind.RECEIPT, pieces * 1_000, cost, landed, 1);
    }

    private static Flow left(Kind kind, long pieces, long booked) {
        return new Flow(DAY, kind, -pieces * 1_000, -booked);
    }

    private static State after(CostMethod method, Flow... flows) {
        var cost = new RunningCost(method, State.NOTHING);
        List.of(flows).forEach(cost::move);
        return cost.state();
    }

    @Test
    void theFirstThatCameLeaveFirst() {
        State state = after(CostMethod.FIFO, came(10, 1_000), came(10, 1_200), left(Kind.SALE, 12, 1_200));
        assertThat(state.layers()).containsExactly(new Layer(DAY, 8_000, 960));
        assertThat(state.found())
                .as("ten at 1.00 and two at 1.20 were 12.40, booked 12.00")
                .isEqualTo(Map.of(Part.SOLD, -40L));
    }

    @Test
    void onAverageAllOfThemCostTheSame() {
        State state = after(CostMethod.AVERAGE, came(10, 1_000), came(10, 1_200), left(Kind.WASTE, 12, 1_200));
        assertThat(state.layers()).containsExactly(new Layer(DAY, 8_000, 880));
        assertThat(state.found()).isEqualTo(Map.of(Part.SHRINK, -120L));
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void whatIsSoldBeforeItCameCostsWhatCameThen(CostMethod method) {
        State before = after(method, left(Kind.SALE, 5, 500));
        assertThat(before.owed()).containsExactly(new Owed(Part.SOLD, 5_000, 500));
        assertThat(before.value()).isEqualTo(-500);
        assertThat(before.found()).isEmpty();
        State then = after(method, left(Kind.SALE, 5, 500), came(8, 960));
        assertThat(then.owed()).isEmpty();
        assertThat(then.layers()).containsExactly(new Layer(DAY, 3_000, 360));
        assertThat(then.found()).as("five at 1.20").isEqualTo(Map.of(Part.SOLD, -100L));
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void whatIsBroughtBackCostsWhatThoseThereDo(CostMethod method) {
        State state = after(method, came(4, 480), left(Kind.SALE, 2, 200), new Flow(DAY, Kind.REFUND, 1_000, 100));
        assertThat(state.value()).isEqualTo(360);
        assertThat(state.quantity()).isEqualTo(3_000);
        State owed = after(method, left(Kind.SALE, 2, 200), new Flow(DAY, Kind.REFUND, 1_000, 130));
        assertThat(owed.owed()).containsExactly(new Owed(Part.SOLD, 1_000, 100));
        assertThat(owed.found()).isEqualTo(Map.of(Part.SOLD, -30L));
        State last = after(method, came(1, 120), left(Kind.SALE, 1, 100), new Flow(DAY, Kind.COUNT, 1_000, 100));
        assertThat(last.value()).as("nothing is there: what last came").isEqualTo(120);
    }

    @Test
    void whatIsLandedIsAPartOfTheLayerItCameWith() {
        State first = after(CostMethod.FIFO, landed(10, 1_000, 100), came(10, 1_200), left(Kind.SALE, 12, 1_200));
        assertThat(first.layers()).containsExactly(new Layer(DAY, 8_000, 960));
        assertThat(first.found()).as("ten at 1.10 and two at 1.20").isEqualTo(Map.of(Part.SOLD, -140L));
        State average = after(CostMethod.AVERAGE, landed(10, 1_000, -200), came(10, 1_200), left(Kind.WASTE, 5, 500));
        assertThat(average.layers())
                .as("twenty at 1.00, two dollars less charged")
                .containsExactly(new Layer(DAY, 15_000, 1_500));
        assertThat(average.found()).isEqualTo(Map.of(Part.SHRINK, 0L));
        assertThat(average.landings()).isOne();
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void whatWasSoldBeforeItCameCostsWhatIsLandedToo(CostMethod method) {
        State state = after(method, left(Kind.SALE, 5, 500), landed(8, 960, 160));
        assertThat(state.layers()).containsExactly(new Layer(DAY, 3_000, 420));
        assertThat(state.found()).as("five at 1.40").isEqualTo(Map.of(Part.SOLD, -200L));
        State back = after(method, landed(1, 120, 30), left(Kind.SALE, 1, 100), new Flow(DAY, Kind.REFUND, 1_000, 100));
        assertThat(back.value()).as("what last came, with what it cost beside").isEqualTo(150);
    }

    /** Whatever happens, what stands there is worth what was booked, what was landed and what was found. */
    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void noMinorUnitAppearsOrGoes(CostMethod method) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Flow> flows = any(new Random(seed));
            var cost = new RunningCost(method, State.NOTHING);
            long quantity = 0;
            long booked = 0;
            for (Flow flow : flows) {
                cost.move(flow);
                quantity += flow.quantity();
                booked += flow.cost() + flow.landed();
                State state = cost.state();
                long found = state.found().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(state.quantity()).as("seed %d", seed).isEqualTo(quantity);
                assertThat(state.value()).as("seed %d", seed).isEqualTo(booked + found);
                assertThat(state.layers().isEmpty() || state.owed().isEmpty())
                        .as("seed %d: never both there and owed", seed)
                        .isTrue();
                assertThat(state.layers()).allMatch(layer -> layer.quantity() > 0 && layer.cost() >= 0);
            }
        }
    }

    private static List<Flow> any(Random random) {
        Kind[] kinds = Kind.values();
        return IntStream.range(0, 40)
                .mapToObj(i -> {
                    Kind kind = kinds[random.nextInt(kinds.length)];
                    long quantity = 1 + random.nextInt(9_000);
                    long cost = random.nextInt(5_000);
                    boolean in = kind == Kind.RECEIPT || kind == Kind.REFUND || random.nextInt(3) == 0;
                    if (kind == Kind.RECEIPT && random.nextBoolean()) {
                        return new Flow(DAY, kind, quantity, cost, random.nextLong(-cost, 3_000), 1);
                    }
                    return new Flow(DAY, kind, in ? quantity : -quantity, in ? cost : -cost);
                })
                .toList();
    }

    /** First in, first out, one piece after the other: the slow way, which cannot be wrong. */
    @Test
    void firstInFirstOutIsWhatPieceByPieceGives() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var pieces = new ArrayDeque<Long>();
            var cost = new RunningCost(CostMethod.FIFO, State.NOTHING);
            long sold = 0;
            long booked = 0;
            for (int i = 0; i < 30; i++) {
                int count = 1 + random.nextInt(9);
                if (random.nextBoolean()) {
                    long each = random.nextInt(300);
                    long more = random.nextInt(50);
                    cost.move(landed(count, count * each, count * more));
                    IntStream.range(0, count).forEach(piece -> pieces.add(each + more));
                } else {
                    int there = Math.min(count, pieces.size());
                    if (there > 0) {
                        cost.move(left(Kind.SALE, there, there * 100L));
                        booked += there * 100L;
                        for (int piece = 0; piece < there; piece++) {
                            sold += pieces.removeFirst();
                        }
                    }
                }
            }
            assertThat(cost.state().found().getOrDefault(Part.SOLD, 0L))
                    .as("seed %d", seed)
                    .isEqualTo(booked - sold);
            assertThat(cost.state().value())
                    .isEqualTo(pieces.stream().mapToLong(Long::longValue).sum());
        }
    }

    /** A pass may be cut anywhere and gone on from: it ends where it would have ended. */
    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void goingOnFromAnyPlaceEndsAtTheSame(CostMethod method) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<Flow> flows = new ArrayList<>(any(random));
            int cut = random.nextInt(flows.size());
            var first = new RunningCost(method, State.NOTHING);
            flows.subList(0, cut).forEach(first::move);
            var second = new RunningCost(method, first.state());
            flows.subList(cut, flows.size()).forEach(second::move);
            assertThat(second.state()).as("seed %d", seed).isEqualTo(after(method, flows.toArray(Flow[]::new)));
        }
    }

    /** Sold out, nothing is left of what it cost. */
    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void anEmptyShelfIsWorthNothing(CostMethod method) {
        State state = after(
                method,
                came(3, 100),
                landed(7, 333, 50),
                left(Kind.SALE, 4, 1),
                left(Kind.TRANSFER, 1, 1),
                left(Kind.DONATION, 5, 1));
        assertThat(state.quantity()).isZero();
        assertThat(state.value()).isZero();
        assertThat(state.found().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3 - 483);
    }
}
