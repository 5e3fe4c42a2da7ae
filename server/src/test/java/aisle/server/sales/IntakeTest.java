package aisle.server.sales;

import static aisle.server.sales.Outcome.Result.DUPLICATE;
import static aisle.server.sales.Outcome.Result.QUARANTINED;
import static aisle.server.sales.Outcome.Result.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.journal.AgeCheck;
import aisle.core.journal.AgeProof;
import aisle.core.journal.Exemption;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Sale;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import aisle.server.catalog.Restrictions;
import aisle.server.inventory.Stock;
import aisle.server.organization.Problem;
import aisle.server.organization.Staff;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tills send is recorded once, known again, or kept with the reason. */
@ServerTest
class IntakeTest {

    @Autowired
    Restrictions restrictions;

    @Autowired
    Staff staff;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient sql;

    private TestShop shop;
    private Register till;

    @BeforeEach
    void openShop() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
    }

    @Test
    void pain8ASaleMovesStockAndBooksAtOnce() {
        assertThat(send(till.opened(10_000), till.sale(2, 1))).containsExactly(RECORDED, RECORDED);

        // 2 bread at 3.00 and a wine at 10.00 with 10 % tax: 17.00 in cash, 1.00 of it tax; cost 2 x 1.00 + 6.00
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(-2_000);
        assertThat(stock.onHand(shop.store.id(), shop.wine)).isEqualTo(-1_000);
        assertThat(booked("CASH")).isEqualTo(1_700);
        assertThat(booked("REVENUE")).isEqualTo(-1_600);
        assertThat(booked("TAX_PAYABLE")).isEqualTo(-100);
        assertThat(booked("COST_OF_GOODS_SOLD")).isEqualTo(800);
        assertThat(booked("INVENTORY")).isEqualTo(-800);
        assertThat(drawer()).isEqualTo(11_700);
        assertThat(count("sales.remark r join sales.entry e on e.id = r.entry")).isZero();
    }

    @Test
    void pain3EverythingSentTwiceIsTheSameAsOnce() {
        JournalEntry[] all = {till.opened(0), till.sale(1, 0), till.sale(0, 3), till.closed(3_600, 3_600)};
        assertThat(send(all)).containsOnly(RECORDED);
        assertThat(send(all)).containsOnly(DUPLICATE);
        assertThat(stock.onHand(shop.store.id(), shop.wine)).isEqualTo(-3_000);
        assertThat(booked("CASH")).isEqualTo(3_600);
    }

    @Test
    void theSameIdWithOtherContentIsQuarantined() {
        Sale first = till.sale(1, 0);
        send(first);
        Sale other = till.sale(2, 0);
        var header = other.header();
        var reused = new aisle.core.journal.Header(
                first.id(),
                header.store(),
                header.till(),
                header.number(),
                header.at(),
                header.day(),
                header.shift(),
                header.cashier());
        Outcome outcome = outcomes(new Sale(reused, other.receipt(), other.previous(), other.hash()).sealed())
                .getFirst();
        assertThat(reason(outcome)).isEqualTo("id-reused");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(-1_000);
    }

    @Test
    void oneBadSaleDoesNotBlockTheFollowingOnes() {
        Sale good = till.sale(1, 0);
        Sale priced = till.sale(1, 1);
        var receipt = priced.receipt();
        var wrong = till.chained(new Sale(
                priced.header(),
                till.receipt(receipt.lines(), receipt.taxes(), receipt.total() + 1),
                priced.previous(),
                priced.hash()));
        List<Outcome> outcomes = outcomes(good, wrong, till.sale(1, 0));
        assertThat(outcomes).extracting(Outcome::result).containsExactly(RECORDED, QUARANTINED, RECORDED);
        assertThat(reason(outcomes.get(1))).isEqualTo("sums-wrong");
        // sent again it is the same item, not another
        assertThat(outcomes(wrong).getFirst().refusal())
                .isEqualTo(outcomes.get(1).refusal());
        assertThat(count("sales.quarantine e")).isEqualTo(1);
    }

    @Test
    void aGapIsQuarantinedAndTheChainGoesOn() {
        JournalEntry missing = till.sale(1, 0);
        JournalEntry after = till.sale(1, 0);
        JournalEntry next = till.sale(1, 0);
        assertThat(reason(outcomes(after).getFirst())).isEqualTo("number-gap");
        assertThat(send(next)).containsExactly(RECORDED);
        assertThat(reason(outcomes(missing).getFirst())).isEqualTo("number-used");
    }

    @Test
    void aForkIsQuarantinedAndTheChainGoesOn() {
        send(till.sale(1, 0));
        till.head = new ChainHead(1, "ab".repeat(32));
        assertThat(reason(outcomes(till.sale(1, 0)).getFirst())).isEqualTo("chain-broken");
        assertThat(send(till.sale(1, 0))).containsExactly(RECORDED);
    }

    @Test
    void anotherTillsSaleIsNotTaken() {
        Register other = shop.till("Till 2");
        assertThat(reason(outcomes(other.sale(1, 0)).getFirst())).isEqualTo("other-till");
        assertThat(intake.head(till.till)).isEqualTo(ChainHead.START);
        TestShop elsewhere = TestShop.open(context);
        assertThat(reason(outcomes(elsewhere.till("Till 1").sale(1, 0)).getFirst()))
                .isEqualTo("other-store");
    }

    @Test
    void refundsNeverExceedTheirSale() {
        Sale sale = till.sale(3, 0);
        assertThat(send(sale, till.refund(sale, 1, 2))).containsExactly(RECORDED, RECORDED);
        assertThat(reason(outcomes(till.refund(sale, 1, 2)).getFirst())).isEqualTo("refund-exceeds");
        assertThat(send(till.refund(sale, 1, 1))).containsExactly(RECORDED);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
        assertThat(booked("CASH")).isZero();
        assertThat(booked("COST_OF_GOODS_SOLD")).isZero();
    }

    @Test
    void aSaleForAClosedShiftOpensARescueShift() {
        send(till.opened(0), till.closed(0, 0));
        assertThat(send(till.sale(1, 0), till.sale(1, 0))).containsOnly(RECORDED);
        assertThat(sql.sql("select drawer from sales.shift where till = :till and rescue_of is not null")
                        .param("till", till.till)
                        .query(Long.class)
                        .list())
                .containsExactly(600L);
    }

    @Test
    void theNextShiftClosesARescueShift() {
        send(till.opened(0), till.closed(0, 0), till.sale(1, 0));
        assertThat(openShifts()).isEqualTo(1);
        till.shift = UUID.randomUUID().toString();
        assertThat(send(till.opened(2_000))).containsExactly(RECORDED);
        assertThat(openShifts()).as("the new one alone").isEqualTo(1);
        assertThat(send(till.sale(1, 0), till.closed(2_300, 2_300))).containsOnly(RECORDED);
        assertThat(openShifts()).isZero();
    }

    @Test
    void pain6AShiftThatCannotCloseCloses() {
        // the opening never came, and what closes the shift is counted short
        till.opened(1_000);
        Sale behindTheGap = till.sale(1, 0);
        assertThat(reason(outcomes(behindTheGap).getFirst())).isEqualTo("number-gap");
        assertThat(send(till.sale(1, 0), till.closed(1_550, 1_600))).containsOnly(RECORDED);
        assertThat(openShifts()).isZero();
        assertThat(booked("CASH_OVER_SHORT")).isEqualTo(50);
        // closed a second time, by a till that did not hear of the first
        assertThat(send(till.closed(1_550, 1_600))).containsExactly(RECORDED);
        assertThat(openShifts()).isZero();
    }

    private long openShifts() {
        return sql.sql("select count(*) from sales.shift where till = :till and closed_at is null")
                .param("till", till.till)
                .query(Long.class)
                .single();
    }

    @Test
    void restrictedGoodsThatWereSoldAgainstTheRulesAreNotedAndRecorded() {
        var terms = new Restrictions.Terms("Wine", null, List.of(shop.wine), 21, 18, null);
        long version = restrictions.add(shop.store.id(), shop.cashier, terms).version();
        Receipt before = till.sale(0, 1).receipt();
        var asked = new AgeCheck(21, AgeProof.CLEARLY_OLDER, 0);
        till.head = ChainHead.START;

        assertThat(send(till.opened(0), till.sale(restricted(before, version, asked))))
                .containsOnly(RECORDED);
        assertThat(noted()).containsExactly("a cashier who has reached 18: Wine");
        staff.reach(staff.find(shop.cashier).orElseThrow(), 18);
        assertThat(send(till.sale(restricted(before, version, null)))).containsExactly(RECORDED);
        assertThat(noted()).hasSize(2).contains("a buyer found to have reached 21: Wine");
        assertThat(send(till.sale(restricted(before, version, asked)), till.sale(before)))
                .containsOnly(RECORDED);
        assertThat(noted()).hasSize(2);
    }

    /** The same receipt with a later price book. */
    private static Receipt restricted(Receipt receipt, long version, @Nullable AgeCheck check) {
        return new Receipt(
                version,
                receipt.currency(),
                receipt.member(),
                receipt.customer(),
                receipt.coupons(),
                receipt.approvedBy(),
                check,
                null,
                receipt.lines(),
                receipt.taxes(),
                receipt.total(),
                receipt.rounding(),
                receipt.tenders());
    }

    @Test
    void anExemptSaleOwesNoTaxAndOneThatOnlySaysNoneIsNoted() {
        Receipt taxed = till.sale(1, 1).receipt();
        Exemption charity = new Exemption("Charity", "C-4471");
        till.head = ChainHead.START;

        assertThat(send(till.opened(0), till.sale(untaxed(taxed, charity, 0)))).containsOnly(RECORDED);
        assertThat(noted()).isEmpty();
        assertThat(booked("TAX_PAYABLE")).isZero();
        assertThat(booked("REVENUE")).isEqualTo(-1_300);
        // the same without a reason stands, for it was paid, and is noted
        assertThat(send(till.sale(untaxed(taxed, null, 1_000)))).containsExactly(RECORDED);
        assertThat(noted()).contains("1400");
        // who is exempt and pays tax all the same contradicts the entry itself
        assertThat(send(till.sale(untaxed(taxed, charity, 1_000)))).containsExactly(QUARANTINED);
    }

    /** The same receipt without the wine's tax, reckoned on a base. */
    private Receipt untaxed(Receipt receipt, @Nullable Exemption exemption, long base) {
        List<Line> lines = receipt.lines().stream().map(line -> line.taxed(0)).toList();
        long breadTax = receipt.lines().getFirst().tax();
        List<TaxAmount> taxes = receipt.taxes().stream()
                .map(tax -> new TaxAmount(
                        tax.tax(),
                        tax.component(),
                        tax.ppm(),
                        false,
                        tax.tax() != breadTax ? base : exemption == null ? tax.base() : 0,
                        0))
                .toList();
        return new Receipt(
                receipt.priceBook(),
                receipt.currency(),
                false,
                0,
                List.of(),
                0,
                null,
                exemption,
                lines,
                taxes,
                1_300,
                0,
                List.of(new Tender(TenderKind.CASH, 1_300, 1_300, 0, "")));
    }

    private List<String> noted() {
        return sql.sql(
                        "select r.expected from sales.remark r join sales.entry e on e.id = r.entry where e.till = :till")
                .param("till", till.till)
                .query(String.class)
                .list();
    }

    @Test
    void aClockADayBackIsNoted() {
        send(till.opened(0), till.sale(1, 0));
        till.clock = till.clock.minus(Duration.ofDays(1));
        assertThat(send(till.sale(1, 0))).containsExactly(RECORDED);
        assertThat(count("sales.remark r join sales.entry e on e.id = r.entry")).isEqualTo(1);
    }

    @Test
    void hostileEntriesAreNamedAndKept() {
        String good = new String(till.sale(1, 0).canonical(), StandardCharsets.UTF_8);
        assertHostile(good.replace("\"quantity\":1000", "\"quantity\":\"1000\""), "lines[0].quantity");
        assertHostile(good.replace("\"quantity\":1000", "\"quantity\":99999999999999999999"), "lines[0].quantity");
        assertHostile(good.replace("\"form\":1", "\"form\":1,\"colour\":1"), "colour");
        assertHostile("[]", null);
        assertThat(intake.take(shop.store.id(), till.till, body(good)).outcomes())
                .extracting(outcome -> outcome.result())
                .containsExactly(QUARANTINED);
    }

    private void assertHostile(String entry, String field) {
        Outcome outcome =
                intake.take(shop.store.id(), till.till, body(entry)).outcomes().getFirst();
        assertThat(reason(outcome)).isEqualTo("form");
        assertThat(outcome.refusal()).extracting(Outcome.Refusal::field).isEqualTo(field);
    }

    @Test
    void aBodyThatIsNoListOfEntriesIsRefused() {
        byte[] body = "{\"sales\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> intake.take(shop.store.id(), till.till, body))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("entries");
    }

    @Test
    void eightTillsOnTheSameProductsAreRightToTheUnit() throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Register each = shop.till("Lane " + i);
            work.add(() -> {
                for (int n = 0; n < 25; n++) {
                    var sent = List.of(each.sale(1 + n % 2, n % 3));
                    assertThat(intake.record(shop.store.id(), each.till, sent))
                            .extracting(Outcome::result)
                            .containsExactly(RECORDED);
                }
                return null;
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        // 25 sales: 13 of one bread and 12 of two; wines 0,1,2 in turn: 8 x 3 + 0
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(-8 * 37_000);
        assertThat(stock.onHand(shop.store.id(), shop.wine)).isEqualTo(-8 * 24_000);
    }

    private List<Outcome> outcomes(JournalEntry... entries) {
        String list = String.join(
                ",",
                Arrays.stream(entries)
                        .map(entry -> new String(entry.canonical(), StandardCharsets.UTF_8))
                        .toList());
        return intake.take(shop.store.id(), till.till, body(list)).outcomes();
    }

    private List<Outcome.Result> send(JournalEntry... entries) {
        return outcomes(entries).stream().map(Outcome::result).toList();
    }

    private static byte[] body(String entries) {
        return ("{\"entries\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome.refusal()).isNotNull();
        return outcome.refusal().reason();
    }

    private long booked(String account) {
        return sql.sql("""
                select coalesce(sum(p.amount), 0) from ledger.posting p
                join ledger.transaction t on t.source = p.source join ledger.account a on a.id = p.account
                where t.store = :store and a.name = :account""")
                .param("store", shop.store.id())
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private long drawer() {
        return sql.sql("select drawer from sales.shift where till = :till")
                .param("till", till.till)
                .query(Long.class)
                .single();
    }

    private long count(String rows) {
        return sql.sql("select count(*) from " + rows + " where e.store = :store")
                .param("store", shop.store.id())
                .query(Long.class)
                .single();
    }
}
