package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Proposals;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What waits to be done in several stores, as a buyer sees it who works in the first and the second of three. */
@ServerTest
class WorkAcrossStoresTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop first;
    private TestShop second;
    private TestShop foreign;
    private Client buyer;
    private Client owner;

    @BeforeEach
    void open() {
        first = TestShop.open(context);
        second = TestShop.open(context);
        foreign = TestShop.open(context);
        owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        buyer = Client.signedIn(
                port,
                people.hire(Role.BUYER, first.store.id(), second.store.id()).login());
    }

    @Test
    void countsAreListedWithTheLatestLeadingAndThoseThatWaitToBeApprovedApart() {
        String one = count(first);
        String two = count(second);
        count(foreign);
        assertThat(ids("/api/chain/counts")).containsExactly(two, one);
        assertThat(ids("/api/chain/counts?which=COUNTED")).isEmpty();
        ok(owner.post(
                store(first) + "/counts/" + one + "/said",
                "{\"id\":\"%s\",\"product\":%d,\"place\":\"SHELF\",\"quantity\":3000,\"at\":\"%s\"}"
                        .formatted(UUID.randomUUID(), first.bread, Instant.now().truncatedTo(ChronoUnit.MILLIS))));
        assertThat(ids("/api/chain/counts?which=COUNTED"))
                .as("every product of it is counted")
                .containsExactly(one);
        ok(owner.post(store(second) + "/counts/" + two + "/discard", ""));
        assertThat(ids("/api/chain/counts")).containsExactly(one);
        assertThat(ids("/api/chain/counts?which=ENDED")).containsExactly(two);
        assertThat(ids("/api/chain/counts?which=ALL&stores=" + second.store.id()))
                .containsExactly(two);
    }

    private String count(TestShop shop) {
        return id(owner.post(
                store(shop) + "/counts",
                "{\"id\":\"%s\",\"name\":\"Bread\",\"products\":[%d]}".formatted(UUID.randomUUID(), shop.bread)));
    }

    @Test
    void whatShouldBeCountedIsListedStoreByStoreWithItsReasons() {
        sold(second, 5);
        sold(first, 2);
        sold(foreign, 9);
        assertThat(rows(
                        "/api/chain/count-risks",
                        row -> row.get("store").asLong() + " "
                                + row.get("risk").get("onHand").asLong() + " "
                                + row.get("risk").get("reasons").get(0).asString()))
                .containsExactly(first.store.id() + " -2000 NEGATIVE", second.store.id() + " -5000 NEGATIVE");
        assertThat(rows("/api/chain/count-risks?after=" + first.store.id(), WorkAcrossStoresTest::storeOf))
                .containsExactly(second.store.id());
    }

    @Test
    void claimsAreListedWhileTheSupplierOwesThemAndApartOnceTheyAreSettled() {
        String one = claim(first);
        String two = claim(second);
        claim(foreign);
        Function<JsonNode, String> named =
                row -> storeOf(row) + " " + row.get("claim").get("id").asString();
        String inFirst = first.store.id() + " " + one;
        String inSecond = second.store.id() + " " + two;
        assertThat(rows("/api/chain/claims", named)).containsExactly(inSecond, inFirst);
        assertThat(rows("/api/chain/claims?standing=SETTLED", named)).isEmpty();
        String credit = "{\"id\":\"%s\",\"number\":\"C-1\",\"amount\":%d}";
        ok(owner.post(store(first) + "/claims/" + one + "/credit", credit.formatted(UUID.randomUUID(), 100)));
        assertThat(rows("/api/chain/claims", named)).as("a part is still owed").containsExactly(inSecond, inFirst);
        ok(owner.post(store(first) + "/claims/" + one + "/give-up", "{\"reason\":\"They will not pay\"}"));
        assertThat(rows("/api/chain/claims", named)).containsExactly(inSecond);
        assertThat(rows("/api/chain/claims?standing=SETTLED", named)).containsExactly(inFirst);
    }

    /** Six breads that go back at 1.00 each. */
    private String claim(TestShop shop) {
        TestSupply supply = TestSupply.of(context, shop);
        came(shop, 10);
        return ok(owner.post(
                        store(shop) + "/returns",
                        "{\"id\":\"%s\",\"supplier\":%d,\"reason\":\"DAMAGED\",\"lines\":[{\"product\":%d,\"quantity\":6000}]}"
                                .formatted(UUID.randomUUID(), supply.supplier.id(), shop.bread)))
                .get("claim")
                .asString();
    }

    @Test
    void proposalsAreListedByStateWithTheNamesOfWhatTheyAreAbout() {
        String one = proposal(first);
        String two = proposal(second);
        proposal(foreign);
        assertThat(ids("/api/chain/proposals?state=OPEN")).containsExactly(two, one);
        assertThat(ok(buyer.get("/api/chain/proposals"))
                        .get("products")
                        .get(Long.toString(second.bread))
                        .asString())
                .isEqualTo("Bread");
        ok(owner.post(store(second) + "/proposals/" + two + "/reject", "{\"reason\":\"Enough there\"}"));
        assertThat(ids("/api/chain/proposals?state=OPEN")).containsExactly(one);
        assertThat(ids("/api/chain/proposals?state=REJECTED")).containsExactly(two);
    }

    private String proposal(TestShop shop) {
        UUID id = UUID.randomUUID();
        var change = new Change.Order(
                TestSupply.of(context, shop).supplier.id(), List.of(new Change.Order.Line(shop.bread, 12_000)));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        context.getBean(Proposals.class)
                .file(new NewProposal(id, shop.store.id(), change, "Few left", List.of(), 0, tomorrow, "agent"), null);
        return id.toString();
    }

    @Test
    void aPriceBatchIsListedOnceHoweverManyOfOnesStoresItIsForAndOpensInOneOfThem() {
        long both = batch(first, second);
        long there = batch(second);
        long mixed = batch(foreign, second);
        long chain = batch();
        long elsewhere = batch(foreign);
        Function<JsonNode, String> named =
                row -> storeOf(row) + " " + row.get("batch").get("id").asLong();
        assertThat(rows("/api/chain/price-batches?state=DRAFT", named))
                .startsWith(
                        first.store.id() + " " + chain,
                        second.store.id() + " " + mixed,
                        second.store.id() + " " + there,
                        first.store.id() + " " + both)
                .noneMatch(row -> row.endsWith(" " + elsewhere));
        assertThat(rows("/api/chain/price-batches?stores=" + second.store.id(), named))
                .startsWith(second.store.id() + " " + chain);
        ok(owner.post(store(first) + "/price-batches/" + both + "/discard", ""));
        assertThat(rows("/api/chain/price-batches?state=DISCARDED", named)).startsWith(first.store.id() + " " + both);
        assertThat(rows("/api/chain/price-batches?state=DRAFT&after=" + there, named))
                .doesNotContain(second.store.id() + " " + there, first.store.id() + " " + both);
        ok(owner.post(store(first) + "/price-batches/" + chain + "/discard", ""));
    }

    /** A draft for some stores, or for the whole chain. */
    private long batch(TestShop... shops) {
        String named = shops.length == 0
                ? "null"
                : Arrays.stream(shops)
                        .map(shop -> Long.toString(shop.store.id()))
                        .collect(Collectors.joining(",", "[", "]"));
        return ok(owner.post(
                        store(shops.length == 0 ? first : shops[0]) + "/price-batches",
                        "{\"name\":\"Week 49\",\"from\":\"%s\",\"stores\":%s}"
                                .formatted(LocalDate.now(first.store.zone()).plusDays(2), named)))
                .get("id")
                .asLong();
    }

    @Test
    void aTransferIsListedOnceAndOpensWhereSomethingIsToBeDone() {
        String toMine = transfer(first, second);
        String drafted = transfer(second, first);
        String fromForeign = transfer(foreign, second);
        String hidden = transfer(foreign, first);
        send(first, toMine);
        send(foreign, fromForeign);
        Function<JsonNode, String> named =
                row -> storeOf(row) + " " + row.get("transfer").get("id").asString();
        assertThat(rows("/api/chain/transfers", named))
                .as("a draft of another store is its own")
                .containsExactly(
                        second.store.id() + " " + fromForeign,
                        second.store.id() + " " + drafted,
                        second.store.id() + " " + toMine)
                .noneMatch(row -> row.endsWith(hidden));
        assertThat(rows("/api/chain/transfers?stores=" + first.store.id(), named))
                .containsExactly(first.store.id() + " " + toMine);
        assertThat(rows("/api/chain/transfers?which=ENDED", named)).isEmpty();
        ok(owner.post(
                store(second) + "/transfers/" + toMine + "/arrivals",
                "{\"id\":\"%s\",\"lines\":[{\"line\":1,\"received\":2000}]}".formatted(UUID.randomUUID())));
        assertThat(rows("/api/chain/transfers?which=ENDED", named)).containsExactly(first.store.id() + " " + toMine);
        assertThat(rows("/api/chain/transfers", named))
                .containsExactly(second.store.id() + " " + fromForeign, second.store.id() + " " + drafted);
    }

    private String transfer(TestShop from, TestShop to) {
        return id(owner.post(
                store(from) + "/transfers",
                "{\"id\":\"%s\",\"receiver\":%d}".formatted(UUID.randomUUID(), to.store.id())));
    }

    /** Two breads. */
    private void send(TestShop from, String transfer) {
        came(from, 10);
        String path = store(from) + "/transfers/" + transfer;
        ok(owner.post(path + "/goods", "{\"product\":%d,\"quantity\":2000}".formatted(from.bread)));
        ok(owner.post(path + "/send", ""));
    }

    @Test
    void invoicesAreListedWhileTheyWaitToBeApprovedAndApartAfterwards() {
        String one = invoice(first);
        String two = invoice(second);
        invoice(foreign);
        assertThat(ids("/api/chain/invoices")).containsExactly(two, one);
        ok(owner.post(store(first) + "/invoices/" + one + "/approve", ""));
        assertThat(ids("/api/chain/invoices")).containsExactly(two);
        assertThat(ids("/api/chain/invoices?state=APPROVED")).containsExactly(one);
    }

    /** Twelve breads at 1.00, as ordered. */
    private String invoice(TestShop shop) {
        TestSupply supply = TestSupply.of(context, shop);
        PurchaseOrder order = supply.sent(12);
        UUID receipt = supply.received(order, 12, null, null);
        String entry = """
                {"id":"%s","supplier":%d,"number":"A-1","day":"%s","freight":0,"total":1200,"receipts":["%s"],
                 "lines":[{"order":"%s","line":1,"quantity":12000,"cost":1200}]}""";
        return id(owner.post(
                store(shop) + "/invoices",
                entry.formatted(
                        UUID.randomUUID(),
                        supply.supplier.id(),
                        LocalDate.now(shop.store.zone()),
                        receipt,
                        order.id())));
    }

    @Test
    void everyCountIsOnOnePageAndNoneOnTwoThoughAllWereBegunAtOnce() {
        sql.sql("""
                insert into inventory.count (id, store, name, content, begun_by, begun_at)
                select gen_random_uuid(), (array[:first, :second]::bigint[])[1 + n % 2], 'Count ' || n, '', 1,
                    '2026-01-01T00:00:00.000001Z'
                from generate_series(1, 103) n""")
                .param("first", first.store.id())
                .param("second", second.store.id())
                .update();
        List<String> seen = new ArrayList<>();
        int pages = 0;
        String next = null;
        do {
            JsonNode page = ok(buyer.get("/api/chain/counts" + (next == null ? "" : "?after=" + next)));
            page.get("rows").forEach(row -> seen.add(row.get("id").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
            pages++;
        } while (next != null);
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(103).doesNotHaveDuplicates();
    }

    @Test
    void mailsAreListedWithTheLatestLeading() {
        String one = mail(first);
        String two = mail(second);
        mail(foreign);
        Function<JsonNode, String> named =
                row -> storeOf(row) + " " + row.get("mail").get("id").asString();
        assertThat(rows("/api/chain/outbox", named))
                .containsExactly(second.store.id() + " " + two, first.store.id() + " " + one);
        assertThat(rows("/api/chain/outbox?stores=" + first.store.id(), named))
                .containsExactly(first.store.id() + " " + one);
    }

    /** Of an order that is sent; it is written a moment later. */
    private String mail(TestShop shop) {
        String order = TestSupply.of(context, shop).sent(12).id().toString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> owner.get(store(shop) + "/outbox/" + order).status() == 200);
        return order;
    }

    @Test
    void whatWasPutAsideIsListedUntilSomebodyDecides() {
        putAside(first);
        putAside(second);
        putAside(foreign);
        Client manager = Client.signedIn(
                port,
                people.hire(Role.MANAGER, first.store.id(), second.store.id()).login());
        String list = "/api/chain/quarantine";
        JsonNode open = ok(manager.get(list)).get("rows");
        assertThat(open.valueStream().map(WorkAcrossStoresTest::storeOf))
                .containsExactly(second.store.id(), first.store.id());
        String latest = open.at("/0/item/id").asString();
        ok(manager.post(store(second) + "/quarantine/" + latest + "/dismiss", "{\"reason\":\"Nobody opened it\"}"));
        assertThat(ok(manager.get(list)).get("rows").valueStream().map(WorkAcrossStoresTest::storeOf))
                .containsExactly(first.store.id());
        assertThat(ok(manager.get(list + "?state=DISMISSED"))
                        .at("/rows/0/item/id")
                        .asString())
                .isEqualTo(latest);
        assertThat(manager.get(list + "?stores=" + foreign.store.id()).status()).isEqualTo(403);
        assertThat(manager.get(list + "?state=LOST").json().get("field").asString())
                .isEqualTo("state");
    }

    /** A till sends the entry of another one. */
    private void putAside(TestShop shop) {
        var one = shop.till("One of " + shop.store.id());
        var other = shop.till("Other of " + shop.store.id());
        intake.record(shop.store.id(), one.till, List.of(other.opened(0)));
    }

    private List<String> ids(String path) {
        return rows(path, row -> row.get("id").asString());
    }

    private <T> List<T> rows(String path, Function<JsonNode, T> told) {
        return ok(buyer.get(path)).get("rows").valueStream().map(told).toList();
    }

    private static long storeOf(JsonNode row) {
        return row.get("store").asLong();
    }

    private static String id(Client.Answer answer) {
        return ok(answer).get("id").asString();
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? NullNode.instance : answer.json();
    }

    private static String store(TestShop shop) {
        return "/api/stores/" + shop.store.id();
    }

    private void sold(TestShop shop, long breads) {
        var till = shop.till("Till " + shop.store.id());
        intake.record(shop.store.id(), till.till, List.of(till.opened(0), till.sale(breads, 0)));
    }

    private void came(TestShop shop, long breads) {
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.OPENING,
                LocalDate.now(shop.store.zone()),
                Instant.now().minusSeconds(600),
                List.of(new GoodsReceipt.Line(shop.bread, breads * 1_000, breads * 100))));
    }
}
