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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goods restricted in the office, as tills of every form hear of it. */
@ServerTest
class RestrictionsTest {

    /** The last form that could not say them. */
    private static final int BEFORE = 3;

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
    long beer;
    Client buyer;
    Client till;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        beer = shelf.product("Lager", 199);
        shelf.open();
        long store = shelf.store.id();
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
        till = Client.till(port, shop.till(store).key());
    }

    @Test
    void aDepartmentsAgeAndHoursAreInTheRulesOfATillThatReadsThemUntilTheyEnd() {
        long before = version();
        long id = added("\"departments\":[%d]".formatted(shelf.department));

        var changes = changes(before, Rules.FORM);
        assertThat(restrictionsOf(changes))
                .contains(
                        "{\"id\":%d,\"name\":\"Alcohol\",\"departments\":[%d],\"age\":21,\"cashierAge\":18,\"hours\":[{\"days\":[7],\"from\":600,\"to\":1320}]}"
                                .formatted(id, shelf.department));
        assertThat(product(changes).has("blocked")).isFalse();

        long after = version();
        var ended = end(id);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().get("endedWhy").asString()).isEqualTo("The law has changed");
        assertThat(restrictionsOf(changes(after, Rules.FORM))).doesNotContain("[" + shelf.department + "]");
        assertThat(end(id).status()).isEqualTo(409);
    }

    @Test
    void aTillWithAnOlderPageIsToldThatTheProductsAreBlockedUntilTheRestrictionEnds() {
        for (String goods :
                new String[] {"\"departments\":[%d]".formatted(shelf.department), "\"products\":[%d]".formatted(beer)
                }) {
            long before = version();
            long id = added(goods);
            var changes = changes(before, BEFORE);
            assertThat(changes.get("rules").has("restrictions")).isFalse();
            assertThat(product(changes).get("blocked").asBoolean()).as(goods).isTrue();

            long after = version();
            end(id);
            assertThat(product(changes(after, BEFORE)).has("blocked")).as(goods).isFalse();
        }
    }

    @Test
    void theWholePriceBookOfAnOlderPageHasThemBlocked() throws IOException {
        long id = added("\"departments\":[%d]".formatted(shelf.department));
        long store = shelf.store.id();
        var older = read(new SnapshotShelf.Reader(store, BEFORE));
        var newer = read(new SnapshotShelf.Reader(store, Rules.FORM));
        end(id);

        assertThat(older.rules().has("restrictions")).isFalse();
        assertThat(older.blocked(beer)).isTrue();
        assertThat(newer.rules().get("restrictions").toString()).contains("\"id\":" + id);
        assertThat(newer.blocked(beer)).isFalse();
    }

    @Test
    void theOfficeSeesWhatIsRestrictedAndByWhom() {
        long id = added("\"departments\":[%d]".formatted(shelf.department));
        var found = buyer.get(path()).json();
        end(id);

        var row = found.get("restrictions").get(0);
        assertThat(row.get("id").asLong()).isEqualTo(id);
        assertThat(row.get("departments").get(0).asString()).isEqualTo("Department " + shelf.department);
        assertThat(row.get("age").asInt()).isEqualTo(21);
        assertThat(row.get("hours").get(0).get("from").asInt()).isEqualTo(600);
        assertThat(found.get("people").get(row.get("addedBy").asString()).asString())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void whatNoTillCouldReadIsRefusedByName() {
        assertThat(field("{\"name\":\"R\",\"products\":[%d]}".formatted(beer))).isEqualTo("age");
        assertThat(field("{\"name\":\"R\",\"age\":18}")).isEqualTo("products");
        assertThat(field("{\"name\":\"R\",\"age\":18,\"products\":[1]}")).isEqualTo("products");
        assertThat(field("{\"name\":\" \",\"age\":18,\"products\":[%d]}".formatted(beer)))
                .isEqualTo("name");
        assertThat(field("{\"name\":\"R\",\"products\":[%d],\"hours\":[{\"days\":[8],\"from\":0,\"to\":1}]}"
                        .formatted(beer)))
                .isEqualTo("hours[0].days");
    }

    @Test
    void whoeverMayNotRestrictIsRefused() {
        var lead = Client.signedIn(
                port, shop.hire(Role.SHIFT_LEAD, shelf.store.id()).login());
        assertThat(lead.post(path(), "{\"name\":\"R\",\"age\":18,\"products\":[%d]}".formatted(beer))
                        .status())
                .isEqualTo(403);
    }

    private String path() {
        return "/api/stores/%d/restrictions".formatted(shelf.store.id());
    }

    private String field(String body) {
        var answer = buyer.post(path(), body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().get("field").asString();
    }

    private long added(String goods) {
        var answer = buyer.post(
                path(),
                "{\"name\":\"Alcohol\",%s,\"age\":21,\"cashierAge\":18,\"hours\":[{\"days\":[7],\"from\":600,\"to\":1320}]}"
                        .formatted(goods));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private Client.Answer end(long id) {
        return buyer.post(path() + "/" + id + "/end", "{\"reason\":\"The law has changed\"}");
    }

    private long version() {
        return books.current(shelf.store.id()).version();
    }

    private JsonNode changes(long since, int form) {
        return till.get("/api/till/price-book/changes?since=%d&form=%d".formatted(since, form))
                .json();
    }

    private static String restrictionsOf(JsonNode changes) {
        var restrictions = changes.get("rules").get("restrictions");
        return restrictions == null ? "" : restrictions.toString();
    }

    private JsonNode product(JsonNode changes) {
        for (var product : changes.get("products")) {
            if (product.get("id").asLong() == beer) {
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
