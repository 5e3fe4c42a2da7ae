package aisle.server.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.tax.TaxAmount;
import aisle.server.ledger.Verification;
import aisle.server.organization.Violation;
import aisle.server.sales.ChainHead;
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
    private FactFiles files;

    @Autowired
    private FactsInvariant invariant;

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
    void hoursAreThoseOfTheStoresClock() {
        ZoneOffset zone = ZoneOffset.ofHoursMinutes(5, 45);
        int hour = till.clock.atOffset(zone).getHour();
        assertThat(breakdown.hours(shop.store.id(), TODAY, TODAY, zone))
                .extracting(Breakdown.Hour::hour, Breakdown.Hour::sales, Breakdown.Hour::baskets)
                .containsExactly(tuple(hour, 0L, 1L));
    }

    @Test
    void whatCameBackTheSameDayWasSoldAllTheSame() {
        long store = shop.store.id();
        assertThat(facts.products(store, TODAY, TODAY)).containsExactly(shop.bread);
        assertThat(facts.soldOn(store, TODAY, TODAY)).containsExactly(new Facts.SoldOn(shop.bread, TODAY));
        assertThat(facts.sold(store, TODAY, TODAY, List.of(shop.bread, shop.wine)))
                .containsExactly(new Facts.Sold(shop.bread, TODAY, 0));
    }

    @Test
    void whereTaxIsInsideNoPartHasAMarginEvenIfTheTaxCameBack() {
        Line bread = till.sale(1, 0).receipt().lines().getFirst();
        Register inside = shop.till("Till 2");
        JournalEntry opened = inside.opened(0);
        Sale sale = inside.sale(taxedInside(inside, bread, 1));
        var back = new Refund(
                inside.header(),
                taxedInside(inside, bread, -1),
                sale.id(),
                "stale",
                inside.head.hash(),
                ChainHead.START.hash());
        take(inside, opened, sale, inside.chained(back));
        facts.catchUp(TODAY.minusDays(2));
        assertThat(breakdown.products(shop.store.id(), TODAY, TODAY))
                .extracting(Breakdown.Part::takings, Breakdown.Part::margin)
                .containsExactly(tuple(0L, null));
        assertThat(figures().getLast().baskets()).isEqualTo(2);
    }

    /** A bread at 3.00 of which 0.27 is tax, sold or brought back. */
    private static Receipt taxedInside(Register till, Line bread, long breads) {
        var line = new Line(
                1,
                bread.product(),
                bread.code(),
                bread.name(),
                bread.department(),
                bread.unit(),
                breads * 1_000,
                0,
                bread.unitPrice(),
                0,
                0,
                breads < 0 ? 1 : 0,
                breads * 300,
                List.of(),
                breads * 300,
                bread.tax(),
                breads * 27);
        var tax = new TaxAmount(bread.tax(), "None", 100_000, true, breads * 300, breads * 27);
        return till.receipt(List.of(line), List.of(tax), breads * 300);
    }

    @Test
    void sumsAreWholeNumbers() {
        List<FactDay> day = facts.written().stream()
                .filter(each -> each.store() == shop.store.id())
                .toList();
        for (String sum : List.of(
                "quarter.sales",
                "quarter.baskets",
                "quarter.items",
                "quarter.refunds",
                "quarter.discount",
                "quarter.margin",
                "product.quantity",
                "product.discount",
                "product.takings",
                "product.cost")) {
            String table = sum.substring(0, sum.indexOf('.'));
            assertThat(files.ask(day, "select distinct typeof(" + sum + ") from " + table, row -> row.getString(1)))
                    .as(sum)
                    .containsExactly("BIGINT");
        }
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
        for (FactTable table : FactTable.values()) {
            Files.delete(day(TODAY).resolve(table.file()));
            Files.write(day(TODAY.minusDays(1)).resolve(table.file()), new byte[10], StandardOpenOption.APPEND);
            assertThat(facts.catchUp(TODAY.minusDays(2))).as(table.file()).isEqualTo(2);
        }
        assertThat(figures())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("writtenAt")
                .isEqualTo(whole);
    }

    @Test
    void aDamagedFileIsRefusedAndTheNextAnswerIsRight() throws IOException {
        List<Facts.Figures> whole = figures();
        Files.write(day(TODAY).resolve("quarters.parquet"), new byte[100]);
        assertThatThrownBy(this::figures).hasMessage("The analytical copy cannot be read");
        facts.catchUp(TODAY.minusDays(2));
        assertThat(figures())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("writtenAt")
                .isEqualTo(whole);
    }

    @Test
    void verifyHoldsWhatIsShownAgainstTheRecord() throws IOException {
        assertThat(rule().holds()).isTrue();
        lie(FactTable.values());
        assertThat(rule().holds()).isFalse();
        putRight();
        assertThat(rule().holds()).isTrue();
    }

    @Test
    void verifyNamesTheDayOfAnyFileThatLiesOrIsDamaged() throws IOException {
        String today = "store " + shop.store.id() + ", day " + TODAY;
        for (FactTable table : FactTable.values()) {
            lie(table);
            assertThat(ofThisShop())
                    .as(table.file())
                    .extracting(Violation::subject)
                    .containsExactly(today);
            putRight();
            Files.write(day(TODAY).resolve(table.file()), new byte[100]);
            noteAsLeft();
            assertThat(ofThisShop())
                    .as(table.file())
                    .extracting(Violation::subject)
                    .containsExactly(today);
            putRight();
        }
        assertThat(ofThisShop()).isEmpty();
    }

    private List<Violation> ofThisShop() {
        return invariant.check(day -> day.store() == shop.store.id());
    }

    /** Today's files say what yesterday's do, and are as large as they were left. */
    private void lie(FactTable... tables) throws IOException {
        for (FactTable table : tables) {
            Files.copy(
                    day(TODAY.minusDays(1)).resolve(table.file()),
                    day(TODAY).resolve(table.file()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        noteAsLeft();
    }

    private void noteAsLeft() {
        sql.sql("update insight.fact_day set bytes = :bytes where store = :store and day = :day")
                .param("bytes", files.bytes(shop.store.id(), TODAY))
                .param("store", shop.store.id())
                .param("day", TODAY)
                .update();
    }

    private void putRight() throws IOException {
        Files.delete(day(TODAY).resolve("receipts.parquet"));
        facts.catchUp(TODAY.minusDays(2));
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
