package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class PriceBookOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    PriceBooks books;

    @Autowired
    Shop shop;

    @Autowired
    JsonMapper json;

    TestShelf shelf;
    long milk;
    String key;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        milk = shelf.product("Whole Milk", 399);
        shelf.open();
        key = shop.till(shelf.store.id()).key();
    }

    @Test
    void aTillTakesTheSnapshotOfItsStoreOnce() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/till/price-book".formatted(port)))
                .header("Authorization", "Till " + key)
                .build();
        HttpResponse<byte[]> answer;
        try (var http = HttpClient.newHttpClient()) {
            answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }

        long version = books.current(shelf.store.id()).version();
        String tag = "\"%d.1\"".formatted(version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Price-Book")).hasValue(Long.toString(version));
        assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        var snapshot = ReadSnapshot.of(new ByteArrayInputStream(answer.body()), json);
        assertThat(snapshot.version()).isEqualTo(version);
        assertThat(snapshot.rules().get("store").asLong()).isEqualTo(shelf.store.id());
        assertThat(snapshot.find(TestShelf.gtin(milk))).hasValue(milk);

        var again = Client.till(port, key).send("GET", "/api/till/price-book", null, Map.of("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aPriceChangedInTheOfficeReachesTheTillAsAChange() {
        long store = shelf.store.id();
        long before = books.current(store).version();
        var buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());

        var changed = buyer.post(
                "/api/stores/%d/products/%d/prices".formatted(store, milk),
                "{\"amount\":419,\"from\":\"%s\",\"reason\":\"supplier\"}".formatted(shelf.today()));

        assertThat(changed.status()).isEqualTo(200);
        long version = changed.json().get("version").asLong();
        assertThat(version).isGreaterThan(before);
        var changes = Client.till(port, key).get("/api/till/price-book/changes?since=" + before);
        assertThat(changes.status()).isEqualTo(200);
        assertThat(changes.json().get("version").asLong()).isGreaterThanOrEqualTo(version);
        assertThat(changes.body()).contains("\"id\":" + milk).contains("\"amount\":419");
        var sheet =
                buyer.get("/api/stores/%d/products/%d".formatted(store, milk)).json();
        assertThat(sheet.get("price").asLong()).isEqualTo(419);
        assertThat(sheet.get("prices").get(0).get("enteredBy").asString()).isEqualTo("Ana Ruiz");
        assertThat(sheet.get("prices").get(0).get("everyStore").asBoolean()).isFalse();
    }

    @Test
    void whatIsTooOldIsSaidWithTheWayOut() {
        var answer = Client.till(port, key).get("/api/till/price-book/changes?since=999999999");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/price-book-too-old");
    }

    @Test
    void aWrongPriceIsNamedAndACashierMayNotChangeOne() {
        long store = shelf.store.id();
        String prices = "/api/stores/%d/products/%d/prices".formatted(store, milk);
        var buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
        var cashier = Client.signedIn(port, shop.hire(Role.CASHIER, store).login());

        for (var body : List.of(
                "{\"amount\":-1,\"from\":\"%s\"}",
                "{\"amount\":\"4.19\",\"from\":\"%s\"}", "{\"from\":\"%s\"}", "{\"amount\":4.5,\"from\":\"%s\"}")) {
            var answer = buyer.post(prices, body.formatted(shelf.today()));
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("field").asString()).as(body).isEqualTo("amount");
        }
        assertThat(cashier.post(prices, "{\"amount\":1,\"from\":\"%s\"}".formatted(shelf.today()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownStockFilterIsNamed() {
        long store = shelf.store.id();
        var buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());

        var answer = buyer.get("/api/stores/%d/products?stock=PLENTY".formatted(store));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asString()).isEqualTo("stock");
        assertThat(answer.body()).contains("NEGATIVE");
        assertThat(buyer.get("/api/stores/%d/products?stock=NEGATIVE".formatted(store))
                        .json()
                        .get("products")
                        .size())
                .isZero();
    }
}
