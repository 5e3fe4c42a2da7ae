package aisle.server.insight.goods;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.insight.facts.Facts;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waste and availability follow the record, day by day, however late it was told. */
@ServerTest
class GoodsDaysTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Facts facts;

    @Autowired
    private GoodsDays goods;

    @Autowired
    private Stock stock;

    @Autowired
    private WasteDesk wasteDesk;

    @Autowired
    private JdbcClient sql;

    private TestShop shop;
    private Register till;

    /** Three days ago ten loaves came and two were sold; the day before yesterday a wine was, of which one had come. */
    @BeforeEach
    void sell() {
        shop = TestShop.open(context);
        came(shop.bread, 10_000, TODAY.minusDays(5));
        came(shop.wine, 1_000, TODAY.minusDays(5));
        till = shop.till("Till 1");
        at(3);
        take(till.opened(0), till.sale(2, 0));
        at(2);
        take(till.sale(0, 1));
        work();
    }

    @Test
    void aDayCountsWhatIsCarriedAndWhatWasOut() {
        // the wine is carried from the day it first sold; it was gone that evening and stayed away
        assertThat(days())
                .containsExactly(
                        new GoodsDay(TODAY.minusDays(3), 0, 1, 0),
                        new GoodsDay(TODAY.minusDays(2), 0, 2, 1),
                        new GoodsDay(TODAY.minusDays(1), 0, 2, 1));
        assertThat(days().getLast().availability()).isEqualTo(500_000);
    }

    @Test
    void whatIsSoldLateChangesTheDaysAfterItToo() {
        Register late = shop.till("Till 2");
        late.clock = Instant.now().minus(Duration.ofDays(3));
        intake.record(shop.store.id(), late.till, List.of(late.opened(0), late.sale(8, 0)));
        work();
        // the last eight loaves were sold three days ago, so bread was out ever since
        assertThat(days()).extracting(GoodsDay::empty).containsExactly(1, 2, 2);
    }

    @Test
    void whatCameIsToldLateAndChangesTheDaysAfterItToo() {
        came(shop.wine, 5_000, TODAY.minusDays(2));
        goods.catchUp();
        // five more wines had come the day before yesterday, so the shelf was not empty after all
        assertThat(days()).extracting(GoodsDay::empty).containsExactly(0, 0, 0);
    }

    @Test
    void noClockSaysWhatIsStale() {
        Register late = shop.till("Till 2");
        late.clock = Instant.now().minus(Duration.ofDays(3));
        intake.record(shop.store.id(), late.till, List.of(late.opened(0), late.sale(8, 0)));
        facts.catchUp(TODAY.minusDays(5));
        // as a database would have it whose clock is an hour behind
        sql.sql("update insight.fact_day set written_at = written_at - interval '1 hour' where store = :store")
                .param("store", shop.store.id())
                .update();
        goods.catchUp();
        assertThat(days()).extracting(GoodsDay::empty).containsExactly(1, 2, 2);
    }

    @Test
    void nothingIsWorkedOutTwice() {
        Instant before = writtenAt();
        work();
        assertThat(writtenAt()).isEqualTo(before);
    }

    @Test
    void wasteIsWhatTheBooksLost() {
        wasteDesk.book(new Waste(
                UUID.randomUUID(),
                shop.store.id(),
                Waste.Reason.DAMAGED,
                List.of(new Waste.Line(shop.bread, null, 3_000))));
        assertThat(goods.of(shop.store.id(), TODAY, TODAY))
                .as("a day that is not over")
                .isEmpty();
        // a loaf costs 1.00; the clock of waste is the server's, so the day is made to be over
        sql.sql("alter table inventory.movement disable trigger only_grows").update();
        sql.sql("update inventory.movement set day = :day where store = :store and kind = 'WASTE'")
                .param("day", TODAY.minusDays(1))
                .param("store", shop.store.id())
                .update();
        sql.sql("alter table inventory.movement enable trigger only_grows").update();
        work();
        assertThat(days()).extracting(GoodsDay::waste).containsExactly(0L, 0L, 300L);
    }

    private void came(long product, long quantity, LocalDate day) {
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.OPENING,
                day,
                Instant.now().minus(Duration.ofDays(5)),
                List.of(new GoodsReceipt.Line(product, quantity, 100))));
    }

    private void at(int daysAgo) {
        till.clock = Instant.now().minus(Duration.ofDays(daysAgo));
    }

    private void take(JournalEntry... entries) {
        intake.record(shop.store.id(), till.till, List.of(entries));
    }

    private void work() {
        facts.catchUp(TODAY.minusDays(5));
        goods.catchUp();
    }

    private List<GoodsDay> days() {
        return goods.of(shop.store.id(), TODAY.minusDays(5), TODAY);
    }

    private Instant writtenAt() {
        return sql.sql("select max(written_at) from insight.goods_day where store = :store")
                .param("store", shop.store.id())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
