package aisle.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.Prices;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposed by an agent or a buyer, decided by a manager or a standing limit, done once. */
@ServerTest
class ProposalsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Proposals proposals;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private PriceBooks books;

    @Autowired
    private Prices prices;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client manager;
    private long store;
    private String path;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        store = shop.store.id();
        manager = Client.signedIn(port, people.hire(Role.MANAGER, store).login());
        path = "/api/stores/" + store + "/proposals/";
    }

    private LocalDate today() {
        return shop.store.dayOf(Instant.now());
    }

    private Change breads(long breads) {
        return new Change.Order(supply.supplier.id(), List.of(new Change.Order.Line(shop.bread, breads * 1_000)));
    }

    private Change halfPrice() {
        return new Change.Markdown(shop.bread, breadPrice() / 2, today().plusDays(2));
    }

    private long breadPrice() {
        return books.current(store)
                .product(shop.bread)
                .orElseThrow()
                .priceOn(today().toEpochDay(), false)
                .orElseThrow();
    }

    private NewProposal proposal(UUID id, Change change) {
        var onHand = new NewProposal.Figure("onHand", 0, NewProposal.Unit.QUANTITY, shop.bread);
        return new NewProposal(
                id,
                store,
                change,
                "Bread will be sold out on Friday.",
                List.of(onHand),
                1_250,
                shop.store
                        .dayOf(Instant.now())
                        .plusDays(2)
                        .atStartOfDay(shop.store.zone())
                        .toInstant(),
                "inventory manager");
    }

    private UUID filed(Change change) {
        UUID id = UUID.randomUUID();
        proposals.file(proposal(id, change), null);
        return id;
    }

    private Answer approve(UUID id) {
        return manager.post(path + id + "/approve", "{}");
    }

    private static String state(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("proposal").path("state").asString();
    }

    private static String problem(Answer answer) {
        return answer.json().path("type").asString().replaceFirst(".*[/:]", "");
    }

    private long onOrder() {
        return orders.onOrder(store).getOrDefault(shop.bread, 0L) / 1_000;
    }

    @Test
    void anApprovedOrderIsSentOnceHoweverOftenAndByHoweverManyItIsApproved() throws Exception {
        UUID id = filed(breads(24));
        assertThat(onOrder()).isZero();
        List<Future<Answer>> answers = new ArrayList<>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                answers.add(many.submit(() -> approve(id)));
            }
        }
        for (var answer : answers) {
            assertThat(state(answer.get())).isEqualTo("CARRIED_OUT");
        }
        assertThat(onOrder()).isEqualTo(24);
        var events = approve(id).json().path("proposal").path("events");
        assertThat(events).hasSize(2);
        assertThat(events.path(1).path("detail").path("order").asString()).isEqualTo(id.toString());
    }

    @Test
    void anApprovedMarkdownIsThePriceAndTakenBackTheOldOneHoldsAgain() {
        long before = breadPrice();
        UUID id = filed(halfPrice());
        assertThat(breadPrice()).isEqualTo(before);
        assertThat(state(approve(id))).isEqualTo("CARRIED_OUT");
        assertThat(breadPrice()).isEqualTo(before / 2);
        assertThat(problem(manager.post(path + id + "/undo", "{\"reason\":\" \"}")))
                .isEqualTo("invalid-value");
        assertThat(state(manager.post(path + id + "/undo", "{\"reason\":\"too much\"}")))
                .isEqualTo("UNDONE");
        assertThat(breadPrice()).isEqualTo(before);
        assertThat(problem(approve(id))).isEqualTo("proposal-undone");
    }

    @Test
    void aPriceEnteredEarlierTheSameDayHoldsAgainToo() {
        var entered = new Prices.Change(275, today(), null, false, "a dear delivery");
        prices.change(store, shop.bread, entered);
        UUID id = filed(halfPrice());
        approve(id);
        assertThat(breadPrice()).isEqualTo(137);
        manager.post(path + id + "/undo", "{\"reason\":\"too much\"}");
        assertThat(breadPrice()).isEqualTo(275);
    }

    @Test
    void anOrderIsTakenBackUntilItCame() {
        UUID first = filed(breads(12));
        approve(first);
        assertThat(state(manager.post(path + first + "/undo", "{\"reason\":\"not needed\"}")))
                .isEqualTo("UNDONE");
        assertThat(onOrder()).isZero();
        UUID second = filed(breads(12));
        approve(second);
        supply.received(orders.find(store, second), 12, null, null);
        assertThat(problem(manager.post(path + second + "/undo", "{\"reason\":\"not needed\"}")))
                .isEqualTo("order-received");
        assertThat(proposals.find(store, second).state()).isEqualTo(Proposal.State.CARRIED_OUT);
    }

    @Test
    void whatRestsOnOtherStockIsLookedAtAgain() {
        UUID id = filed(breads(12));
        supply.sent(24);
        Answer refused = approve(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(problem(refused)).isEqualTo("stock-moved");
        assertThat(onOrder()).isEqualTo(24);
        assertThat(state(manager.post(path + id + "/approve", "{\"despiteStock\":true}")))
                .isEqualTo("CARRIED_OUT");
        assertThat(onOrder()).isEqualTo(36);
    }

    @Test
    void whatNobodyDecidedInTimeIsNotDone() {
        UUID id = filed(breads(12));
        sql.sql("""
                update assistant.proposal set filed_at = now() - interval '2 day', expires_at = now() - interval '1 day'
                where id = :id""").param("id", id).update();
        assertThat(manager.get(path + id).json().path("proposal").path("state").asString())
                .isEqualTo("EXPIRED");
        assertThat(problem(approve(id))).isEqualTo("proposal-expired");
        assertThat(manager.get("/api/stores/" + store + "/proposals?state=EXPIRED")
                        .body())
                .contains(id.toString());
        assertThat(manager.get("/api/stores/" + store + "/proposals?state=OPEN").body())
                .doesNotContain(id.toString());
        assertThat(onOrder()).isZero();
    }

    @Test
    void whoMayNotDecideDoesNotAndNobodyDecidesTheOwn() {
        UUID id = filed(breads(12));
        Client buyer = Client.signedIn(port, people.hire(Role.BUYER, store).login());
        assertThat(buyer.post(path + id + "/approve", "{}").status()).isEqualTo(403);
        assertThat(buyer.get(path + id).status()).isEqualTo(200);
        Client elsewhere = Client.signedIn(
                port,
                people.hire(Role.MANAGER, TestShop.open(context).store.id()).login());
        assertThat(elsewhere.post(path + id + "/approve", "{}").status()).isEqualTo(403);
        String own = """
                {"id":"%s","reason":"We are out.","expiresAt":"%s",
                 "change":{"kind":"ORDER","supplier":%d,"lines":[{"product":%d,"quantity":12000}]}}""".formatted(
                        UUID.randomUUID(), Instant.now().plus(Duration.ofHours(4)), supply.supplier.id(), shop.bread);
        Answer filed = manager.post("/api/stores/" + store + "/proposals", own);
        assertThat(state(filed)).isEqualTo("OPEN");
        UUID ownId = UUID.fromString(filed.json().path("proposal").path("id").asString());
        assertThat(problem(approve(ownId))).isEqualTo("proposal-own");
        assertThat(onOrder()).isZero();
    }

    @Test
    void aManagerChangesTheQuantityOrTurnsItDownWithAReason() {
        UUID changed = filed(breads(12));
        String lines =
                "{\"change\":{\"kind\":\"ORDER\",\"supplier\":%d,\"lines\":[{\"product\":%d,\"quantity\":36000}]}}";
        var bread = manager.get(path + changed).json().path("products").path(Long.toString(shop.bread));
        assertThat(bread.path("name").asString()).isNotEmpty();
        assertThat(bread.path("price").asLong()).isEqualTo(breadPrice());
        assertThat(bread.path("onOrder").asLong()).isZero();
        assertThat(bread.path("pack").path("units").asLong()).isPositive();
        Answer revised = manager.post(path + changed + "/change", lines.formatted(supply.supplier.id(), shop.bread));
        assertThat(state(revised)).isEqualTo("OPEN");
        Answer approved = approve(changed);
        assertThat(onOrder()).isEqualTo(36);
        assertThat(approved.json()
                        .path("products")
                        .path(Long.toString(shop.bread))
                        .path("onOrder")
                        .asLong())
                .isEqualTo(36_000);
        UUID rejected = filed(breads(12));
        assertThat(state(manager.post(path + rejected + "/reject", "{\"reason\":\"holiday\"}")))
                .isEqualTo("REJECTED");
        assertThat(problem(approve(rejected))).isEqualTo("proposal-rejected");
        assertThat(onOrder()).isEqualTo(36);
    }

    @Test
    void aStandingLimitDecidesUpToTheDaysSumAndNoFurther() {
        Client owner = Client.signedIn(port, people.hire(Role.OWNER, store).login());
        String limits = "/api/stores/" + store + "/standing-limits";
        assertThat(manager.post(limits, "{\"kind\":\"ORDER\",\"most\":3000}").status())
                .isEqualTo(403);
        assertThat(owner.post(limits, "{\"kind\":\"ORDER\",\"most\":3000}").status())
                .isEqualTo(200);
        UUID within = filed(breads(24));
        UUID beyond = filed(breads(12));
        assertThat(proposals.find(store, within).state()).isEqualTo(Proposal.State.CARRIED_OUT);
        assertThat(proposals.find(store, within).events().getLast().limit()).isNotNull();
        assertThat(proposals.find(store, beyond).state()).isEqualTo(Proposal.State.OPEN);
        assertThat(proposals.find(store, filed(halfPrice())).state()).isEqualTo(Proposal.State.OPEN);
        assertThat(onOrder()).isEqualTo(24);
        assertThat(owner.post(limits, "{\"kind\":\"ORDER\"}").body()).isEqualTo("[]");
        assertThat(proposals.find(store, filed(breads(12))).state()).isEqualTo(Proposal.State.OPEN);
    }

    @Test
    void filedTwiceIsFiledOnceAndOtherContentIsRefused() {
        UUID id = UUID.randomUUID();
        NewProposal first = proposal(id, breads(12));
        proposals.file(first, null);
        assertThat(proposals.file(first, null).events()).hasSize(1);
        assertThatThrownBy(() -> proposals.file(proposal(id, breads(24)), null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getMessage()).contains(id.toString()));
    }

    @Test
    void whatCannotBeOrderedIsNotEvenProposed() {
        assertThatThrownBy(() -> filed(breads(5))).hasMessageContaining("whole packs");
        assertThatThrownBy(() -> filed(new Change.Markdown(shop.bread, breadPrice(), today().plusDays(1))))
                .hasMessageContaining("below today's price");
        Answer noKind = manager.post("/api/stores/" + store + "/proposals", """
                {"id":"%s","reason":"x","expiresAt":"%s","change":{"kind":"GIFT","supplier":1}}""".formatted(
                        UUID.randomUUID(), Instant.now().plusSeconds(600)));
        assertThat(noKind.status()).isEqualTo(400);
    }
}
