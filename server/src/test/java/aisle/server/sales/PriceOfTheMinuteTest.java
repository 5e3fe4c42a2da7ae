package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Receipt;
import aisle.server.catalog.Prices;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales around the minute in which a price changes, priced again by the server. */
@ServerTest
class PriceOfTheMinuteTest {

    private static final int SEVEN = 7 * 60;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Prices prices;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient sql;

    private TestShop shop;
    private Register till;
    private LocalDate day;

    /** Bread is 3.00 until seven and 2.50 from then on, on the day before this one. */
    @BeforeEach
    void openShop() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        prices.change(shop.store.id(), shop.bread, new Prices.Change(250, day.plusDays(1), null, false, null));
        sql.sql(
                        "update catalog.price set valid_from = :day, from_minute = :minute where product = :bread and amount = 250")
                .param("day", day)
                .param("minute", SEVEN)
                .param("bread", shop.bread)
                .update();
        // Whatever changes the product tells the price book of it anew.
        prices.change(shop.store.id(), shop.bread, new Prices.Change(299, day.plusDays(9), null, true, null));
        shop.follow();
        at("06:00");
        send(till.opened(0));
    }

    @Test
    void aSaleHasThePriceOfItsMinute() {
        at("06:59");
        Receipt before = till.priced(1, 0);
        assertThat(before.total()).isEqualTo(300);
        send(till.sale(before));
        at("07:00");
        Receipt after = till.priced(1, 0);
        assertThat(after.total()).isEqualTo(250);
        send(till.sale(after));
        send(till.unreceipted(1, 0));
        assertThat(noted()).isZero();
    }

    @Test
    void whoIsPayingWhenThePriceChangesPaysWhatWasSaid() {
        at("06:59");
        Receipt said = till.priced(2, 1);
        at("07:10");
        send(till.sale(said));
        assertThat(noted()).isZero();
    }

    @Test
    void aPriceThatWasOverLongBeforeIsNoted() {
        at("06:59");
        Receipt said = till.priced(1, 0);
        at("07:30");
        send(till.sale(said));
        assertThat(noted()).isPositive();
    }

    @Test
    void aPriceThatIsYetToComeIsNoted() {
        at("07:01");
        Receipt said = till.priced(1, 0);
        at("06:58");
        send(till.sale(said));
        assertThat(noted()).isPositive();
    }

    private void at(String time) {
        till.clock = day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private void send(JournalEntry entry) {
        String body = "{\"entries\":[" + new String(entry.canonical(), StandardCharsets.UTF_8) + "]}";
        assertThat(intake.take(shop.store.id(), till.till, body.getBytes(StandardCharsets.UTF_8))
                        .outcomes())
                .allMatch(outcome -> outcome.result() == Outcome.Result.RECORDED);
    }

    private long noted() {
        return sql.sql(
                        "select count(*) from sales.remark r join sales.entry e on e.id = r.entry where e.till = :till and r.field like '%unitPrice'")
                .param("till", till.till)
                .query(Long.class)
                .single();
    }
}
