package aisle.server.accounts.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Receipt;
import aisle.core.journal.Sale;
import aisle.core.journal.VoidedBasket;
import aisle.core.tender.Tender;
import aisle.server.catalog.Assortment;
import aisle.server.catalog.NewAssortment;
import aisle.server.organization.Invariant;
import aisle.server.organization.Role;
import aisle.server.sales.ChainHead;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Coupons of which there are only so many, as tills and the office use them. */
@ServerTest
class CouponsTest {

    private static final AtomicLong PROMOTIONS = new AtomicLong(70_000);

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
    TestShop.Register register;
    List<Client> tills;
    String code;

    @BeforeEach
    void openShop() {
        corner = TestShop.open(context);
        register = corner.till("Its own journal");
        long store = corner.store.id();
        tills = List.of(
                Client.till(port, shop.till(store).key()),
                Client.till(port, shop.till(store).key()));
        code = couponOffered();
        record(register.opened(0));
    }

    @Test
    void pain10TwoTillsAskForTheLastCouponAtOnceAndOneHasIt() throws Exception {
        for (int round = 1; round <= 10; round++) {
            limit(round);
            List<Client.Answer> answers = AtOnce.call(List.of(
                    () -> reserve(tills.get(0), UUID.randomUUID(), UUID.randomUUID()),
                    () -> reserve(tills.get(1), UUID.randomUUID(), UUID.randomUUID())));
            assertThat(answers.stream().map(Client.Answer::status))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .filteredOn(each -> each.status() == 409)
                    .allSatisfy(each -> assertThat(type(each)).isEqualTo("/problems/coupon-used-up"));
        }
        assertThat(row().path("held").asLong()).isEqualTo(10);
    }

