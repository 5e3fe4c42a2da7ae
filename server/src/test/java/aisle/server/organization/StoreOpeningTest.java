package aisle.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Another store of the chain, opened from the office. */
@ServerTest
class StoreOpeningTest {
    private static final String STORE = """
            {"name":"Riverside","address":["2 Mill Lane","Fallow Creek"],"zone":"%s","language":"es","currency":"USD",
             "receiptFooter":["Gracias"]}""";

    @Autowired
    private Shop shop;

    @LocalServerPort
    private int port;

    @Test
    void theOwnerOpensAStoreAndWorksInItAtOnce() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        var opened = owner.post("/api/stores", STORE.formatted("America/Chicago"));
        assertThat(opened.status()).isEqualTo(201);
        long id = opened.json().path("id").asLong();
        JsonNode store = owner.get("/api/session")
                .json()
                .path("stores")
                .valueStream()
                .filter(each -> each.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
        assertThat(store.path("address").toString()).isEqualTo("[\"2 Mill Lane\",\"Fallow Creek\"]");
        assertThat(store.path("receiptFooter").toString()).isEqualTo("[\"Gracias\"]");
        assertThat(store.path("zone").asString()).isEqualTo("America/Chicago");
        var tills = owner.get("/api/stores/" + id + "/tills");
        assertThat(tills.status()).isEqualTo(200);
        assertThat(tills.json().valueStream().filter(till -> till.path("office").asBoolean()))
                .hasSize(1);
        assertThat(owner.get("/api/stores/" + id + "/today").status()).isEqualTo(200);
    }

    @Test
    void aStoreInNoZoneIsRefusedByItsField() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        var refused = owner.post("/api/stores", STORE.formatted("Atlantis/Centre"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo("zone");
    }

    @Test
    void aManagerOpensNone() {
        Client manager =
                Client.signedIn(port, shop.hire(Role.MANAGER, shop.store().id()).login());
        var refused = manager.post("/api/stores", STORE.formatted("America/Chicago"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("permission").asString()).isEqualTo("STORE_OPEN");
    }
}
