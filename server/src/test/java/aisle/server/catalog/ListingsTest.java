package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which of two stores carry which goods: by the chain's rule, and by what was said of a store from a day on. */
@ServerTest
class ListingsTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Prices prices;

    @Autowired
    CarriedGoods carried;

    @Autowired
    JdbcClient sql;

    @Autowired
    Shop shop;

    TestShelf shelf;
    long here;
    long there;
    long soap;
    long rice;
    LocalDate today;
    Client owner;
    Client manager;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        soap = shelf.product("Soap", 299);
        rice = shelf.product("Rice", 1000);
        shelf.open();
        here = shelf.store.id();
        there = stores.open(new NewStore(
                        "Second " + here, List.of("2 Test Street"), TestShelf.ZONE, "en", "USD", List.of("Bye")))
                .id();
        today = shelf.today();
        owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        manager = Client.signedIn(port, shop.hire(Role.MANAGER, here).login());
    }

    @Test
    void aStoreLeavesAProductOutFromADayOnAndTakesItBack() {
        assertThat(carries(here, soap, today)).isTrue();
        JsonNode said = ok(manager.post(listings(here), word(false, today.plusDays(3), soap, here)));
        assertThat(said.get("changed").asInt()).isEqualTo(1);
        ok(manager.post(listings(here), word(true, today.plusDays(10), soap, here)));

        assertThat(carries(here, soap, today.plusDays(2))).isTrue();
        assertThat(carries(here, soap, today.plusDays(3))).isFalse();
        assertThat(carries(here, soap, today.plusDays(9))).isFalse();
        assertThat(carries(here, soap, today.plusDays(10))).isTrue();
        assertThat(carries(there, soap, today.plusDays(5))).isTrue();
        assertThat(carries(here, rice, today.plusDays(5))).isTrue();

        JsonNode again = ok(manager.post(listings(here), word(false, today.plusDays(3), soap, here)));
        assertThat(again.get("changed").asInt()).as("it is so already").isZero();
        assertThat(sheet(manager, soap).get("words")).hasSize(2);
    }

    @Test
    void theChainsRuleFollowsItsGroupsAlsoWhenTheseChange() {
        long group = ok(owner.post("/api/store-groups", group(here))).get("id").asLong();
        ok(owner.post(rules(), "{\"products\":[%d],\"groups\":[%d],\"local\":true}".formatted(soap, group)));
        assertThat(carries(here, soap, today)).isTrue();
        assertThat(carries(there, soap, today)).isFalse();
        ok(owner.put("/api/store-groups/" + group, group(there)));
        assertThat(carries(here, soap, today)).isFalse();
        assertThat(carries(there, soap, today)).isTrue();
        assertThat(owner.send("DELETE", "/api/store-groups/" + group, null, java.util.Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(carries(there, soap, today))
                .as("what was decided for it goes on")
                .isTrue();

        ok(owner.post(rules(), "{\"products\":[%d],\"stores\":[%d],\"local\":true}".formatted(soap, here)));
        assertThat(carries(here, soap, today)).isTrue();
        assertThat(carries(there, soap, today)).isFalse();
        ok(owner.post(listings(there), word(true, today, soap, there)));
        assertThat(carries(there, soap, today)).as("said of the store itself").isTrue();
        ok(owner.post(rules(), "{\"products\":[%d],\"local\":true}".formatted(soap)));
        assertThat(sheet(owner, soap).get("rule").get("stores").isNull()).isTrue();
    }

    @Test
    void whereTheChainTakesItIntoItsHandsWhatStoresSaidEndsAndIsRefused() {
        ok(manager.post(listings(here), word(false, today, soap, here)));
        ok(owner.post(rules(), "{\"products\":[%d],\"local\":false}".formatted(soap)));
        assertThat(carries(here, soap, today)).isTrue();
        Client.Answer refused = manager.post(listings(here), word(false, today, soap, here));
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/listing-is-the-chains");
        assertThat(sheet(manager, soap).get("mayHere").asBoolean()).isFalse();

        ok(owner.post(listings(here), word(false, today, soap, here)));
        assertThat(carries(here, soap, today)).isFalse();
        assertThat(manager.post(rules(), "{\"products\":[%d],\"local\":true}".formatted(soap))
                        .status())
                .isEqualTo(403);
        assertThat(manager.post(listings(here), word(false, today, rice, here, there))
                        .status())
                .isEqualTo(403);
        String audit = ok(owner.get("/api/stores/" + here + "/audit")).toString();
        assertThat(audit).contains("goods-delisted");
    }

    @Test
    void aPastedListIsTakenWholeOrItsWrongRowsAreNamed() {
        String list =
                "{\"codes\":[\"%s\",\"12345670\",\"%s\",\"soap\"],\"listed\":false,\"from\":\"%s\",\"stores\":[%d]}"
                        .formatted(TestShelf.gtin(soap), TestShelf.gtin(rice), today, here);
        Client.Answer refused = manager.post(listings(here), list);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("rows").toString()).contains("\"row\":2").contains("\"row\":4");
        assertThat(refused.json().get("count").asInt()).isEqualTo(2);
        assertThat(carries(here, soap, today)).isTrue();

        ok(manager.post(listings(here), list.replace("\"12345670\",", "").replace(",\"soap\"", "")));
        assertThat(carried.notCarried(here)).contains(soap, rice);
        assertThat(manager.post(listings(here), word(true, today.minusDays(1), soap, here))
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("from");
    }

    @Test
    void listsAndLabelsAndBatchesSayWhatIsNotCarried() {
        LocalDate day = today.plusDays(3);
        prices.change(here, soap, new Prices.Change(279, day, null, false, null));
        prices.change(here, rice, new Prices.Change(979, day, null, false, null));
        ok(manager.post(listings(here), word(false, today, soap, here)));
        ok(manager.post(listings(here), word(true, day.plusDays(1), soap, here)));

        assertThat(found("&carried=NOT_HERE")).containsExactly("Soap false");
        assertThat(found("&carried=HERE")).containsExactly("Rice true");
        assertThat(found("")).containsExactly("Rice true", "Soap false");
        assertThat(labels(day)).containsExactly("Rice");
        assertThat(labels(day.plusDays(1))).as("on the shelf from that day on").containsExactly("Soap");

        String batches = "/api/stores/" + here + "/price-batches";
        long batch = ok(owner.post(
                        batches, "{\"name\":\"Week\",\"from\":\"%s\",\"stores\":[%d,%d]}".formatted(day, here, there)))
                .get("id")
                .asLong();
        JsonNode lines = ok(owner.put(
                        batches + "/" + batch + "/prices",
                        "{\"lines\":[{\"product\":%d,\"amount\":289},{\"product\":%d,\"amount\":999}]}"
                                .formatted(soap, rice)))
                .get("lines");
        assertThat(lines.get(0).get("withoutIt").asInt()).as("rice").isZero();
        assertThat(lines.get(1).get("withoutIt").asInt()).as("soap").isEqualTo(1);
    }

    @Test
    void eightAtOnceLeaveOneWordStanding() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean listed = i % 2 == 0;
            Client each = i < 4 ? owner : manager;
            calls.add(() -> each.post(listings(here), word(listed, today.plusDays(1), soap, here))
                    .status());
        }
        assertThat(AtOnce.call(calls)).containsOnly(200);
        long standing = sql.sql("""
                select count(*) from catalog.listing_word
                where product = :product and store = :store and withdrawn_at is null""")
                .param("product", soap)
                .param("store", here)
                .query(Long.class)
                .single();
        assertThat(standing).isEqualTo(1);
    }

    private boolean carries(long store, long product, LocalDate day) {
        return carried.gaps(List.of(store), day, List.of(product)).isEmpty();
    }

    private JsonNode sheet(Client who, long product) {
        return ok(who.get("/api/stores/" + here + "/products/" + product + "/listing"));
    }

    private List<String> found(String more) {
        List<String> names = new ArrayList<>();
        ok(manager.get("/api/stores/" + here + "/products?department=" + shelf.department + more))
                .get("products")
                .forEach(row -> names.add(
                        row.get("name").asString() + " " + row.get("carried").asBoolean()));
        return names;
    }

    private List<String> labels(LocalDate day) {
        List<String> names = new ArrayList<>();
        ok(manager.get("/api/stores/" + here + "/labels?day=" + day))
                .get("labels")
                .forEach(label -> names.add(label.get("name").asString()));
        return names;
    }

    private String listings(long store) {
        return "/api/stores/" + store + "/listings";
    }

    private String rules() {
        return listings(here) + "/rule";
    }

    private static String word(boolean listed, LocalDate from, long product, Long... in) {
        return "{\"products\":[%d],\"listed\":%s,\"from\":\"%s\",\"stores\":%s,\"reason\":\"Slow\"}"
                .formatted(product, listed, from, List.of(in));
    }

    private String group(Long... in) {
        return "{\"name\":\"City %d\",\"stores\":%s}".formatted(here, List.of(in));
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }
}
