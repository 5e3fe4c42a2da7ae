package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.price.Product;
import aisle.core.sale.Rules;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What benefits may pay for, as tills of every form hear of it. */
@ServerTest
class LimitedTendersTest {

    private static final int BEFORE = 4;

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    SnapshotShelf snapshots;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    TestShelf shelf;
    long milk;
    long before;
    Client till;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        sql.sql("insert into catalog.tender (store, kind) values (:store, 'SNAP'), (:store, 'WIC')")
                .param("store", shelf.store.id())
                .update();
        milk = shelf.eligible("Milk", 399, "SNAP", "WIC");
        shelf.product("Soap", 299);
        before = shelf.open() - 1;
        till = Client.till(port, shop.till(shelf.store.id()).key());
    }

    @Test
    void aTillThatKnowsBenefitsIsToldWhatTheyMayPayFor() throws IOException {
        var changes = changes(Rules.FORM);
        var snapshot = read(Rules.FORM);

        assertThat(changes.get("rules").get("tenders").toString()).isEqualTo("[\"SNAP\",\"WIC\"]");
        assertThat(product(changes).get("eligible").toString()).isEqualTo("[\"SNAP\",\"WIC\"]");
        assertThat(snapshot.rules().get("tenders").toString()).isEqualTo("[\"SNAP\",\"WIC\"]");
        assertThat(snapshot.products().stream()
                        .filter(product -> product.id() == milk)
                        .map(Product::eligible))
                .containsExactly(List.of(TenderKind.SNAP, TenderKind.WIC));
    }

    @Test
    void anOlderPageHearsNothingOfBenefitsAndSellsTheGoods() throws IOException {
        var changes = changes(BEFORE);

        assertThat(changes.get("rules").has("tenders")).isFalse();
        assertThat(product(changes).has("eligible")).isFalse();
        assertThat(product(changes).has("blocked")).isFalse();
        assertThat(read(BEFORE).rules().has("tenders")).isFalse();
    }

    private JsonNode changes(int form) {
        return till.get("/api/till/price-book/changes?since=%d&form=%d".formatted(before, form))
                .json();
    }

    private JsonNode product(JsonNode changes) {
        for (var product : changes.get("products")) {
            if (product.get("id").asLong() == milk) {
                return product;
            }
        }
        throw new AssertionError("the product is not among the changes: " + changes);
    }

    private ReadSnapshot read(int form) throws IOException {
        try (var in = Files.newInputStream(
                snapshots.of(new SnapshotShelf.Reader(shelf.store.id(), form)).file())) {
            return ReadSnapshot.of(in, json);
        }
    }
}
