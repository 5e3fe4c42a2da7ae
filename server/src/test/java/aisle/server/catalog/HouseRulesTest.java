package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.sale.Rules;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How taxes are rounded, when they change and what comes back without a receipt, as tills of every form hear of it. */
@ServerTest
class HouseRulesTest {

    private static final int BEFORE = 5;

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient sql;

    TestShelf shelf;
    String path;
    Client buyer;
    Client till;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        shelf.product("Soap", 299);
        shelf.open();
        long store = shelf.store.id();
        path = "/api/stores/" + store + "/house-rules";
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
        till = Client.till(port, shop.till(store).key());
    }

    @Test
    void aStoreSaysHowItRoundsAndWhatItTakesBackAndItsTillsHearOfIt() {
        assertThat(buyer.get(path).body()).isEqualTo("{\"taxRounding\":\"RECEIPT\",\"unreceiptedMost\":null}");
        var set = buyer.put(path, "{\"taxRounding\":\"LINE\",\"unreceiptedMost\":2500}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(buyer.get(path).body()).isEqualTo("{\"taxRounding\":\"LINE\",\"unreceiptedMost\":2500}");

        var rules = rules(Rules.FORM);
        assertThat(rules.get("taxRounding").asString()).isEqualTo("LINE");
        assertThat(rules.get("unreceiptedMost").asLong()).isEqualTo(2500);
        assertThat(rules(BEFORE).has("taxRounding")).isFalse();
        assertThat(rules(BEFORE).has("unreceiptedMost")).isFalse();
        assertThat(buyer.put(path, "{\"taxRounding\":\"RECEIPT\"}").status()).isEqualTo(200);
        assertThat(rules(Rules.FORM).has("taxRounding")).isFalse();
        assertThat(rules(Rules.FORM).has("unreceiptedMost")).isFalse();
        assertThat(buyer.put(path, "{\"taxRounding\":\"DOWN\"}").status()).isEqualTo(400);
        assertThat(buyer.put(path, "{\"taxRounding\":\"LINE\",\"unreceiptedMost\":0}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRateThatChangesIsOnTheTillsBeforeItsDay() {
        LocalDate today = shelf.store.dayOf(Instant.now());
        LocalDate tomorrow = today.plusDays(1);
        assertThat(change(tomorrow, 50_000)).isEqualTo(201);
        assertThat(change(tomorrow.plusDays(9), 45_000)).isEqualTo(201);
        assertThat(change(tomorrow, 52_500)).isEqualTo(201);

        assertThat(component(Rules.FORM).toString())
                .isEqualTo(
                        "{\"name\":\"State\",\"ppm\":40000,\"changes\":[{\"from\":%d,\"ppm\":52500},{\"from\":%d,\"ppm\":45000}]}"
                                .formatted(
                                        tomorrow.toEpochDay(),
                                        tomorrow.plusDays(9).toEpochDay()));
        assertThat(component(BEFORE).toString()).isEqualTo("{\"name\":\"State\",\"ppm\":40000}");
        assertThat(buyer.get(path + "/tax-changes").json()).hasSize(2);
    }

    @Test
    void aStoreWithRatesOfItsOwnChangesThoseAlone() {
        long store = shelf.store.id();
        sql.sql(
                        "insert into catalog.tax_component (tax, store, position, name, ppm) values (:tax, :store, 1, 'State', 30000)")
                .param("tax", shelf.tax)
                .param("store", store)
                .update();
        assertThat(change(shelf.store.dayOf(Instant.now()).plusDays(1), 35_000)).isEqualTo(201);
        assertThat(component(Rules.FORM).get("ppm").asLong()).isEqualTo(30_000);
        assertThat(component(Rules.FORM).get("changes").get(0).get("ppm").asLong())
                .isEqualTo(35_000);
        var other = Client.till(port, shop.till(stores.all().getFirst().id()).key());
        assertThat(component(other, Rules.FORM).has("changes")).isFalse();
    }

    @Test
    void whatIsSoldTodayIsTaxedAlreadyAndAnUnknownComponentHasNoRate() {
        LocalDate today = shelf.store.dayOf(Instant.now());
        assertThat(change(today, 50_000)).isEqualTo(400);
        assertThat(change(today.plusDays(1), 1_000_001)).isEqualTo(400);
        String unknown = "{\"tax\":%d,\"component\":\"County\",\"from\":\"%s\",\"ppm\":1}"
                .formatted(shelf.tax, today.plusDays(1));
        assertThat(buyer.post(path + "/tax-changes", unknown).status()).isEqualTo(404);
    }

    private int change(LocalDate from, long ppm) {
        return buyer.post(
                        path + "/tax-changes",
                        "{\"tax\":%d,\"component\":\"State\",\"from\":\"%s\",\"ppm\":%d}"
                                .formatted(shelf.tax, from, ppm))
                .status();
    }

    private JsonNode component(int form) {
        return component(till, form);
    }

    private JsonNode component(Client of, int form) {
        for (var tax : rules(of, form).get("taxes")) {
            if (tax.get("id").asLong() == shelf.tax) {
                return tax.get("components").get(0);
            }
        }
        throw new AssertionError("the tax is not in the rules");
    }

    private JsonNode rules(int form) {
        return rules(till, form);
    }

    private static JsonNode rules(Client of, int form) {
        return of.get("/api/till/price-book/changes?since=1&form=" + form)
                .json()
                .get("rules");
    }
}
