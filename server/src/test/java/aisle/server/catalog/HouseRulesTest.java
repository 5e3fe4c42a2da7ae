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
        assertThat(tax().get("components").get(0).get("changes")).hasSize(2);
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

    @Test
    void aStoreSaysWhatItTakesBesideCashAndCardsAndThatItTakesNoneOfIt() {
        var other = Client.till(port, shop.till(stores.all().getFirst().id()).key());
        var before = rules(other, Rules.FORM).get("tenders");
        var set = buyer.put(path + "/tenders", "{\"tenders\":[\"WIC\",\"GIFT_CARD\"]}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(buyer.get(path + "/tenders").body()).isEqualTo("[\"GIFT_CARD\",\"WIC\"]");
        assertThat(rules(Rules.FORM).get("tenders").toString()).isEqualTo("[\"GIFT_CARD\",\"WIC\"]");

        sql.sql("insert into catalog.tender (kind) values ('VOUCHER') on conflict do nothing")
                .update();
        assertThat(buyer.put(path + "/tenders", "{\"tenders\":[]}").status()).isEqualTo(200);
        assertThat(buyer.get(path + "/tenders").body()).isEqualTo("[]");
        assertThat(rules(Rules.FORM).has("tenders")).isFalse();
        assertThat(rules(other, Rules.FORM).get("tenders").toString()).contains("VOUCHER");
        sql.sql("delete from catalog.tender where store is null and kind = 'VOUCHER'")
                .update();
        assertThat(buyer.put(path + "/tenders", "{\"tenders\":[\"SNAP\"]}").status())
                .isEqualTo(200);
        assertThat(rules(other, Rules.FORM).get("tenders")).isEqualTo(before);

        var refused = buyer.put(path + "/tenders", "{\"tenders\":[\"SNAP\",\"CASH\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo("tenders[1]");
        assertThat(refused.json().get("allowed").toString())
                .contains("HOUSE_ACCOUNT")
                .doesNotContain("CASH");
    }

    @Test
    void aTaxSaysWhatItIsChargedOnAndWhatItIsTodayAndLater() {
        LocalDate today = shelf.store.dayOf(Instant.now());
        assertThat(change(today.plusDays(3), 45_000)).isEqualTo(201);
        sql.sql("insert into catalog.tax_change (tax, position, valid_from, ppm) values (:tax, 1, :from, 42000)")
                .param("tax", shelf.tax)
                .param("from", today)
                .update();

        assertThat(tax().toString())
                .isEqualTo(
                        "{\"id\":%d,\"name\":\"Tax %d\",\"inclusive\":false,\"departments\":[{\"department\":\"Department %d\",\"products\":1}],\"components\":[{\"name\":\"State\",\"everyStore\":true,\"ppm\":42000,\"changes\":[{\"from\":\"%s\",\"ppm\":42000,\"begun\":true},{\"from\":\"%s\",\"ppm\":45000,\"begun\":false}]}]}"
                                .formatted(shelf.tax, shelf.tax, shelf.tax, today, today.plusDays(3)));
        assertThat(takeBack(today, 42_000)).isEqualTo(400);
    }

    @Test
    void aChangeIsTakenBackBeforeItsDayAndByNobodyWhoSawAnother() {
        LocalDate tomorrow = shelf.store.dayOf(Instant.now()).plusDays(1);
        assertThat(change(tomorrow, 50_000)).isEqualTo(201);
        assertThat(change(tomorrow.plusDays(1), 60_000)).isEqualTo(201);

        assertThat(takeBack(tomorrow, 51_000)).isEqualTo(409);
        assertThat(takeBack(tomorrow, 50_000)).isEqualTo(200);
        assertThat(component(Rules.FORM).get("changes").toString())
                .isEqualTo("[{\"from\":%d,\"ppm\":60000}]"
                        .formatted(tomorrow.plusDays(1).toEpochDay()));
        assertThat(takeBack(tomorrow, 50_000)).isEqualTo(409);
        assertThat(tax().get("components").get(0).get("changes")).hasSize(1);
    }

    @Test
    void aDayThatIsAYearsSlipAheadOrOneChangeTooManyIsRefusedBeforeATillCannotReadIt() {
        LocalDate today = shelf.store.dayOf(Instant.now());
        assertThat(change(today.plusYears(2).plusDays(1), 1)).isEqualTo(400);
        for (int day = 1; day <= 100; day++) {
            sql.sql("insert into catalog.tax_change (tax, position, valid_from, ppm) values (:tax, 1, :from, 1)")
                    .param("tax", shelf.tax)
                    .param("from", today.plusDays(day))
                    .update();
        }
        assertThat(change(today.plusDays(101), 2)).isEqualTo(409);
        assertThat(change(today.plusDays(100), 2)).isEqualTo(201);
        assertThat(component(Rules.FORM).get("changes")).hasSize(100);
    }

    private JsonNode tax() {
        for (var tax : buyer.get(path + "/taxes").json()) {
            if (tax.get("id").asLong() == shelf.tax) {
                return tax;
            }
        }
        throw new AssertionError("the tax is not among the taxes");
    }

    private int takeBack(LocalDate from, long ppm) {
        return post("/tax-changes/take-back", from, ppm);
    }

    private int change(LocalDate from, long ppm) {
        return post("/tax-changes", from, ppm);
    }

    private int post(String what, LocalDate from, long ppm) {
        return buyer.post(
                        path + what,
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
