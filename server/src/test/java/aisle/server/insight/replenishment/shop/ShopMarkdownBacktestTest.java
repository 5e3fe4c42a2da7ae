package aisle.server.insight.replenishment.shop;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.replenishment.shop.PaperMarkdowns.NearLot;
import aisle.server.insight.replenishment.shop.PaperMarkdowns.Trial;
import aisle.server.insight.replenishment.shop.ShopMarkdownBacktest.Held;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WasteDesk;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A shop that sold two breads a day at 3.00 (cost 1.00), of what had no date until ten days ago. On the evening before,
 * twelve came that could be sold for three days; six of them were, and six thrown away.
 */
@ServerTest
class ShopMarkdownBacktestTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
    /** The first morning on which the lot is within three days of its end. */
    private static final int NEAR = 10;

    private static final int LAST = 8;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private Intake intake;

    @Autowired
    private WasteDesk waste;

    @Autowired
    private Facts facts;

    @Autowired
    private ShopMarkdownBacktest backtest;

    private TestShop shop;
    private Register till;

    /** Sells two a day, and another number on some days, by how long ago. */
    private void open(int days, Map<Integer, Long> otherwise) {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        long before = IntStream.rangeClosed(NEAR + 1, days)
                .mapToLong(ago -> otherwise.getOrDefault(ago, 2L))
                .sum();
        receive(before, null, days + 1, null);
        receive(12, "A", NEAR + 1, LAST);
        List<JournalEntry> entries = new ArrayList<>();
        for (int ago = days; ago >= 1; ago--) {
            till.clock = NOON.minus(Duration.ofDays(ago));
            if (ago == days) {
                entries.add(till.opened(0));
            }
            long breads = otherwise.getOrDefault(ago, 2L);
            entries.add(till.sale(breads, breads == 0 ? 1 : 0));
        }
        intake.record(shop.store.id(), till.till, entries);
        facts.catchUp(TODAY.minusDays(days + 1L));
    }

    private void receive(long breads, @Nullable String lot, int ago, @Nullable Integer lastAgo) {
        var line = new GoodsReceipt.Line(
                shop.bread, breads * 1_000, breads * 100, lot, lastAgo == null ? null : TODAY.minusDays(lastAgo));
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.OPENING,
                TODAY.minusDays(ago),
                NOON.minus(Duration.ofDays(ago)),
                List.of(line)));
    }

    private void throwAway(long breads, String lot, int ago) {
        waste.takeOver(
                new Waste(
                        UUID.randomUUID(),
                        shop.store.id(),
                        Waste.Reason.EXPIRED,
                        List.of(new Waste.Line(shop.bread, lot, breads * 1_000))),
                NOON.minus(Duration.ofDays(ago)).plus(Duration.ofHours(6)));
    }

    private PaperMarkdowns tried() {
        return backtest.of(shop.store.id(), List.of()).orElseThrow();
    }

    /**
     * At 2.40 two a day become 2 x 0.8^-2.2 = 3.2676: 3.8029 more in three days, all of them of the six that were
     * thrown away. They save 3.8029 x 1.00, earn 3.8029 x (2.40 - 1.00), and cost other products 3.8029 x 0.4 x 2.00;
     * the six that were sold anyway bring 0.60 less. At 2.10 and below it would have come to less.
     */
    @Test
    void whatTheRuleWouldHaveBroughtIsWorkedOutByHand() {
        open(44, Map.of());
        throwAway(6, "A", LAST);
        PaperMarkdowns paper = tried();
        assertThat(paper.from()).isEqualTo(TODAY.minusDays(16));
        assertThat(paper.to()).isEqualTo(TODAY.minusDays(1));
        assertThat(paper.elasticityPpm()).isEqualTo(2_200_000);
        assertThat(paper.near()).containsExactly(new NearLot(shop.bread, "A", TODAY.minusDays(LAST), 600));
        assertThat(paper.trials())
                .containsExactly(new Trial(
                        shop.bread, "A", TODAY.minusDays(NEAR), TODAY.minusDays(LAST), 300, 240, 380, 532, 360, 304));
        assertThat(paper.all()).isEqualTo(new PaperMarkdowns.Sums(1, 1, 600, 380, 532, 360, 304));
        assertThat(paper.all().gain()).isEqualTo(248);
        assertThat(paper.of(shop.bread)).isEqualTo(paper.all());
        assertThat(paper.of(shop.wine)).isEqualTo(new PaperMarkdowns.Sums(0, 0, 0, 0, 0, 0, 0));
    }

    /** Fresh bread that came a day later takes two of five of what is more on that day and the next. */
    @Test
    void freshGoodsBesideTakeTheirPart() {
        open(44, Map.of());
        receive(12, "B", NEAR - 1, -30);
        throwAway(6, "A", LAST);
        assertThat(tried().trials()).singleElement().satisfies(trial -> {
            assertThat(trial.marked()).isEqualTo(240);
            assertThat(trial.saved()).isEqualTo(Math.round(126.762 * (1 + 0.6 + 0.6)));
            assertThat(trial.more()).isEqualTo(532);
        });
    }

    /** Nothing was thrown away after all: the markdown would have given away and saved nothing. */
    @Test
    void aMarkdownThatWasNotNeededCounts() {
        open(44, Map.of(LAST, 8L));
        PaperMarkdowns paper = tried();
        assertThat(paper.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.saved()).isZero();
            assertThat(trial.givenAway()).isEqualTo(12 * 60);
        });
        assertThat(paper.all().gain()).isNegative();
    }

    /** Bread that was sold for one day before: whoever looked a day ahead would see it sell much faster, or not. */
    @Test
    void whatComesAfterAnAdviceDoesNotMoveIt() {
        Map<Integer, Long> young =
                IntStream.rangeClosed(NEAR + 2, 44).boxed().collect(Collectors.toMap(ago -> ago, ago -> 0L));
        open(44, young);
        throwAway(6, "A", LAST);
        Trial one = tried().trials().getFirst();
        assertThat(one.day()).isEqualTo(TODAY.minusDays(NEAR));
        Map<Integer, Long> other = new HashMap<>(young);
        other.putAll(Map.of(NEAR, 12L, NEAR - 1, 7L, 2, 9L));
        open(44, other);
        receive(30, "B", NEAR, 1);
        Trial withAnotherFuture = tried().trials().getFirst();
        assertThat(withAnotherFuture.day()).isEqualTo(one.day());
        assertThat(withAnotherFuture.marked()).isEqualTo(one.marked());
        assertThat(withAnotherFuture.givenAway()).isNotEqualTo(one.givenAway());
        // what came before it does: who sold four a day will sell twelve in three days
        open(44, IntStream.rangeClosed(NEAR + 1, 44).boxed().collect(Collectors.toMap(ago -> ago, ago -> 4L)));
        assertThat(tried().near()).hasSize(1);
        assertThat(tried().trials()).noneMatch(trial -> trial.day().equals(one.day()));
    }

    @Test
    void whatHappensTodayMovesNothing() {
        open(44, Map.of());
        throwAway(6, "A", LAST);
        receive(40, "D", 5, 2);
        PaperMarkdowns before = tried();
        till.clock = NOON;
        intake.record(shop.store.id(), till.till, List.of(till.sale(9, 0)));
        facts.catchUp(TODAY);
        receive(40, "C", 0, 0);
        throwAway(5, "C", 0);
        throwAway(1, "D", 0);
        assertThat(tried()).isEqualTo(before);
    }

    @Test
    void daysOnWhichItWasMarkedDownAreLeftOut() {
        open(44, Map.of());
        throwAway(6, "A", LAST);
        assertThat(backtest.of(
                        shop.store.id(),
                        List.of(new Held(shop.bread, TODAY.minusDays(LAST), TODAY.minusDays(LAST - 1)))))
                .isEmpty();
        assertThat(backtest.of(
                        shop.store.id(),
                        List.of(new Held(shop.bread, TODAY.minusDays(LAST - 1), TODAY.minusDays(LAST - 2)))))
                .isPresent();
    }

    @Test
    void lessThanSixWeeksIsTooLittle() {
        open(41, Map.of());
        throwAway(6, "A", LAST);
        assertThat(backtest.of(shop.store.id(), List.of())).isEmpty();
        open(42, Map.of());
        throwAway(6, "A", LAST);
        assertThat(backtest.of(shop.store.id(), List.of())).isPresent();
    }
}
