package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a delivery had other than was ordered is kept with its receipt, and what was refused never becomes stock. */
@ServerTest
class DeliveryDifferencesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private PurchaseOrder order;
    private String path;

    @BeforeEach
    void order() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        order = supply.sent(24);
        path = "/api/stores/" + shop.store.id() + "/orders/" + order.id();
    }

    private Answer receive(UUID receipt, String lines, String differences) {
        return buyer.post(
                path + "/receipts",
                "{\"id\":\"%s\",\"last\":true,\"lines\":[%s],\"differences\":[%s]}"
                        .formatted(receipt, lines, differences));
    }

    @Test
    void whatDiffersIsKeptWithTheReceiptAndWhatWasRefusedIsNoStock() {
        UUID receipt = UUID.randomUUID();
        String differing = """
                {"line":1,"kind":"SHORT","quantity":2000},
                {"line":1,"kind":"DAMAGED","quantity":3000,"note":" crushed "},
                {"line":1,"kind":"WARM","quantity":1000,"note":"11 °C"},
                {"line":1,"kind":"PRICE","cost":1260}""";
        Answer came = receive(receipt, "{\"line\":1,\"quantity\":18000}", differing);
        assertThat(came.status()).as(came.body()).isEqualTo(200);
        assertThat(came.json().path("state").asString()).isEqualTo("RECEIVED");
        var kept = came.json().path("receipts").path(0).path("differences");
        assertThat(kept.valueStream().map(each -> each.path("kind").asString()))
                .containsExactly("DAMAGED", "PRICE", "SHORT", "WARM");
        assertThat(kept.path(0).path("note").asString()).isEqualTo("crushed");
        assertThat(kept.path(0).path("quantity").asLong()).isEqualTo(3_000);
        assertThat(kept.path(1).path("cost").asLong()).isEqualTo(1_260);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(18_000);

        assertThat(receive(receipt, "{\"line\":1,\"quantity\":18000}", differing)
                        .status())
                .isEqualTo(200);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(18_000);
        assertThat(receive(
                                receipt,
                                "{\"line\":1,\"quantity\":18000}",
                                "{\"line\":1,\"kind\":\"SHORT\",\"quantity\":6000}")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/receipt-known");
    }

    @Test
    void aLotThatIsCalledBackIsNotTakenInButNotedAndGivenBack() {
        JdbcClient sql = context.getBean(JdbcClient.class);
        long recall =
                sql.sql("""
                        insert into catalog.recall (product, lot, reason, called_by)
                        values (:product, 'L-7', 'Glass', 1) returning id""").param("product", shop.bread).query(Long.class).single();

        Answer refused = receive(
                UUID.randomUUID(),
                "{\"line\":1,\"quantity\":6000,\"lot\":\"L-8\"},{\"line\":1,\"quantity\":18000,\"lot\":\"L-7\"}",
                "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/called-back");
        assertThat(refused.json().path("field").asString()).isEqualTo("lines[1].lot");
        assertThat(refused.json().path("value").asString()).isEqualTo("L-7");
        assertThat(refused.json().path("reason").asString()).isEqualTo("Glass");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();

        Answer came = receive(
                UUID.randomUUID(),
                "{\"line\":1,\"quantity\":6000,\"lot\":\"L-8\"}",
                "{\"line\":1,\"kind\":\"DAMAGED\",\"quantity\":18000,\"note\":\"Called back\"}");
        assertThat(came.status()).as(came.body()).isEqualTo(200);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(6_000);
        sql.sql("delete from catalog.recall where id = :id").param("id", recall).update();
    }

    @Test
    void aDeliveryThatWentBackWholeIsKeptAndBringsNoStock() {
        Answer came = receive(UUID.randomUUID(), "", "{\"line\":1,\"kind\":\"WARM\",\"quantity\":24000}");
        assertThat(came.status()).as(came.body()).isEqualTo(200);
        assertThat(came.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(came.json().path("receipts").path(0).path("lines").isEmpty()).isTrue();
        assertThat(came.json().path("receipts").path(0).path("differences").size())
                .isEqualTo(1);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @Test
    void howWarmGoodsWereIsKeptWhetherTheyWereTakenInOrRefused() {
        UUID receipt = UUID.randomUUID();
        Answer came = measured(receipt, "{\"line\":1,\"degrees\":-183}");
        assertThat(came.status()).as(came.body()).isEqualTo(200);
        var kept = came.json().path("receipts").path(0).path("temperatures");
        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.path(0).path("line").asInt()).isEqualTo(1);
        assertThat(kept.path(0).path("degrees").asInt()).isEqualTo(-183);

        assertThat(measured(receipt, "{\"line\":1,\"degrees\":-183}").status()).isEqualTo(200);
        assertThat(measured(receipt, "{\"line\":1,\"degrees\":-40}")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/receipt-known");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(18_000);
    }

    private Answer measured(UUID receipt, String temperatures) {
        return buyer.post(path + "/receipts", """
                {"id":"%s","last":true,"lines":[{"line":1,"quantity":18000}],"temperatures":[%s],
                 "differences":[{"line":1,"kind":"WARM","quantity":6000}]}""".formatted(receipt, temperatures));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"line":2,"degrees":40}                         | temperatures[0].line
            {"line":1,"degrees":601}                        | temperatures[0].degrees
            {"line":1,"degrees":-601}                       | temperatures[0].degrees
            {"line":1,"degrees":-2147483648}                | temperatures[0].degrees
            {"line":1,"degrees":40},{"line":1,"degrees":41} | temperatures[1].line
            {"line":1}                                      | temperatures.degrees
            {"degrees":40}                                  | temperatures.line
            """)
    void degreesThatCannotBeAreNamedAndNothingIsWritten(String temperatures, String field) {
        Answer refused = measured(UUID.randomUUID(), temperatures);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo(field);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"line":2,"kind":"SHORT","quantity":1000}                                           | differences[0].line
            {"line":1,"kind":"SHORT"}                                                           | differences[0].quantity
            {"line":1,"kind":"OVER","quantity":18001}                                           | differences[0].quantity
            {"line":1,"kind":"DAMAGED","quantity":240001}                                       | differences[0].quantity
            {"line":1,"kind":"DAMAGED","quantity":1000,"cost":5}                                | differences[0].cost
            {"line":1,"kind":"PRICE","cost":1200}                                               | differences[0].cost
            {"line":1,"kind":"PRICE","cost":1260,"quantity":1}                                  | differences[0].quantity
            {"line":1,"kind":"SHORT","quantity":1},{"line":1,"kind":"SHORT","quantity":1}       | differences[1].kind
            {"line":1,"quantity":1}                                                             | differences.kind
            """)
    void whatCannotBeIsNamed(String differing, String field) {
        Answer refused = receive(UUID.randomUUID(), "{\"line\":1,\"quantity\":18000}", differing);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo(field);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @Test
    void nothingTakenInAndNothingRefusedIsNoDelivery() {
        Answer refused = receive(UUID.randomUUID(), "", "{\"line\":1,\"kind\":\"SHORT\",\"quantity\":24000}");
        assertThat(refused.json().path("field").asString()).isEqualTo("lines");
    }

    /** The same label as a scanner sends it, as it is written, and only its bar code. */
    @Test
    void aScannedCodeFindsTheLineWithLotAndDate() {
        String gtin = "09506000134352";
        long milk = supply.milk(gtin);
        var ordered = context.getBean(PurchaseOrders.class)
                .place(new NewOrder(
                        UUID.randomUUID(),
                        shop.store.id(),
                        supply.supplier.id(),
                        List.of(new NewOrder.Line(shop.bread, 12_000), new NewOrder.Line(milk, 12_000))));
        path = "/api/stores/" + shop.store.id() + "/orders/" + ordered.id();
        for (String code : List.of("(01)" + gtin + "(17)300131(10)L7", "]C101" + gtin + "1730013110L7")) {
            var found = scanned(code);
            assertThat(found.status()).as(found.body()).isEqualTo(200);
            assertThat(found.json().path("line").asInt()).isEqualTo(2);
            assertThat(found.json().path("lot").asString()).isEqualTo("L7");
            assertThat(found.json().path("expires").asString()).isEqualTo("2030-01-31");
        }
        assertThat(scanned(gtin.substring(1)).json().path("line").asInt()).isEqualTo(2);
        assertThat(scanned("4006381333931").json().path("field").asString()).isEqualTo("code");
        assertThat(scanned("nonsense").status()).isEqualTo(400);
    }

    private Answer scanned(String code) {
        return buyer.get(path + "/scanned?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }
}
