package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.sale.Rules;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goods called back in the office, as tills of every form hear of it. */
@ServerTest
class RecallsTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    PriceBooks books;

    @Autowired
    SnapshotShelf snapshots;

    @Autowired
    Shop shop;

    @Autowired
    JsonMapper json;

    TestShelf shelf;
    long yogurt;
    long bananas;
    Client buyer;
    Client till;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        yogurt = shelf.product("Yogurt", 199);
        bananas = shelf.produce("Bananas", 4000 + (int) (shelf.department % 1000), 99);
        shelf.open();
        long store = shelf.store.id();
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
        till = Client.till(port, shop.till(store).key());
    }

    @Test
    void aLotCalledBackIsInTheRulesOfATillThatReadsThem() {
        long before = version();
        long id = called(yogurt, "L-7");

        var changes = changes(before, Rules.FORM);
        assertThat(recallsOf(changes))
                .contains("{\"id\":%d,\"product\":%d,\"lot\":\"L-7\",\"reason\":\"Glass\"}".formatted(id, yogurt));
        assertThat(product(changes).has("blocked")).isFalse();

        long after = version();
        assertThat(end(id).status()).isEqualTo(200);
        assertThat(recallsOf(changes(after, Rules.FORM))).doesNotContain("\"product\":" + yogurt);
    }

    @Test
    void aTillWithAnOlderPageIsToldThatTheWholeProductIsBlockedUntilTheRecallEnds() {
        long before = version();
        long id = called(yogurt, "L-7");

        var changes = changes(before, 1);
        assertThat(changes.get("rules").has("recalls")).isFalse();
        assertThat(product(changes).get("blocked").asBoolean()).isTrue();

        long after = version();
        end(id);
        assertThat(product(changes(after, 1)).has("blocked")).isFalse();
    }

    @Test
    void theWholePriceBookIsWrittenForEachFormApart() throws IOException {
        long id = called(yogurt, "L-7");
        long store = shelf.store.id();
        var older = read(new SnapshotShelf.Reader(store, 1));
        var newer = read(new SnapshotShelf.Reader(store, Rules.FORM));
        end(id);

        assertThat(older.rules().has("recalls")).isFalse();
        assertThat(older.blocked(yogurt)).isTrue();
        assertThat(newer.rules().get("recalls").toString()).contains("\"lot\":\"L-7\"");
        assertThat(newer.blocked(yogurt)).isFalse();
    }

    @Test
    void whatCannotBeCalledBackIsRefusedByName() {
        assertThat(call("{\"product\":%d,\"reason\":\" \"}".formatted(yogurt))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("reason");
        assertThat(call("{\"product\":%d,\"lot\":\"a b\",\"reason\":\"r\"}".formatted(yogurt))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("lot");
        assertThat(call("{\"product\":%d,\"lot\":\"L1\",\"reason\":\"r\"}".formatted(bananas))
                        .json()
                        .get("allowed")
                        .asString())
                .contains("without a GTIN");
        assertThat(call("{\"reason\":\"r\"}").json().get("field").asString()).isEqualTo("product");
        assertThat(call("{\"product\":1,\"reason\":\"r\"}").status()).isEqualTo(404);
        assertThat(till.get("/api/till/price-book?form=" + (Rules.FORM + 1))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("form");
    }

    @Test
    void theSameIsCalledBackOnceAndEndsOnce() {
        long id = called(yogurt, null);
        assertThat(call("{\"product\":%d,\"reason\":\"again\"}".formatted(yogurt))
                        .status())
                .isEqualTo(409);
        assertThat(end(id).status()).isEqualTo(200);
        assertThat(end(id).status()).isEqualTo(409);
        assertThat(end(called(yogurt, null)).status()).isEqualTo(200);
    }

    private String path() {
        return "/api/stores/%d/recalls".formatted(shelf.store.id());
    }

    private Client.Answer call(String body) {
        return buyer.post(path(), body);
    }

    private long called(long product, @Nullable String lot) {
        String said = lot == null ? "" : "\"lot\":\"%s\",".formatted(lot);
        var answer = call("{\"product\":%d,%s\"reason\":\"Glass\"}".formatted(product, said));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private Client.Answer end(long id) {
        return buyer.post(path() + "/" + id + "/end", "{\"reason\":\"All found\"}");
    }

    private long version() {
        return books.current(shelf.store.id()).version();
    }

    private JsonNode changes(long since, int form) {
        return till.get("/api/till/price-book/changes?since=%d&form=%d".formatted(since, form))
                .json();
    }

    private static String recallsOf(JsonNode changes) {
        var recalls = changes.get("rules").get("recalls");
        return recalls == null ? "" : recalls.toString();
    }

    private JsonNode product(JsonNode changes) {
        for (var product : changes.get("products")) {
            if (product.get("id").asLong() == yogurt) {
                return product;
            }
        }
        throw new AssertionError("the product is not among the changes: " + changes);
    }

    private ReadSnapshot read(SnapshotShelf.Reader reader) throws IOException {
        try (var in = Files.newInputStream(snapshots.of(reader).file())) {
            return ReadSnapshot.of(in, json);
        }
    }
}
