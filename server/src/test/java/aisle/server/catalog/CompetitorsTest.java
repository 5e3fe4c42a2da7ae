package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What other shops' prices were seen to be, and what of ours is dearer. */
@ServerTest
class CompetitorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    JdbcClient sql;

    @Autowired
    Shop shop;

    TestShelf shelf;
    long store;
    long rice;
    long soap;
    String path;
    LocalDate today;
    Client buyer;
    long rival;

    @BeforeEach
    void open() {
        shelf = new TestShelf(stores, assortment);
        rice = shelf.product("Rice", 1000);
        soap = shelf.product("Soap", 299);
        shelf.open();
        store = shelf.store.id();
        path = "/api/stores/" + store;
        today = shelf.today();
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
        rival = added("Fairway " + store);
    }

    @Test
    void packsOfAnotherSizeAreComparedByWhatTheyHold() {
        ok(
                buyer.put(
                        path + "/products/" + rice + "/declaration",
                        "{\"content\":2000,\"measure\":\"KG\",\"comparedBy\":\"KG\",\"contains\":[],\"mayContain\":[],\"nutrients\":{}}"));
        ok(note(row(rival, rice, 200, ",\"content\":500000,\"measure\":\"G\"")));
        JsonNode beside = ok(buyer.get(path + "/products/" + rice + "/competitor-prices"));
        assertThat(beside.get("ours").asLong()).isEqualTo(1000);
        JsonNode seen = beside.get("seen").get(0);
        assertThat(seen.get("amount").asLong()).isEqualTo(200);
        // 500 g at 2.00 are 2 kg at 8.00
        assertThat(seen.get("comparable").asLong()).isEqualTo(800);

        ok(note(row(rival, soap, 200, ",\"content\":500000,\"measure\":\"G\"")));
        JsonNode unknown = ok(buyer.get(path + "/products/" + soap + "/competitor-prices"));
        assertThat(unknown.get("seen").get(0).get("comparable").isNull())
                .as("nobody said what our pack holds")
                .isTrue();
    }

    @Test
    void whatIsDearerByMoreThanASharedIsListedWithTheAgeOfWhatWasSeen() {
        ok(note(row(rival, rice, 800, ",\"seenOn\":\"" + today.minusDays(40) + "\"")));
        ok(note(row(rival, soap, 290, ",\"source\":\"LEAFLET\"")));
        assertThat(dearer("?percent=0")).containsExactly("Rice 250000 40", "Soap 31034 0");
        assertThat(dearer("?percent=25")).as("more than 25 %").isEmpty();
        assertThat(dearer("?percent=24")).containsExactly("Rice 250000 40");
        assertThat(dearer("?percent=0&days=30")).containsExactly("Soap 31034 0");

        ok(note(row(rival, rice, 990, "")));
        assertThat(dearer("?percent=5")).as("what was seen last counts").isEmpty();
        long cheaper = added("Harvest " + store);
        ok(note(row(cheaper, rice, 500, ",\"seenOn\":\"" + today.minusDays(2) + "\"")));
        assertThat(dearer("?percent=5")).as("the cheapest of all").containsExactly("Rice 1000000 2");
        assertThat(buyer.send("DELETE", path + "/competitors/" + cheaper, null, java.util.Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(dearer("?percent=5")).isEmpty();
    }

    @Test
    void aListTakenInTwiceIsTakenInOnceAndWrongRowsAreAllNamed() {
        String list = """
                {"rows":[{"competitorName":"fairway %1$d","code":"%2$s","amount":950,"source":"WEB"},
                {"competitorName":"Fairway %1$d","code":"%3$s","amount":250,"source":"WEB"},
                {"competitorName":"Nobody","code":"%2$s","amount":950},
                {"competitor":%4$d,"code":"99999990","amount":0,"source":"RADIO"},
                {"competitor":%4$d,"code":"%3$s","amount":251,"source":"WEB"},
                {"competitor":%4$d,"code":"%3$s","amount":251,"measure":"G","seenOn":"%5$s"}]}""".formatted(store, TestShelf.gtin(rice), TestShelf.gtin(soap), rival, today.plusDays(1));
        Client.Answer refused = buyer.post(path + "/competitor-prices", list);
        assertThat(refused.status()).isEqualTo(400);
        List<String> wrong = new ArrayList<>();
        refused.json()
                .get("rows")
                .forEach(row -> wrong.add(
                        row.get("row").asInt() + " " + row.get("field").asString()));
        assertThat(wrong)
                .containsExactlyInAnyOrder(
                        "3 competitor", "4 code", "4 amount", "4 source", "5 amount", "6 content", "6 seenOn");
        assertThat(standing()).isZero();

        String right = list.substring(0, list.indexOf(",\n{\"competitorName\":\"Nobody\"")) + "]}";
        assertThat(ok(buyer.post(path + "/competitor-prices", right))
                        .get("noted")
                        .asInt())
                .isEqualTo(2);
        assertThat(ok(buyer.post(path + "/competitor-prices", right))
                        .get("noted")
                        .asInt())
                .isZero();
        assertThat(ok(buyer.post(path + "/competitor-prices", right.replace("950", "940")))
                        .get("noted")
                        .asInt())
                .as("a price put right")
                .isEqualTo(1);
        assertThat(standing()).isEqualTo(2);
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        assertThat(ok(owner.get(path + "/audit")).toString()).contains("competitor-prices-noted");
    }

    @Test
    void eightAtOnceNoteEachPriceOnce() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int amount = 900 + i;
            calls.add(() -> note(row(rival, rice, amount, "")).status());
        }
        assertThat(AtOnce.call(calls)).containsOnly(200);
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void aBatchSaysWhatIsCheaperElsewhereAndNothingChangesAPrice() {
        ok(note(row(rival, rice, 800, "")));
        String batches = path + "/price-batches";
        long batch = ok(buyer.post(
                        batches, "{\"name\":\"Week\",\"from\":\"%s\",\"stores\":[%d]}".formatted(today, store)))
                .get("id")
                .asLong();
        JsonNode line = ok(buyer.put(
                        batches + "/" + batch + "/prices",
                        "{\"lines\":[{\"product\":%d,\"amount\":990}]}".formatted(rice)))
                .get("lines")
                .get(0);
        assertThat(line.get("elsewhere").get("comparable").asLong()).isEqualTo(800);
        assertThat(line.get("elsewhere").get("competitorName").asString()).isEqualTo("Fairway " + store);
        assertThat(ok(buyer.get(path + "/products/" + rice)).get("price").asLong())
                .isEqualTo(1000);
    }

    @Test
    void aCompetitorIsOfTheStoresThatItCompetesWith() {
        Client elsewhere =
                Client.signedIn(port, shop.hire(Role.BUYER, shop.store().id()).login());
        assertThat(elsewhere.get(path + "/competitors").status()).isEqualTo(403);
        assertThat(buyer.post(path + "/competitors", "{\"name\":\"Everywhere\"}")
                        .status())
                .as("the whole chain's is the chain's")
                .isEqualTo(403);
        Client.Answer taken =
                buyer.post(path + "/competitors", "{\"name\":\"FAIRWAY %d\",\"stores\":[%d]}".formatted(store, store));
        assertThat(taken.json().get("type").asString()).isEqualTo("/problems/competitor-known");
        ok(buyer.put(path + "/competitors/" + rival, "{\"name\":\"Lidl %d\",\"stores\":[%d]}".formatted(store, store)));
        assertThat(ok(buyer.get(path + "/competitors")).toString()).contains("Lidl " + store);
    }

    private long added(String name) {
        return ok(buyer.post(path + "/competitors", "{\"name\":\"%s\",\"stores\":[%d]}".formatted(name, store)))
                .get("id")
                .asLong();
    }

    private static String row(long competitor, long product, long amount, String more) {
        return "{\"competitor\":%d,\"product\":%d,\"amount\":%d%s}".formatted(competitor, product, amount, more);
    }

    private Client.Answer note(String row) {
        return buyer.post(path + "/competitor-prices", "{\"rows\":[" + row + "]}");
    }

    private List<String> dearer(String query) {
        List<String> found = new ArrayList<>();
        ok(buyer.get(path + "/competitor-prices/dearer" + query))
                .get("products")
                .forEach(row -> found.add(row.get("name").asString() + " "
                        + row.get("dearerPpm").asLong() + " "
                        + row.get("cheapest").get("days").asInt()));
        return found;
    }

    private long standing() {
        return sql.sql("""
                select count(*) from catalog.competitor_price where product = any(:products) and withdrawn_at is null""")
                .param("products", new Long[] {rice, soap})
                .query(Long.class)
                .single();
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }
}
