package aisle.server.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.ledger.Verification;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy says what the record says, whatever became of it in between. */
@ServerTest
class FactsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Facts facts;

    @Autowired
    private Breakdown breakdown;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient sql;

    @Value("${aisle.data}")
    private Path data;

    private TestShop shop;
    private Register till;

    @BeforeEach
    void sellForTwoDays() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        till.clock = Instant.now().minus(Duration.ofDays(1));
        JournalEntry opened = till.opened(0);
        Sale yesterday = till.sale(2, 1);
        till.clock = till.clock.plus(Duration.ofDays(1));
        take(till, opened, yesterday, till.sale(1, 0), till.refund(yesterday, 1, 1));
        facts.catchUp(TODAY.minusDays(2));
    }

    @Test
    void aDaysFiguresAreTheRecords() {
        // two loaves at 3.00 and a wine at 10.00 with 10 % on top; the loaves cost 1.00 each, the wine 6.00
        assertThat(figures())
                .extracting(
                        Facts.Figures::day,
                        Facts.Figures::sales,
                        Facts.Figures::baskets,
                        Facts.Figures::items,
                        Facts.Figures::refunds,
                        Facts.Figures::margin)
                .containsExactly(
                        tuple(TODAY.minusDays(1), 1700L, 1L, 3000L, 0L, 800L), tuple(TODAY, 0L, 1L, 0L, 300L, 0L));
    }

    @Test
    void aDayIsMadeOfItsProductsDepartmentsAndHours() {
        LocalDate yesterday = TODAY.minusDays(1);
        long store = shop.store.id();
        assertThat(breakdown.products(store, yesterday, yesterday))
                .extracting(Breakdown.Part::quantity, Breakdown.Part::takings, Breakdown.Part::margin)
                .containsExactlyInAnyOrder(tuple(2000L, 600L, 400L), tuple(1000L, 1000L, 400L));
        assertThat(breakdown.departments(store, yesterday, yesterday).stream()
                        .mapToLong(Breakdown.Part::takings)
                        .sum())
                .isEqualTo(1600);
        assertThat(breakdown.hours(store, yesterday, yesterday, ZoneOffset.UTC))
                .extracting(Breakdown.Hour::sales, Breakdown.Hour::baskets)
                .containsExactly(tuple(1700L, 1L));
    }

    @Test
    void aDayThatGrewLateIsWrittenAgainAndOnlyThat() {
        Register late = shop.till("Till 2");
        late.clock = Instant.now().minus(Duration.ofDays(1));
        take(late, late.opened(0), late.sale(1, 0));
        Instant before = figures().getLast().writtenAt();
        assertThat(facts.catchUp(TODAY.minusDays(2))).isEqualTo(1);
        assertThat(figures().getFirst().sales()).isEqualTo(2000);
        assertThat(figures().getLast().writtenAt()).isEqualTo(before);
        assertThat(facts.catchUp(TODAY.minusDays(2))).isZero();
    }

    @Test
    void sendingAgainChangesNothing() {
        Sale again = till.sale(1, 0);
        take(till, again);
        facts.catchUp(TODAY.minusDays(2));
        List<Facts.Figures> once = figures();
        take(till, again);
        assertThat(facts.catchUp(TODAY.minusDays(2))).isZero();
        assertThat(figures()).isEqualTo(once);
    }

    @Test
    void aCopyThatWasDeletedOrCutIsWrittenAgain() throws IOException {
        List<Facts.Figures> whole = figures();
        Files.delete(day(TODAY).resolve("lines.parquet"));
        Files.write(day(TODAY.minusDays(1)).resolve("receipts.parquet"), new byte[10], StandardOpenOption.APPEND);
        assertThat(facts.catchUp(TODAY.minusDays(2))).isEqualTo(2);
        assertThat(figures())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("writtenAt")
                .isEqualTo(whole);
    }

    @Test
    void verifyHoldsTheCopyAgainstTheRecord() throws IOException {
        assertThat(rule().holds()).isTrue();
        Path today = day(TODAY);
        Path yesterday = day(TODAY.minusDays(1));
        Files.copy(
                yesterday.resolve("receipts.parquet"),
                today.resolve("receipts.parquet"),
                StandardCopyOption.REPLACE_EXISTING);
        sql.sql("update insight.fact_day set bytes = :bytes where store = :store and day = :day")
                .param(
                        "bytes",
                        Files.size(today.resolve("receipts.parquet")) + Files.size(today.resolve("lines.parquet")))
                .param("store", shop.store.id())
                .param("day", TODAY)
                .update();
        assertThat(rule().holds()).isFalse();
        Files.delete(today.resolve("receipts.parquet"));
        facts.catchUp(TODAY.minusDays(2));
        assertThat(rule().holds()).isTrue();
    }

    private Verification.Line rule() {
        return verification.verify().stream()
                .filter(line -> line.name().equals("facts = record by day"))
                .findFirst()
                .orElseThrow();
    }

    private List<Facts.Figures> figures() {
        return facts.figures(shop.store.id(), TODAY.minusDays(2), TODAY);
    }

    private Path day(LocalDate day) {
        return data.resolve("facts/v1/store=" + shop.store.id() + "/day=" + day);
    }

    private void take(Register register, JournalEntry... entries) {
        intake.record(shop.store.id(), register.till, List.of(entries));
    }
}
