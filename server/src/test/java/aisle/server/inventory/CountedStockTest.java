package aisle.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.AtOnce;
import aisle.server.testing.ServerTest;
import aisle.server.testing.SomeRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On hand becomes what was counted, whatever is sold meanwhile and whenever it is told. */
@ServerTest
class CountedStockTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private CountedStock counted;

    private TestShop shop;
    private Register till;
    private Register offline;
    private Instant clock;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        clock = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(3_600);
        till = shop.till("Till 1");
        offline = shop.till("Till 2");
        told(till, opened(till));
        told(offline, opened(offline));
        came(20);
    }

    private JournalEntry opened(Register register) {
        register.clock = clock;
        return register.opened(0);
    }

    private JournalEntry sale(Register register, long breads) {
        register.clock = clock;
        return register.sale(breads, 0);
    }

    private void told(Register register, JournalEntry entry) {
        intake.record(shop.store.id(), register.till, List.of(entry));
    }

    private void came(long breads) {
        var line = new GoodsReceipt.Line(shop.bread, breads * 1_000, breads * 100);
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.SUPPLIER,
                shop.store.dayOf(clock),
                clock,
                List.of(line)));
    }

    private CountedStock.Found found(long breads) {
        return new CountedStock.Found(shop.bread, breads * 1_000, clock);
    }

    private long book(CountedStock.Found found) {
        return counted.book(UUID.randomUUID(), shop.store.id(), List.of(found));
    }

    private long breads() {
        return stock.onHand(shop.store.id(), shop.bread) / 1_000;
    }

    private void after(long seconds) {
        clock = clock.plusSeconds(seconds);
    }

    @Test
    void whatIsSoldAfterTheLookIsStillTakenFromWhatWasCounted() {
        after(60);
        var look = found(18);
        after(60);
        told(till, sale(till, 3));
        assertThat(book(look)).isEqualTo(-200);
        assertThat(breads()).isEqualTo(15);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void aSaleFromBeforeTheLookThatIsToldLateIsNotTakenTwice() {
        after(60);
        JournalEntry sold = sale(offline, 2);
        after(60);
        assertThat(book(found(18))).isEqualTo(-200);
        told(offline, sold);
        assertThat(breads()).isEqualTo(18);
        after(60);
        told(offline, sale(offline, 1));
        assertThat(breads()).isEqualTo(17);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void aCountWithoutADifferenceAnswersLateSalesToo() {
        after(60);
        JournalEntry sold = sale(offline, 2);
        after(60);
        assertThat(book(found(20))).isZero();
        told(offline, sold);
        assertThat(breads()).isEqualTo(20);
    }

    @Test
    void anOlderCountThatIsBookedLaterChangesNothingAfterTheNewerOne() {
        after(60);
        var older = found(17);
        after(60);
        var newer = found(16);
        book(newer);
        book(older);
        assertThat(breads()).isEqualTo(16);
        SomeRules.STOCK.hold(context);
    }

    /** Sales told at once and late, goods that come, theft, and looks booked in any order: the shelf is what it is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onHandIsTheShelfWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        long shelf = 20;
        List<CountedStock.Found> looks = new ArrayList<>();
        List<JournalEntry> untold = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            after(1 + random.nextInt(30));
            int some = 1 + random.nextInt(3);
            switch (random.nextInt(7)) {
                case 0, 1 -> {
                    told(till, sale(till, some));
                    shelf -= some;
                }
                case 2 -> {
                    untold.add(sale(offline, some));
                    shelf -= some;
                }
                case 3 -> {
                    came(some * 3L);
                    shelf += some * 3L;
                }
                case 4 -> {
                    shelf -= Math.min(Math.max(shelf, 0), 1); // stolen: nobody is told
                }
                case 5 -> looks.add(found(Math.max(shelf, 0)));
                default -> settle(random, looks, untold, random.nextInt(3));
            }
            if (shelf < 0) {
                came(-shelf);
                shelf = 0;
            }
        }
        after(10);
        looks.add(found(shelf));
        after(10);
        came(9);
        untold.add(sale(offline, 2));
        told(till, sale(till, 1));
        settle(random, looks, untold, Integer.MAX_VALUE);
        assertThat(breads()).isEqualTo(shelf + 9 - 3);
        SomeRules.STOCK.hold(context);
    }

    /** Some looks are booked in any order, some late entries are told in theirs. */
    private void settle(Random random, List<CountedStock.Found> looks, List<JournalEntry> untold, int most) {
        for (int i = 0; i < most && !(looks.isEmpty() && untold.isEmpty()); i++) {
            if (untold.isEmpty() || !looks.isEmpty() && random.nextBoolean()) {
                book(looks.remove(random.nextInt(looks.size())));
            } else {
                told(offline, untold.removeFirst());
            }
        }
    }

    @Test
    void sixteenAtOnceOnAHotProductAreRightToTheUnit() throws Exception {
        came(400);
        after(60);
        List<Register> registers = new ArrayList<>();
        List<List<JournalEntry>> days = new ArrayList<>();
        for (int lane = 0; lane < 13; lane++) {
            Register each = shop.till("Lane " + lane);
            told(each, opened(each));
            registers.add(each);
            List<JournalEntry> day = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                each.clock = clock.plusSeconds(n < 6 ? -5 : 5);
                day.add(each.sale(1, 0));
            }
            days.add(day);
        }
        // 420 came, 10 are stolen, and when the shelf is looked at each lane has sold six.
        var look = found(420 - 10 - 13 * 6);
        List<Callable<Long>> calls = new ArrayList<>();
        for (int lane = 0; lane < 13; lane++) {
            Register each = registers.get(lane);
            List<JournalEntry> day = days.get(lane);
            calls.add(() -> {
                day.forEach(entry -> told(each, entry));
                return 0L;
            });
        }
        for (int person = 0; person < 3; person++) {
            calls.add(() -> book(look));
        }
        AtOnce.call(calls);
        assertThat(breads()).isEqualTo(420 - 10 - 13 * 12);
        SomeRules.STOCK.hold(context);
    }
}
