package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Goods that a supplier brought without an order, over HTTP as the office does it. Bread is 1.00 apiece, 12 a pack. */
@ServerTest
class DirectDeliveriesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private String store;
    private String path;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        store = "/api/stores/" + shop.store.id();
        path = store + "/direct-deliveries";
    }

    private Answer bring(UUID id, String lines) {
        return buyer.post(path, """
                {"id":"%s","supplier":%d,"note":"N-77","lines":[%s]}""".formatted(id, supply.supplier.id(), lines));
    }

    private String bread(long breads, String more) {
        return "{\"product\":%d,\"quantity\":%d%s}".formatted(shop.bread, breads * 1_000, more);
    }

    private JsonNode order(Answer brought) {
        assertThat(brought.status()).as(brought.body()).isEqualTo(200);
        return buyer.get(store + "/orders/" + brought.json().path("order").asString())
                .json();
    }

    private long posted(int account) {
        return sql.sql("""
                        select coalesce(sum(p.amount), 0) from ledger.posting p
                        join ledger.transaction t on t.source = p.source
                        where t.store = :store and p.account = :account""")
                .param("store", shop.store.id())
                .param("account", account)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private List<String> acts() {
        return sql.sql("select act from organization.audit where store = :store")
                .param("store", shop.store.id())
                .query((row, number) -> row.getString("act"))
                .list();
    }

    /** 20 pieces of packs of 12 at 12.00: 20.00, in two lots; the books owe what stock is worth. */
    @Test
    void whatWasBroughtIsStockInItsLotsAndAnOrderThatCame() {
        LocalDate day = LocalDate.now(shop.store.zone()).plusDays(3);
        Answer brought = bring(
                UUID.randomUUID(),
                bread(14, ",\"lot\":\"L1\",\"expires\":\"" + day + "\"") + "," + bread(6, ",\"lot\":\"L2\""));
        JsonNode order = order(brought);
        assertThat(brought.json().path("number").asLong()).isEqualTo(1);
        assertThat(brought.json().path("amount").asLong()).isEqualTo(2_000);
        assertThat(order.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(order.path("direct").asBoolean()).isTrue();
        assertThat(order.path("deliveryNote").asString()).isEqualTo("N-77");
        assertThat(order.path("mailed").asBoolean()).isFalse();
        assertThat(order.path("lines").size()).isEqualTo(1);
        var came = order.path("receipts").path(0).path("lines");
        assertThat(came.valueStream().map(line -> line.path("lot").asString())).containsExactlyInAnyOrder("L1", "L2");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(20_000);
        assertThat(posted(1400)).isEqualTo(2_000);
        assertThat(posted(2400)).isEqualTo(-2_000);
        assertThat(acts()).contains("goods-brought").doesNotContain("order-sent");
        SomeRules.SUPPLIERS.hold(context);
    }

    @Test
    void theListSaysOfItThatNobodyOrderedIt() {
        order(bring(UUID.randomUUID(), bread(5, "")));
        supply.sent(12);
        var rows = buyer.get(store + "/orders").json().path("orders");
        assertThat(rows.valueStream().map(row -> row.path("direct").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void anotherPriceOnThePaperIsADifferenceOfTheDelivery() {
        JsonNode order = order(bring(UUID.randomUUID(), bread(5, ",\"cost\":1260")));
        var differs = order.path("receipts").path(0).path("differences").path(0);
        assertThat(differs.path("kind").asString()).isEqualTo("PRICE");
        assertThat(differs.path("cost").asLong()).isEqualTo(1_260);
        assertThat(order.path("lines").path(0).path("cost").asLong()).isEqualTo(1_200);
        JsonNode asAgreed = order(bring(UUID.randomUUID(), bread(5, ",\"cost\":1200")));
        assertThat(asAgreed.path("receipts").path(0).path("differences").isEmpty())
                .isTrue();
    }

    @Test
    void eightAtOnceCountOnce() throws Exception {
        UUID id = UUID.randomUUID();
        Callable<Answer> bring = () -> bring(id, bread(7, ""));
        List<Answer> answers = AtOnce.call(Collections.nCopies(8, bring));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(7_000);
        Answer other = bring(id, bread(8, ""));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asString()).isEqualTo("/problems/order-known");
        assertThat(buyer.get(store + "/orders").json().path("orders").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"product":BREAD,"quantity":0}                                                          | lines[0].quantity
            {"product":BREAD,"quantity":1500}                                                       | lines[0].quantity
            {"product":BREAD,"quantity":1200000001}                                                 | lines[0].quantity
            {"product":BREAD,"quantity":1000,"cost":-1}                                             | lines[0].cost
            {"product":BREAD,"quantity":1000,"cost":1},{"product":BREAD,"quantity":1000,"cost":2}   | lines[1].cost
            {"product":BREAD,"quantity":1000},{"product":1,"quantity":1000}                         | lines[1].product
            {"quantity":1000}                                                                       | lines.product
            {"product":BREAD,"quantity":1000,"lot":"12345678901234567890123456789012345678901"}     | lines[0].lot
            ''                                                                                      | lines
            """)
    void whatCannotBeIsNamedAndNothingIsWritten(String lines, String field) {
        Answer refused = bring(UUID.randomUUID(), lines.replace("BREAD", Long.toString(shop.bread)));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo(field);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
        assertThat(buyer.get(store + "/orders").json().path("orders").isEmpty()).isTrue();
    }

    @Test
    void aLongNoteAndAnUnknownSupplierAreRefused() {
        String line = bread(1, "");
        Answer note = buyer.post(path, """
                {"id":"%s","supplier":%d,"note":"%s","lines":[%s]}""".formatted(UUID.randomUUID(), supply.supplier.id(), "x".repeat(61), line));
        assertThat(note.json().path("field").asString()).isEqualTo("note");
        Answer supplier = buyer.post(
                path, "{\"id\":\"%s\",\"supplier\":999999999,\"lines\":[%s]}".formatted(UUID.randomUUID(), line));
        assertThat(supplier.status()).isEqualTo(404);
    }

    @Test
    void whoTakesNoGoodsInAndWhoWorksElsewhereAreRefused() {
        for (Client other : List.of(
                Client.signedIn(port, people.hire(Role.CASHIER, shop.store.id()).login()),
                Client.signedIn(
                        port,
                        people.hire(Role.BUYER, TestShop.open(context).store.id())
                                .login()))) {
            Answer refused = other.post(path, """
                    {"id":"%s","supplier":%d,"lines":[%s]}""".formatted(UUID.randomUUID(), supply.supplier.id(), bread(1, "")));
            assertThat(refused.status()).isIn(403, 404);
            assertThat(other.get(path + "/scanned?supplier=" + supply.supplier.id() + "&code=4011")
                            .status())
                    .isIn(403, 404);
        }
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @Test
    void aScannedCodeNamesTheProductWithItsPackLotAndDate() {
        String gtin = "09506000134369";
        long milk = supply.milk(gtin);
        var found = scanned("(01)" + gtin + "(17)300131(10)L7").json();
        assertThat(found.path("product").asLong()).isEqualTo(milk);
        assertThat(found.path("units").asLong()).isEqualTo(6_000);
        assertThat(found.path("cost").asLong()).isEqualTo(600);
        assertThat(found.path("lot").asString()).isEqualTo("L7");
        assertThat(found.path("expires").asString()).isEqualTo("2030-01-31");
        assertThat(scanned("4006381333931").json().path("field").asString()).isEqualTo("code");
        assertThat(scanned("nonsense").status()).isEqualTo(400);
    }

    private Answer scanned(String code) {
        return buyer.get(path + "/scanned?supplier=" + supply.supplier.id() + "&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    /** A driver who fills the shelf keeps no day that was agreed: his supplier is not on time for it. */
    @Test
    void itsInvoiceFindsItAndTheSuppliersRecordLeavesItOut() {
        LocalDate today = LocalDate.now(shop.store.zone());
        var reliability = context.getBean(Reliability.class);
        var unknown = reliability.of(shop.store.id(), supply.supplier.id(), today);
        String order =
                bring(UUID.randomUUID(), bread(12, "")).json().path("order").asString();
        var waiting = buyer.get(store + "/uninvoiced?supplier=" + supply.supplier.id());
        assertThat(waiting.status()).as(waiting.body()).isEqualTo(200);
        assertThat(waiting.body()).contains(order);
        assertThat(scorecard().path("orders").asInt()).isZero();
        assertThat(scorecard().path("lines").asInt()).isZero();
        assertThat(reliability.of(shop.store.id(), supply.supplier.id(), today)).isEqualTo(unknown);
        supply.received(supply.sent(12), 12, null, null);
        assertThat(scorecard().path("orders").asInt()).isEqualTo(1);
        assertThat(reliability.of(shop.store.id(), supply.supplier.id(), today)).isNotEqualTo(unknown);
    }

    private JsonNode scorecard() {
        return buyer.get(store + "/suppliers/" + supply.supplier.id() + "/scorecard")
                .json();
    }
}
