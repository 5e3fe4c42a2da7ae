package aisle.server.inventory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Several people count one shop blind, while it sells; what they agree on is booked once, right to the unit. */
@ServerTest
class CountTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private Register till;
    private Client ana;
    private Client ben;
    private Client boss;
    private String counts;
    private Instant clock;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        till.clock = Instant.now().minusSeconds(600);
        told(till, till.opened(0));
        came(shop.bread, 20);
        came(shop.wine, 10);
        ana = signedIn(Role.SHIFT_LEAD);
        ben = signedIn(Role.BUYER);
        boss = signedIn(Role.MANAGER);
        counts = "/api/stores/" + shop.store.id() + "/counts";
        clock = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private Client signedIn(Role role) {
        return Client.signedIn(port, people.hire(role, shop.store.id()).login());
    }

    private void came(long product, long pieces) {
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.OPENING,
                LocalDate.now(shop.store.zone()),
                Instant.now().minusSeconds(600),
                List.of(new GoodsReceipt.Line(product, pieces * 1_000, pieces * 100))));
    }

    private void told(Register register, JournalEntry entry) {
        intake.record(shop.store.id(), register.till, List.of(entry));
    }

    private JournalEntry sale(Register register, Instant at, long breads) {
        register.clock = at;
        return register.sale(breads, 0);
    }

    private UUID begun(long... products) {
        UUID id = UUID.randomUUID();
        var answer = ana.post(
                counts, "{\"id\":\"%s\",\"name\":\"Bakery\",\"products\":%s}".formatted(id, Arrays.toString(products)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static String line(UUID id, long product, String place, @Nullable Long pieces, Instant at) {
        return "{\"id\":\"%s\",\"product\":%d,\"place\":\"%s\",\"quantity\":%s,\"at\":\"%s\"}"
                .formatted(id, product, place, pieces == null ? null : pieces * 1_000, at);
    }

    private Client.Answer say(Client who, UUID count, String line) {
        return who.post(counts + "/" + count + "/said", line);
    }

    private void says(Client who, UUID count, long product, String place, long pieces, long second) {
        var answer = say(who, count, line(UUID.randomUUID(), product, place, pieces, clock.plusMillis(second * 1_000)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private JsonNode review(UUID count) {
        return boss.get(counts + "/" + count + "/review").json().path("review");
    }

    private static JsonNode row(JsonNode review, long product) {
        for (JsonNode row : review.path("rows")) {
            if (row.path("product").asLong() == product) {
                return row;
            }
        }
        throw new AssertionError("no row of " + product + " in " + review);
    }

    private String certainty(UUID count, long product) {
        return row(review(count), product).path("certainty").asString();
    }

    private Client.Answer approve(UUID count, Long... accepted) {
        return boss.post(
                counts + "/" + count + "/approve",
                "{\"lines\":%d,\"accepted\":%s}"
                        .formatted(review(count).path("lines").asInt(), List.of(accepted)));
    }

    private long breads() {
        return stock.onHand(shop.store.id(), shop.bread) / 1_000;
    }

    private void booksBalance() {
        SomeRules.STOCK.hold(context);
    }

    @Test
    void twoPeopleCountOneShelfWhileItSells() {
        UUID count = begun(shop.bread);
        says(ana, count, shop.bread, "SHELF", 13, 1);
        told(till, sale(till, clock.plusSeconds(2), 3));
        says(ben, count, shop.bread, "SHELF", 10, 3);
        says(ben, count, shop.bread, "Back room", 4, 4);
        says(ana, count, shop.bread, "back room", 4, 5);
        told(till, sale(till, clock.plusSeconds(6), 1));

        var row = row(review(count), shop.bread);
        assertThat(row.path("certainty").asString()).isEqualTo("CONFIRMED");
        assertThat(row.path("quantity").asLong()).isEqualTo(14_000);
        assertThat(row.path("expected").asLong()).isEqualTo(17_000);
        assertThat(row.path("worth").asLong()).isEqualTo(-300);
        assertThat(approve(count).status()).isEqualTo(200);
        assertThat(breads()).isEqualTo(13);
        booksBalance();
    }

    @Test
    void whoCountsIsShownNeitherWhatIsExpectedNorWhatAnotherFound() {
        UUID count = begun(shop.bread, shop.wine);
        says(ana, count, shop.bread, "SHELF", 11, 1);
        assertThat(boss.post(counts + "/" + count + "/again", "{\"products\":[" + shop.bread + "]}")
                        .status())
                .isEqualTo(200);
        var answer = ben.get(counts + "/" + count);
        assertThat(answer.body())
                .doesNotContain("11000")
                .doesNotContain("20000")
                .doesNotContain("expected");
        assertThat(answer.json().path("own").isEmpty()).isTrue();
        assertThat(answer.json().path("items").get(0).path("counted").asBoolean())
                .isTrue();
        assertThat(answer.json().path("items").get(0).path("again").asBoolean()).isTrue();
        var mine = ana.get(counts + "/" + count).json();
        assertThat(mine.path("own").get(0).path("quantity").asLong()).isEqualTo(11_000);
        assertThat(mine.path("items").get(0).path("again").asBoolean())
                .as("who counted is not asked again")
                .isFalse();
        assertThat(ana.get(counts + "/" + count + "/review").status()).isEqualTo(403);
        assertThat(ana.post(counts + "/" + count + "/approve", "{\"lines\":1}").status())
                .isEqualTo(403);
        says(ben, count, shop.bread, "SHELF", 12, 2);
        assertThat(ben.get(counts + "/" + count)
                        .json()
                        .path("items")
                        .get(0)
                        .path("again")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aLineThatIsSentTwiceCountsOnceAndSaysOneThing() {
        UUID count = begun();
        UUID id = UUID.randomUUID();
        String line = line(id, shop.bread, "SHELF", 20L, clock);
        assertThat(say(ana, count, line).status()).isEqualTo(204);
        assertThat(say(ana, count, line).status()).isEqualTo(204);
        assertThat(review(count).path("lines").asInt()).isEqualTo(1);
        var other = say(ana, count, line(id, shop.bread, "SHELF", 21L, clock));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asString()).isEqualTo("/problems/count-line-known");
        assertThat(say(ben, count, line).status()).as("another person's line").isEqualTo(409);
    }

    @Test
    void theLatestWordOfAPersonHoldsWhateverOrderItComesIn() {
        UUID count = begun();
        says(ana, count, shop.bread, "SHELF", 19, 5);
        says(ana, count, shop.bread, "shelf", 12, 2);
        assertThat(row(review(count), shop.bread).path("quantity").asLong()).isEqualTo(19_000);
        assertThat(say(ana, count, line(UUID.randomUUID(), shop.bread, "SHELF", null, clock.plusSeconds(9)))
                        .status())
                .isEqualTo(204);
        assertThat(review(count).path("rows").isEmpty()).isTrue();
        assertThat(review(count).path("left").get(0).path("product").asLong()).isEqualTo(shop.bread);
    }

    @Test
    void twoWhoSayDifferentThingsAreSettledByAThird() {
        UUID count = begun(shop.bread);
        says(ana, count, shop.bread, "SHELF", 20, 1);
        says(ben, count, shop.bread, "SHELF", 19, 2);
        assertThat(certainty(count, shop.bread)).isEqualTo("DISAGREED");
        assertThat(approve(count, shop.bread).json().path("field").asString()).isEqualTo("accepted");
        assertThat(approve(count).json().path("type").asString()).isEqualTo("/problems/count-empty");
        says(signedIn(Role.SHIFT_LEAD), count, shop.bread, "SHELF", 19, 3);
        assertThat(certainty(count, shop.bread)).isEqualTo("WITHIN");
        assertThat(approve(count).status()).isEqualTo(200);
        assertThat(breads()).isEqualTo(19);
    }

    @Test
    void aLargeDifferenceWaitsForAnotherPairOfEyesOrForWhoAnswersForIt() {
        UUID count = begun(shop.bread, shop.wine);
        says(ana, count, shop.bread, "SHELF", 12, 1);
        says(ana, count, shop.wine, "SHELF", 10, 1);
        assertThat(certainty(count, shop.bread)).isEqualTo("LARGE");
        assertThat(certainty(count, shop.wine)).isEqualTo("WITHIN");
        says(ana, count, shop.bread, "SHELF", 12, 2);
        assertThat(certainty(count, shop.bread)).as("the same eyes").isEqualTo("LARGE");

        var approved = approve(count).json().path("review");
        assertThat(approved.path("left").get(0).path("product").asLong()).isEqualTo(shop.bread);
        assertThat(breads()).isEqualTo(20);

        UUID next = begun(shop.bread);
        says(ana, next, shop.bread, "SHELF", 12, 3);
        assertThat(approve(next, shop.bread).status()).isEqualTo(200);
        assertThat(breads()).isEqualTo(12);
        booksBalance();
    }

    @Test
    void whatNobodyCountedIsUntouchedUnlessSomebodySaysNought() {
        UUID count = begun(shop.bread, shop.wine);
        says(ana, count, shop.wine, "SHELF", 0, 1);
        assertThat(approve(count, shop.wine).status()).isEqualTo(200);
        assertThat(stock.onHand(shop.store.id(), shop.wine)).isZero();
        assertThat(breads()).isEqualTo(20);
    }

    @Test
    void approvedTwiceAtOnceItIsBookedOnce() throws Exception {
        UUID count = begun(shop.bread);
        says(ana, count, shop.bread, "SHELF", 18, 1);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Client manager = signedIn(Role.MANAGER);
            calls.add(() -> manager.post(
                            counts + "/" + count + "/approve", "{\"lines\":1,\"accepted\":[" + shop.bread + "]}")
                    .status());
        }
        assertThat(AtOnce.call(calls)).containsOnly(200);
        assertThat(breads()).isEqualTo(18);
        assertThat(stock.movementsOf(count)).hasSize(1);
        booksBalance();
    }

    @Test
    void nothingIsApprovedUnseenAndNothingIsTakenAfterwards() {
        UUID count = begun(shop.bread);
        says(ana, count, shop.bread, "SHELF", 20, 1);
        says(ben, count, shop.bread, "Back room", 1, 2);
        var moved = boss.post(counts + "/" + count + "/approve", "{\"lines\":1}");
        assertThat(moved.json().path("type").asString()).isEqualTo("/problems/count-moved-on");
        assertThat(approve(count).status()).isEqualTo(200);
        var late = say(ben, count, line(UUID.randomUUID(), shop.bread, "SHELF", 3L, clock));
        assertThat(late.json().path("type").asString()).isEqualTo("/problems/count-ended");
        assertThat(breads()).isEqualTo(21);

        UUID given = begun();
        assertThat(boss.post(counts + "/" + given + "/discard", "").status()).isEqualTo(204);
        assertThat(boss.post(counts + "/" + given + "/approve", "{\"lines\":0}").status())
                .isEqualTo(409);
    }

    @Test
    void aSaleThatATillTellsLateIsBookedBackAndSaidSo() {
        Register offline = shop.till("Till 2");
        offline.clock = clock;
        told(offline, offline.opened(0));
        UUID count = begun(shop.bread);
        JournalEntry sold = sale(offline, clock.plusSeconds(1), 2);
        says(ana, count, shop.bread, "SHELF", 18, 2);
        says(ben, count, shop.bread, "SHELF", 18, 3);
        assertThat(approve(count).status()).isEqualTo(200);
        told(offline, sold);
        assertThat(breads()).isEqualTo(18);
        var row = row(review(count), shop.bread);
        assertThat(row.path("difference").asLong()).isEqualTo(-2_000);
        assertThat(row.path("corrected").asLong()).isEqualTo(2_000);
        booksBalance();
    }

    /** 10 lanes sell, 5 people count the same shelf as they see it, and it is approved in the middle of it. */
    @Test
    void sixteenAtOnceOnAHotProductAreRightToTheUnit() throws Exception {
        came(shop.bread, 480);
        UUID count = begun(shop.bread);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int lane = 0; lane < 10; lane++) {
            Register each = shop.till("Lane " + lane);
            each.clock = clock;
            told(each, each.opened(0));
            List<JournalEntry> sales = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                sales.add(sale(each, clock.plusSeconds(n < 5 ? -30 : 30), 1));
            }
            calls.add(() -> {
                sales.forEach(entry -> told(each, entry));
                return 204;
            });
        }
        for (int person = 0; person < 5; person++) {
            Client who = signedIn(Role.SHIFT_LEAD);
            calls.add(() -> say(who, count, line(UUID.randomUUID(), shop.bread, "SHELF", 448L, clock))
                    .status());
        }
        says(ana, count, shop.bread, "SHELF", 448, 0);
        calls.add(() -> {
            int status = 409;
            for (int tries = 0; status == 409 && tries < 50; tries++) {
                status = approve(count, shop.bread).status();
            }
            return status;
        });
        assertThat(AtOnce.call(calls)).allMatch(status -> status == 204 || status == 200 || status == 409);
        assertThat(review(count).path("count").path("state").asString()).isEqualTo("APPROVED");
        assertThat(breads()).isEqualTo(448 - 50);
        booksBalance();
    }

    @Test
    void whatCannotBeCountedIsRefusedByName() {
        UUID count = begun();
        UUID id = UUID.randomUUID();
        assertThat(refused(count, line(id, 7, "SHELF", 1L, clock))).isEqualTo("product");
        assertThat(refused(count, line(id, shop.bread, "SHELF", -1L, clock))).isEqualTo("quantity");
        assertThat(refused(count, line(id, shop.bread, "SHELF", 1L, clock).replace(":1000,", ":1500,")))
                .isEqualTo("quantity");
        assertThat(refused(count, line(id, shop.bread, " ", 1L, clock))).isEqualTo("place");
        assertThat(refused(count, line(id, shop.bread, "SHELF", 1L, clock.plusSeconds(600))))
                .isEqualTo("at");
        assertThat(refused(count, line(id, shop.bread, "SHELF", 1L, clock.minusSeconds(600))))
                .isEqualTo("at");
        assertThat(ana.post(counts, "{\"id\":\"" + id + "\",\"name\":\" \"}")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("name");
        assertThat(ana.post(counts, "{\"id\":\"" + count + "\",\"name\":\"Another\"}")
                        .status())
                .isEqualTo(409);
    }

    private String refused(UUID count, String line) {
        var answer = say(ana, count, line);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().path("field").asString();
    }

    @Test
    void whatIsLikelyWrongIsProposedWithItsReasons() {
        told(till, sale(till, clock, 25));
        String path = "/api/stores/" + shop.store.id() + "/count-risks";
        assertThat(ana.get(path).status()).isEqualTo(403);
        var risks = ben.get(path).json();
        assertThat(risks.get(0).path("product").asLong()).isEqualTo(shop.bread);
        assertThat(risks.get(0).path("reasons"))
                .extracting(JsonNode::asString)
                .containsExactly("NEGATIVE", "SOLD_AT_ZERO", "LONG_UNCOUNTED");
        assertThat(risks.get(1).path("reasons"))
                .extracting(JsonNode::asString)
                .containsExactly("HIGH_VALUE", "LONG_UNCOUNTED");
        assertThat(risks.get(1).path("worth").asLong()).isEqualTo(6_000);
    }
}
