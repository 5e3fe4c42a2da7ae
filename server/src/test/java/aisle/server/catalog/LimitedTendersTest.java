package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.price.Product;
import aisle.core.sale.Rules;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Role;
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
    Client buyer;
    String office;

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
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, shelf.store.id()).login());
        office = "/api/stores/" + shelf.store.id();
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

    @Test
    void aBuyerSaysWhatOneProductMayBePaidWithAndEveryTillHearsOfIt() throws IOException {
        var path = office + "/products/" + milk;
        assertThat(buyer.get(path).json().get("eligible").toString()).isEqualTo("[\"SNAP\",\"WIC\"]");

        var set = buyer.put(path + "/eligible", "{\"eligible\":[\"WIC\"]}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().get("products").asInt()).isEqualTo(1);
        assertThat(buyer.get(path).json().get("eligible").toString()).isEqualTo("[\"WIC\"]");
        var change = till.get("/api/till/price-book/changes?since=%d&form=%d"
                        .formatted(set.json().get("version").asLong() - 1, Rules.FORM))
                .json();
        assertThat(product(change).get("eligible").toString()).isEqualTo("[\"WIC\"]");
        assertThat(eligibleInTheSnapshot()).isEqualTo(List.of(TenderKind.WIC));
        assertThat(audited("eligibility-set", "product " + milk))
                .contains("\"before\": [\"SNAP\", \"WIC\"]", "\"eligible\": [\"WIC\"]");

        assertThat(buyer.put(path + "/eligible", "{\"eligible\":[]}").status()).isEqualTo(200);
        assertThat(eligibleInTheSnapshot()).isEmpty();
    }

    @Test
    void onlyWhatIsLimitedCanBeSaidOfGoodsAndOnlyByWhoMay() {
        var path = office + "/products/" + milk + "/eligible";
        var refused = buyer.put(path, "{\"eligible\":[\"SNAP\",\"CARD\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo("eligible[1]");
        assertThat(refused.json().get("value").asString()).isEqualTo("CARD");
        assertThat(refused.json().get("allowed").toString()).isEqualTo("[\"SNAP\",\"WIC\"]");
        assertThat(buyer.put(path, "{\"eligible\":[\"SNAP\",\"SNAP\"]}").status())
                .isEqualTo(400);
        assertThat(buyer.put(path, "{}").status()).isEqualTo(400);
        assertThat(buyer.put(office + "/products/1/eligible", "{\"eligible\":[]}")
                        .status())
                .isEqualTo(404);
        assertThat(buyer.put(office + "/departments/1/eligible", "{\"tender\":\"SNAP\",\"eligible\":true}")
                        .status())
                .isEqualTo(404);
        var lead = Client.signedIn(
                port, shop.hire(Role.SHIFT_LEAD, shelf.store.id()).login());
        assertThat(lead.put(path, "{\"eligible\":[]}").status()).isEqualTo(403);
    }

    @Test
    void aDepartmentIsMadeEligibleAtOnceAndWhatElseItsGoodsTakeStays() throws IOException {
        var path = office + "/departments/" + shelf.department + "/eligible";
        assertThat(buyer.get(path).body()).isEqualTo("{\"products\":2,\"eligible\":{\"SNAP\":1,\"WIC\":1}}");

        var all = buyer.put(path, "{\"tender\":\"SNAP\",\"eligible\":true}");
        assertThat(all.json().get("products").asInt()).as(all.body()).isEqualTo(1);
        assertThat(buyer.get(path).body()).isEqualTo("{\"products\":2,\"eligible\":{\"SNAP\":2,\"WIC\":1}}");
        var change = till.get("/api/till/price-book/changes?since=%d&form=%d"
                        .formatted(all.json().get("version").asLong() - 1, Rules.FORM))
                .json();
        assertThat(change.get("products")).hasSize(1);
        assertThat(change.get("products").get(0).get("eligible").toString()).isEqualTo("[\"SNAP\"]");

        var none = buyer.put(path, "{\"tender\":\"SNAP\",\"eligible\":false}");
        assertThat(none.json().get("products").asInt()).isEqualTo(2);
        assertThat(eligibleInTheSnapshot()).isEqualTo(List.of(TenderKind.WIC));
        assertThat(buyer.put(path, "{\"tender\":\"CASH\",\"eligible\":true}").status())
                .isEqualTo(400);
        assertThat(buyer.put(path, "{\"tender\":\"SNAP\"}").status()).isEqualTo(400);
        assertThat(sql.sql("select count(*) from catalog.product_now n join catalog.product p on p.id = n.product"
                                + " left join lateral (select body from catalog.fact f where f.product = p.id"
                                + " order by version desc limit 1) f on true"
                                + " where p.department = :department and f.body is distinct from n.body")
                        .param("department", shelf.department)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<TenderKind> eligibleInTheSnapshot() throws IOException {
        return read(Rules.FORM).products().stream()
                .filter(product -> product.id() == milk)
                .findFirst()
                .orElseThrow()
                .eligible();
    }

    private String audited(String action, String subject) {
        return sql.sql(
                        "select detail::text from organization.audit where store = :store and act = :action and subject = :subject")
                .param("store", shelf.store.id())
                .param("action", action)
                .param("subject", subject)
                .query(String.class)
                .single();
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
