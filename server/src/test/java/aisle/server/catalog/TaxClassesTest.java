package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.sale.Rules;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a shop sets up before it sells the first thing: its taxes, and how its scales print. */
@ServerTest
class TaxClassesTest {

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Shop shop;

    TestShelf shelf;
    String path;
    Client owner;
    Client till;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        shelf.product("Soap", 299);
        shelf.open();
        path = "/api/stores/" + shelf.store.id() + "/house-rules";
        owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        till = Client.till(port, shop.till(shelf.store.id()).key());
    }

    @Test
    void aTaxIsMadeForTheTillsAndTakenAwayWhileNothingIsTaxedWithIt() {
        String name = "Prepared food " + shelf.tax;
        Client.Answer made = owner.post(path + "/taxes", """
                {"name":" %s ","inclusive":false,"components":[{"name":"State","ppm":40000},{"name":"City","ppm":12500}]}""".formatted(name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        long id = made.json().get("id").asLong();
        JsonNode told = tax(id, made.json().get("version").asLong());
        assertThat(told.get("name").asString()).isEqualTo(name);
        assertThat(told.get("components").toString())
                .isEqualTo("[{\"name\":\"State\",\"ppm\":40000},{\"name\":\"City\",\"ppm\":12500}]");
        assertThat(owner.get(path + "/taxes").body()).contains(name);

        Client.Answer again = owner.post(
                path + "/taxes",
                "{\"name\":\"%s\",\"inclusive\":true,\"components\":[{\"name\":\"VAT\",\"ppm\":0}]}".formatted(name));
        assertThat(again.json().get("field").asString()).isEqualTo("name");

        Client.Answer gone = owner.delete(path + "/taxes/" + id);
        assertThat(gone.status()).as(gone.body()).isEqualTo(200);
        assertThat(owner.get(path + "/taxes").body()).doesNotContain(name);
        assertThat(owner.delete(path + "/taxes/" + id).status()).isEqualTo(404);
        assertThat(owner.delete(path + "/taxes/" + shelf.tax).status())
                .as("soap is taxed with it")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"name\":\"\"}                                                                          | name",
                "{\"name\":\"New\"}                                                                       | inclusive",
                "{\"name\":\"New\",\"inclusive\":false,\"components\":[]}                                 | components",
                "{\"name\":\"New\",\"inclusive\":false,\"components\":[{\"name\":\"A\"}]}                 | components[0].ppm",
                "{\"name\":\"New\",\"inclusive\":false,\"components\":[{\"name\":\"A\",\"ppm\":1000001}]} | components[0].ppm",
                "{\"name\":\"New\",\"inclusive\":false,\"components\":[{\"name\":\"A\",\"ppm\":1},{\"name\":\" A\",\"ppm\":1}]} | components[1].name",
            })
    void aTaxThatCannotBeIsRefusedByItsField(String body, String field) {
        Client.Answer refused = owner.post(path + "/taxes", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void whatScalesPrintIsReadByEveryTill() {
        JsonNode before = owner.get(path + "/embedded-codes").json();
        String kept = chains(before);
        String form = "{\"prefix\":\"987\",\"itemDigits\":4,\"valueDigits\":5,\"kind\":\"PRICE\"}";
        try {
            Client.Answer set = put(kept.isEmpty() ? form : kept + "," + form);
            assertThat(set.status()).as(set.body()).isEqualTo(200);
            assertThat(rules(set.json().get("version").asLong()).get("embedded").toString())
                    .contains("\"prefix\":\"987\"");
            assertThat(put(form + ",{\"prefix\":\"98\",\"itemDigits\":5,\"valueDigits\":5,\"kind\":\"WEIGHT\"}")
                            .json()
                            .get("field")
                            .asString())
                    .isEqualTo("forms[1].prefix");
            assertThat(put("{\"prefix\":\"98\",\"itemDigits\":5,\"valueDigits\":6,\"kind\":\"WEIGHT\"}")
                            .json()
                            .get("field")
                            .asString())
                    .isEqualTo("forms[0].valueDigits");
            assertThat(put("{\"prefix\":\"9876\",\"itemDigits\":3,\"valueDigits\":5,\"kind\":\"WEIGHT\"}")
                            .json()
                            .get("field")
                            .asString())
                    .isEqualTo("forms[0].prefix");
        } finally {
            assertThat(put(kept).status()).isEqualTo(200);
        }
        assertThat(owner.get(path + "/embedded-codes").json()).isEqualTo(before);
    }

    @Test
    void whoDoesNotWorkInEveryStoreOnlyLooks() {
        shop.store();
        Client buyer =
                Client.signedIn(port, shop.hire(Role.BUYER, shelf.store.id()).login());
        assertThat(buyer.post(path + "/taxes", "{}").status()).isEqualTo(403);
        assertThat(buyer.put(path + "/embedded-codes", "{\"forms\":[]}").status())
                .isEqualTo(403);
        assertThat(buyer.get(path + "/embedded-codes").status()).isEqualTo(200);
    }

    /** The chain's forms as they are sent. */
    private static String chains(JsonNode forms) {
        var sent = new java.util.StringJoiner(",");
        for (JsonNode form : forms) {
            if (form.get("everyStore").asBoolean()) {
                sent.add("{\"prefix\":%s,\"itemDigits\":%s,\"valueDigits\":%s,\"kind\":%s,\"valueCheck\":%s}"
                        .formatted(
                                form.get("prefix"),
                                form.get("itemDigits"),
                                form.get("valueDigits"),
                                form.get("kind"),
                                form.get("valueCheck")));
            }
        }
        return sent.toString();
    }

    private Client.Answer put(String forms) {
        return owner.put(path + "/embedded-codes", "{\"forms\":[" + forms + "]}");
    }

    private JsonNode rules(long version) {
        return till.get("/api/till/price-book/changes?since=%d&form=%d".formatted(version - 1, Rules.FORM))
                .json()
                .get("rules");
    }

    private JsonNode tax(long id, long version) {
        for (JsonNode each : rules(version).get("taxes")) {
            if (each.get("id").asLong() == id) {
                return each;
            }
        }
        throw new AssertionError("the tills hear nothing of tax " + id);
    }
}
