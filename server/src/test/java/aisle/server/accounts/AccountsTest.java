package aisle.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.code.AccountNumber;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Invariant;
import aisle.server.organization.Role;
import aisle.server.sales.ChainHead;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gift cards, store credits and house accounts, as tills and the office use them. */
@ServerTest
class AccountsTest {

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime() % 1_000_000_000 * 1_000);

    private static final Set<String> RULES = Set.of(
            "a balance is the sum of its moves",
            "every tender from a balance has its move",
            "what was given back paid for nothing",
            "ledger = what receipts moved on balances",
            "the ledger balances");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    TestShop corner;
    TestShop.Register till;
    List<Client> tills;
    String card;

    @BeforeEach
    void openShop() {
        corner = TestShop.open(context);
        till = corner.till("Its own journal");
        long store = corner.store.id();
        tills = List.of(
                Client.till(port, shop.till(store).key()),
                Client.till(port, shop.till(store).key()));
        card = number(TenderKind.GIFT_CARD);
        record(till.opened(0));
    }

    @Test
    void aGiftCardIsGoodOnceItsSaleIsRecorded() {
        assertThat(tills.getFirst().get("/api/till/accounts/" + card).status()).isEqualTo(404);
        record(loaded(5_000));
        var balance = tills.getFirst().get("/api/till/accounts/" + card).json();
        assertThat(balance.path("kind").asString()).isEqualTo("GIFT_CARD");
        assertThat(balance.path("available").asLong()).isEqualTo(5_000);
        assertHolds();
    }

    @Test
    void pain10OneGiftCardAtTwoTillsAtOnceIsSpentOnce() throws Exception {
        record(loaded(5_000));
        for (int round = 0; round < 10; round++) {
            String spent = number(TenderKind.GIFT_CARD);
            record(loaded(spent, 5_000));
            List<Client.Answer> answers = AtOnce.call(List.of(
                    () -> take(tills.get(0), spent, UUID.randomUUID(), 5_000),
                    () -> take(tills.get(1), spent, UUID.randomUUID(), 5_000)));
            assertThat(answers.stream().map(Client.Answer::status)).containsExactlyInAnyOrder(200, 409);
            Client.Answer refused = answers.stream()
                    .filter(each -> each.status() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.json().path("type").asString()).isEqualTo("/problems/balance-too-low");
            assertThat(refused.json().path("available").asLong()).isZero();
        }
        assertHolds();
    }

    @Test
    void manySmallPaymentsFromManyTillsAtOnceNeverTakeMoreThanThereIs() throws Exception {
        record(loaded(1_000));
        Random random = new Random(11);
        List<Callable<Client.Answer>> calls = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            long amount = 50 + random.nextInt(200);
            amounts.add(amount);
            Client asks = tills.get(n % 2);
            calls.add(() -> take(asks, card, UUID.randomUUID(), amount));
        }
        List<Client.Answer> answers = AtOnce.call(calls);
        long taken = 0;
        for (int n = 0; n < answers.size(); n++) {
            taken += answers.get(n).status() == 200 ? amounts.get(n) : 0;
        }
        assertThat(taken).isBetween(751L, 1_000L);
        assertThat(available(card)).isEqualTo(1_000 - taken);
        assertHolds();
    }

    @Test
    void askedAgainItTakesNothingMore() {
        record(loaded(5_000));
        UUID id = UUID.randomUUID();
        var first = take(tills.getFirst(), card, id, 1_200);
        var again = take(tills.getFirst(), card, id, 1_200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(available(card)).isEqualTo(3_800);
        assertThat(take(tills.getFirst(), card, id, 1_300).json().path("type").asString())
                .isEqualTo("/problems/id-reused");
    }

    @Test
    void aReceiptSettlesTheMoveThatItsTillMade() {
        record(loaded(5_000));
        UUID id = UUID.randomUUID();
        take(tills.getFirst(), card, id, 300);
        Sale sale = paid(new Tender(TenderKind.GIFT_CARD, 300, 0, 0, card, id.toString(), List.of()));
        record(sale);
        assertThat(available(card)).isEqualTo(4_700);
        var moves = office().get(path("/accounts/" + card)).json().path("moves");
        assertThat(moves.get(0).path("entry").asString()).isEqualTo(sale.id());
        assertThat(moves.size()).isEqualTo(2);
        var back = tills.getFirst().post("/api/till/accounts/moves/" + id + "/reversal", "{}");
        assertThat(back.json().path("type").asString()).isEqualTo("/problems/move-settled");
        assertHolds();
    }

    @Test
    void aReceiptThatNeverAskedStandsAndTheOfficeSeesWhatIsMissing() {
        record(loaded(100));
        record(paid(new Tender(TenderKind.GIFT_CARD, 300, 0, 0, card, List.of())));
        assertThat(available(card)).isZero();
        var overview = office().get(path("/accounts?query=" + card)).json();
        assertThat(overview.path("accounts").get(0).path("balance").asLong()).isEqualTo(-200);
        assertHolds();
    }

    @Test
    void twoReceiptsThatNameOneMoveAreBothBooked() {
        record(loaded(5_000));
        UUID id = UUID.randomUUID();
        take(tills.getFirst(), card, id, 300);
        Tender tender = new Tender(TenderKind.GIFT_CARD, 300, 0, 0, card, id.toString(), List.of());
        record(paid(tender), paid(tender));
        assertThat(available(card)).isEqualTo(4_400);
        assertHolds();
    }

    @Test
    void whatIsGivenBackIsThereAgainOnce() {
        record(loaded(5_000));
        UUID id = UUID.randomUUID();
        take(tills.getFirst(), card, id, 1_200);
        String reversal = "/api/till/accounts/moves/" + id + "/reversal";
        assertThat(tills.getFirst().post(reversal, "{}").status()).isEqualTo(200);
        assertThat(tills.getFirst().post(reversal, "{}").status()).isEqualTo(200);
        assertThat(available(card)).isEqualTo(5_000);
        assertThat(take(tills.getFirst(), card, id, 1_200).json().path("type").asString())
                .isEqualTo("/problems/given-back");
        assertThat(tills.getFirst()
                        .post("/api/till/accounts/moves/" + UUID.randomUUID() + "/reversal", "{}")
                        .status())
                .isEqualTo(404);
        assertHolds();
    }

    @Test
    void whatNoReceiptNamesStandsInTheOfficeUntilAPersonGivesItBack() {
        record(loaded(5_000));
        UUID id = UUID.randomUUID();
        take(tills.getFirst(), card, id, 1_200);
        assertThat(waiting()).as("a till may still be writing its receipt").doesNotContain(id.toString());
        twoHoursPass(id);
        assertThat(waiting()).contains(id.toString());
        var unsaid = office().post(path("/accounts/moves/" + id + "/release"), "{}");
        assertThat(unsaid.json().path("field").asString()).isEqualTo("reason");
        var back = office().post(path("/accounts/moves/" + id + "/release"), "{\"reason\":\"the till was robbed\"}");
        assertThat(back.json().path("balance").asLong()).as(back.body()).isEqualTo(5_000);
        assertThat(waiting()).doesNotContain(id.toString());
        assertHolds();
    }

    private List<String> waiting() {
        var waiting = office().get(path("/accounts")).json().path("waiting");
        return waiting.valueStream().map(move -> move.path("id").asString()).toList();
    }

    /** A move stands for ever, so only a test can make one older. */
    private void twoHoursPass(UUID move) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql("update accounts.move set at = at - interval '2 hours' where id = :id")
                    .param("id", move)
                    .update();
        });
    }

    @Test
    void aRefundOpensTheStoreCreditItNames() {
        Sale sale = till.sale(2, 0);
        String credit = number(TenderKind.STORE_CREDIT);
        Refund cash = till.refund(sale, 1, 1);
        Receipt receipt = with(cash.receipt(), new Tender(TenderKind.STORE_CREDIT, -300, 0, 0, credit, List.of()));
        record(sale);
        till.head = new ChainHead(sale.header().number(), sale.hash());
        record(till.chained(new Refund(
                till.header(), receipt, sale.id(), "did not like it", till.head.hash(), JournalEntry.NO_PREVIOUS)));
        assertThat(available(credit)).isEqualTo(300);
        assertHolds();
    }

    @Test
    void aHouseAccountPaysToItsLimitAndIsPaidOff() {
        var account = office().post(path("/accounts"), "{\"name\":\"Harbor Kitchen\",\"creditLimit\":10000}")
                .json();
        String number = account.path("account").path("number").asString();
        assertThat(account.path("available").asLong()).isEqualTo(10_000);
        UUID id = UUID.randomUUID();
        assertThat(take(tills.getFirst(), number, id, 10_001).status()).isEqualTo(409);
        assertThat(take(tills.getFirst(), number, id, 600).status()).isEqualTo(200);
        record(paid(2, new Tender(TenderKind.HOUSE_ACCOUNT, 600, 0, 0, number, id.toString(), List.of())));
        var owes = office().post(path("/accounts/" + number + "/close"), "{\"reason\":\"moved away\"}");
        assertThat(owes.json().path("type").asString()).isEqualTo("/problems/account-owes");
        record(till.sale(onto(TenderKind.HOUSE_ACCOUNT, number, 600)));
        var closed = office().post(path("/accounts/" + number + "/close"), "{\"reason\":\"moved away\"}");
        assertThat(closed.json().path("account").path("balance").asLong()).isZero();
        assertThat(closed.json().path("account").has("name")
                        && !closed.json().path("account").path("name").isNull())
                .as("a closed account keeps nobody's name")
                .isFalse();
        assertThat(take(tills.getFirst(), number, UUID.randomUUID(), 100).status())
                .isEqualTo(409);
        assertHolds();
    }

    @Test
    void aNumberThatNoAccountCouldHaveSaysWhy() {
        var answer = tills.getFirst().get("/api/till/accounts/" + card.substring(0, card.length() - 1) + "x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("number");
        assertThat(answer.json().path("allowed").asString()).isEqualTo("GC, SC or HA, then 6 to 18 digits");
    }

    private Sale loaded(long amount) {
        return loaded(card, amount);
    }

    private Sale loaded(String number, long amount) {
        return till.sale(onto(TenderKind.GIFT_CARD, number, amount));
    }

    private Receipt onto(TenderKind kind, String number, long amount) {
        Receipt nothing = till.receipt(List.of(), List.of(), 0);
        return with(
                nothing,
                new Tender(kind, -amount, 0, 0, number, List.of()),
                new Tender(TenderKind.CASH, amount, amount, 0, "", List.of()));
    }

    /** One loaf of bread, paid by a tender. */
    private Sale paid(Tender tender) {
        return paid(1, tender);
    }

    private Sale paid(int loaves, Tender tender) {
        var head = till.head;
        Sale cash = till.sale(loaves, 0);
        till.head = head;
        return till.sale(with(cash.receipt(), tender));
    }

    private static Receipt with(Receipt receipt, Tender... tenders) {
        return new Receipt(
                receipt.priceBook(),
                receipt.currency(),
                receipt.member(),
                receipt.customer(),
                receipt.coupons(),
                receipt.approvedBy(),
                receipt.lines(),
                receipt.taxes(),
                receipt.total(),
                receipt.rounding(),
                List.of(tenders));
    }

    private Client.Answer take(Client asks, String number, UUID id, long amount) {
        return asks.post(
                "/api/till/accounts/" + number + "/moves", "{\"id\":\"%s\",\"amount\":%d}".formatted(id, amount));
    }

    private long available(String number) {
        return tills.getFirst()
                .get("/api/till/accounts/" + number)
                .json()
                .path("available")
                .asLong(-1);
    }

    private void record(JournalEntry... entries) {
        var outcomes = intake.record(corner.store.id(), till.till, List.of(entries));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
    }

    private Client office() {
        return Client.signedIn(port, shop.hire(Role.MANAGER, corner.store.id()).login());
    }

    private String path(String rest) {
        return "/api/stores/" + corner.store.id() + rest;
    }

    private static String number(TenderKind kind) {
        return AccountNumber.of(kind, Long.toString(100_000 + SERIAL.incrementAndGet()))
                .text();
    }

    /** What is always true of balances and of the books they stand in; the rest of the record is not ours. */
    private void assertHolds() {
        List<Invariant> ours =
                invariants.stream().filter(rule -> RULES.contains(rule.name())).toList();
        assertThat(ours).hasSameSizeAs(RULES);
        assertThat(ours)
                .allSatisfy(rule -> assertThat(rule.check()).as(rule.name()).isEmpty());
    }
}