    @Test
    void whileBasketsBecomeSalesNoCouponIsGivenTwice() throws Exception {
        record(sale(code), sale(code));
        for (int round = 0; round < 3; round++) {
            limit(4 + 2 * round);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                Client asks = tills.get(n % 2);
                var lane = corner.till("Lane " + round + n);
                var entries = List.of(lane.opened(0), sale(lane, code));
                UUID basket = UUID.fromString(entries.getLast().id());
                calls.add(() -> {
                    int status = reserve(asks, UUID.randomUUID(), basket).status();
                    if (status == 200) {
                        intake.record(corner.store.id(), lane.till, entries);
                    }
                    return status;
                });
            }
            assertThat(AtOnce.call(calls))
                    .as("round %d", round)
                    .filteredOn(status -> status == 200)
                    .hasSize(2);
        }
        assertThat(row().path("redeemed").asLong()).isEqualTo(8);
        assertThat(row().path("held").asLong()).isZero();
        assertHolds();
    }

    @Test
    void askedAgainItTakesNothingMore() {
        limit(1);
        UUID id = UUID.randomUUID();
        UUID basket = UUID.randomUUID();
        var first = reserve(tills.getFirst(), id, basket);
        assertThat(reserve(tills.getFirst(), id, basket).body()).isEqualTo(first.body());
        assertThat(row().path("held").asLong()).isEqualTo(1);
        assertThat(type(reserve(tills.getFirst(), id, UUID.randomUUID()))).isEqualTo("/problems/id-reused");
    }

    @Test
    void theSaleRedeemsWhatItsBasketHeldAndNothingIsCountedTwice() {
        limit(2);
        Sale sale = sale(code);
        UUID id = UUID.randomUUID();
        reserve(tills.getFirst(), id, UUID.fromString(sale.id()));
        record(sale);
        record(sale);
        assertThat(row().path("held").asLong()).isZero();
        assertThat(row().path("redeemed").asLong()).isEqualTo(1);
        // a late question about a basket that was sold meanwhile takes nothing either
        giveBack(tills.getFirst(), id);
        reserve(tills.getFirst(), UUID.randomUUID(), UUID.fromString(sale.id()));
        assertThat(row().path("held").asLong()).isZero();
        assertThat(reserve(tills.getFirst(), UUID.randomUUID(), UUID.randomUUID())
                        .status())
                .isEqualTo(200);
        assertHolds();
    }

    @Test
    void whatIsGivenBackIsThereAgainOnce() {
        limit(1);
        UUID id = UUID.randomUUID();
        UUID basket = UUID.randomUUID();
        reserve(tills.getFirst(), id, basket);
        assertThat(giveBack(tills.getFirst(), id).status()).isEqualTo(200);
        assertThat(giveBack(tills.getFirst(), id).status()).isEqualTo(200);
        assertThat(type(reserve(tills.getFirst(), id, basket))).isEqualTo("/problems/given-back");
        assertThat(reserve(tills.getFirst(), UUID.randomUUID(), basket).status())
                .isEqualTo(200);
        assertThat(type(reserve(tills.getFirst(), UUID.randomUUID(), basket))).isEqualTo("/problems/coupon-used-up");
        var elsewhere =
                Client.till(port, shop.till(TestShop.open(context).store.id()).key());
        assertThat(giveBack(elsewhere, id).status()).isEqualTo(404);
    }

    @Test
    void aBasketThatIsVoidedOrSoldWithoutItsCouponGivesItBack() {
        limit(1);
        Sale without = sale();
        reserve(tills.getFirst(), UUID.randomUUID(), UUID.fromString(without.id()));
        assertThat(reserve(tills.get(1), UUID.randomUUID(), UUID.randomUUID()).status())
                .isEqualTo(409);
        record(without);
        ChainHead before = register.head;
        Receipt given = sale(code).receipt();
        register.head = before;
        var voided = register.chained(new VoidedBasket(
                register.header(),
                with(given, given.coupons(), List.of()),
                "left",
                before.hash(),
                JournalEntry.NO_PREVIOUS));
        assertThat(reserve(tills.get(1), UUID.randomUUID(), UUID.fromString(voided.id()))
                        .status())
                .isEqualTo(200);
        record(voided);
        assertThat(reserve(tills.getFirst(), UUID.randomUUID(), UUID.randomUUID())
                        .status())
                .isEqualTo(200);
        assertThat(row().path("redeemed").asLong()).isZero();
        assertHolds();
    }

    @Test
    void whatTillsGaveOnTrustBeyondTheLimitIsListedWithItsReceipt() {
        limit(1);
        Sale asked = sale(code);
        reserve(tills.getFirst(), UUID.randomUUID(), UUID.fromString(asked.id()));
        record(asked);
        assertThat(overview().path("beyond")).isEmpty();
        Sale trusted = sale(code);
        record(trusted);
        assertThat(row().path("beyond").asLong()).isEqualTo(1);
        JsonNode beyond = overview().path("beyond").get(0);
        assertThat(beyond.path("entry").asString()).isEqualTo(trusted.id());
        assertThat(beyond.path("receipt").asString()).startsWith("R" + corner.store.id() + "-" + register.till + "-3-");
        assertThat(beyond.path("asked").asBoolean()).isFalse();
        limit(2);
        assertThat(overview().path("beyond")).isEmpty();
    }

    @Test
    void whatABasketStillHoldsIsNotTakenByWhoeverSoldOnTrustFirst() {
        limit(1);
        reserve(tills.getFirst(), UUID.randomUUID(), UUID.randomUUID());
        Sale trusted = sale(code);
        record(trusted);
        assertThat(overview().path("beyond").get(0).path("entry").asString()).isEqualTo(trusted.id());
    }

    @Test
    void onlyLimitedCouponsAreTheTillsToAskFor() {
        assertThat(limited(tills.getFirst())).doesNotContain(code);
        limit(5);
        assertThat(limited(tills.getFirst())).contains(code);
        limit(null);
        assertThat(limited(tills.getFirst())).doesNotContain(code);
        assertThat(row().path("most").isNull() || row().path("most").isMissingNode())
                .isTrue();
        // a till whose setup is older asks all the same
        assertThat(reserve(tills.getFirst(), UUID.randomUUID(), UUID.randomUUID())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLimitThatIsNoneSaysWhy() {
        var negative = office().put(path("/limit"), "{\"code\":\"%s\",\"most\":-1}".formatted(code));
        assertThat(negative.status()).isEqualTo(400);
        assertThat(negative.json().path("field").asString()).isEqualTo("most");
        assertThat(office().put(path("/limit"), "{\"code\":\"nobody asks for this\",\"most\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(Client.signedIn(
                                port,
                                shop.hire(Role.SHIFT_LEAD, corner.store.id()).login())
                        .put(path("/limit"), "{\"code\":\"%s\",\"most\":1}".formatted(code))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatNoBasketHasStandsInTheOfficeUntilAPersonGivesItBack() {
        limit(1);
        UUID id = UUID.randomUUID();
        reserve(tills.getFirst(), id, UUID.randomUUID());
        assertThat(overview().path("waiting")).isEmpty();
        twoHoursPass(id);
        assertThat(overview().path("waiting").get(0).path("id").asString()).isEqualTo(id.toString());
        String release = path("/reservations/" + id + "/release");
        assertThat(office().post(release, "{}").json().path("field").asString()).isEqualTo("reason");
        var after = office().post(release, "{\"reason\":\"the till is broken\"}");
        assertThat(after.json().path("waiting")).as(after.body()).isEmpty();
        assertThat(reserve(tills.getFirst(), UUID.randomUUID(), UUID.randomUUID())
                        .status())
                .isEqualTo(200);
    }

    /** A reservation stands for ever, so only a test can make one older. */
    private void twoHoursPass(UUID reservation) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql("update accounts.coupon_reservation set at = at - interval '2 hours' where id = :id")
                    .param("id", reservation)
                    .update();
        });
    }

    /** A promotion of the shop's wine that asks for a coupon of its own. */
    private String couponOffered() {
        long id = PROMOTIONS.incrementAndGet();
        String coupon = "WINE/" + id;
        context.getBean(Assortment.class)
                .add(new NewAssortment(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(new NewAssortment.Promotion(
                                id,
                                "Wine with coupon " + id,
                                "AMOUNT",
                                LocalDate.of(2020, 1, 1),
                                null,
                                false,
                                List.of(corner.wine),
                                List.of(),
                                Map.of("amount", 100, "coupon", Map.of("code", coupon))))));
        return coupon;
    }

    private Sale sale(String... coupons) {
        return sale(register, coupons);
    }

    /** One loaf of bread, with these coupons. */
    private static Sale sale(TestShop.Register at, String... coupons) {
        ChainHead before = at.head;
        Receipt receipt = at.sale(1, 0).receipt();
        at.head = before;
        return at.sale(with(receipt, List.of(coupons), receipt.tenders()));
    }

    private static Receipt with(Receipt receipt, List<String> coupons, List<Tender> tenders) {
        return new Receipt(
                receipt.priceBook(),
                receipt.currency(),
                receipt.member(),
                receipt.customer(),
                coupons,
                receipt.approvedBy(),
                receipt.lines(),
                receipt.taxes(),
                receipt.total(),
                receipt.rounding(),
                tenders);
    }

    private void limit(@Nullable Integer most) {
        String said = most == null ? "" : ",\"most\":" + most;
        var answer = office().put(path("/limit"), "{\"code\":\"%s\"%s}".formatted(code, said));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Client.Answer reserve(Client till, UUID id, UUID basket) {
        return till.post(
                "/api/till/coupons/reservations",
                "{\"id\":\"%s\",\"code\":\"%s\",\"basket\":\"%s\"}".formatted(id, code, basket));
    }

    private static Client.Answer giveBack(Client till, UUID id) {
        return till.post("/api/till/coupons/reservations/" + id + "/return", "{}");
    }

    private static List<String> limited(Client till) {
        return till.get("/api/till/setup")
                .json()
                .path("limitedCoupons")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String type(Client.Answer answer) {
        return answer.json().path("type").asString();
    }

    private JsonNode overview() {
        return office().get(path("")).json();
    }

    private JsonNode row() {
        return overview()
                .path("coupons")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void record(JournalEntry... entries) {
        var outcomes = intake.record(corner.store.id(), register.till, List.of(entries));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
    }

    private Client office() {
        return Client.signedIn(port, shop.hire(Role.MANAGER, corner.store.id()).login());
    }

    private String path(String rest) {
        return "/api/stores/" + corner.store.id() + "/coupons" + rest;
    }

    private void assertHolds() {
        assertThat(invariants)
                .filteredOn(rule -> rule.name().equals("every coupon of a sale is counted once"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.check()).isEmpty());
    }
}
