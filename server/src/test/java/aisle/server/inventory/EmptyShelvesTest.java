package aisle.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A shelf is empty from the last piece sold until the next ones come, and the movements say when the last one went. */
@ServerTest
class EmptyShelvesTest {

    private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(6);
    private static final int DAYS = 5;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private EmptyShelves shelves;

    private TestShop shop;
    private Register till;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        till.clock = at(0, "08:00");
        intake.record(shop.store.id(), till.till, List.of(till.opened(0)));
    }

    private static Instant at(int day, String time) {
        return FIRST.plusDays(day).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private void came(int day, long breads) {
        var line = new GoodsReceipt.Line(shop.bread, breads * 1_000, breads * 100, null, null);
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.SUPPLIER,
                FIRST.plusDays(day),
                at(day, "07:00"),
                List.of(line)));
    }

    /** The moment the till wrote on the receipt. */
    private Instant sold(int day, String time, long breads) {
        till.clock = at(day, time);
        intake.record(shop.store.id(), till.till, List.of(till.sale(breads, 0)));
        return till.clock;
    }

    private Map<Long, BitSet> empty() {
        return shelves.days(shop.store.id(), List.of(shop.bread, shop.wine), FIRST, DAYS);
    }

    private Map<Long, Map<Integer, Instant>> ranOut() {
        return shelves.ranOut(shop.store.id(), List.of(shop.bread, shop.wine), FIRST, DAYS);
    }

    @Test
    void theLastPieceOfADayThatEndedEmptyIsItsLastSale() {
        came(0, 10);
        sold(0, "10:00", 3);
        sold(1, "09:30", 2);
        Instant last = sold(1, "15:20", 5);
        came(3, 4);
        sold(3, "11:00", 1);
        assertThat(empty()).containsExactly(Map.entry(shop.bread, BitSet.valueOf(new long[] {0b00110})));
        assertThat(ranOut()).containsExactly(Map.entry(shop.bread, Map.of(1, last)));
    }

    @Test
    void aShelfThatStandsEmptyRanOutOnceAndAnotherDayAgain() {
        came(0, 2);
        Instant first = sold(0, "12:00", 2);
        came(3, 1);
        Instant then = sold(3, "08:15", 1);
        assertThat(empty()).containsExactly(Map.entry(shop.bread, BitSet.valueOf(new long[] {0b11111})));
        assertThat(ranOut()).containsExactly(Map.entry(shop.bread, Map.of(0, first, 3, then)));
    }

    @Test
    void whatHadRunOutBeforeTheFirstDayWasSoldOnNoneOfThem() {
        came(-2, 1);
        sold(-1, "13:00", 1);
        assertThat(empty()).containsExactly(Map.entry(shop.bread, BitSet.valueOf(new long[] {0b11111})));
        assertThat(ranOut()).isEmpty();
    }
}
