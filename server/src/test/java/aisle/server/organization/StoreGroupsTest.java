package aisle.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The groups that stores are chosen by: kept by the owner, seen by who works with prices. */
@ServerTest
class StoreGroupsTest {

    private static final String GROUPS = "/api/store-groups";

    @Autowired
    private Shop shop;

    @LocalServerPort
    private int port;

    private long here;
    private long there;
    private Client owner;

    @BeforeEach
    void open() {
        here = shop.store().id();
        there = shop.store().id();
        owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
    }

    @Test
    void aStoreIsInSeveralGroupsAndAGroupChangesItsNameAndItsStores() {
        long city = made("City " + here, here, there);
        long bakery = made("Bakery " + here, there);
        assertThat(found(city).path("stores").toString()).isEqualTo("[" + here + "," + there + "]");
        assertThat(found(bakery).path("stores").toString()).isEqualTo("[" + there + "]");

        var changed = owner.put(GROUPS + "/" + city, body("Town " + here, here, here));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(found(city).path("name").asString()).isEqualTo("Town " + here);
        assertThat(found(city).path("stores").toString()).isEqualTo("[" + here + "]");

        assertThat(owner.delete(GROUPS + "/" + city).status()).isEqualTo(204);
        assertThat(found(city).isMissingNode()).isTrue();
        assertThat(owner.delete(GROUPS + "/" + city).status()).isEqualTo(404);
        assertThat(owner.put(GROUPS + "/" + city, body("Again", here)).status()).isEqualTo(404);
        assertThat(made("Town " + here, there)).as("its name is free again").isNotEqualTo(city);
    }

    @Test
    void whatAGroupCannotBeIsNamed() {
        made("Coast " + here, here);
        var taken = owner.post(GROUPS, body("coast " + here, there));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().path("field").asString()).isEqualTo("name");
        assertThat(field(body(" ", here))).isEqualTo("name");
        assertThat(field(body("x".repeat(61), here))).isEqualTo("name");
        assertThat(field(body("Empty " + here))).isEqualTo("stores");
        assertThat(field(body("Nowhere " + here, 4_000_000_000L))).isEqualTo("stores");
    }

    @Test
    void onlyTheOwnerKeepsGroups() {
        long group = made("Lake " + here, here);
        Client manager = Client.signedIn(port, shop.hire(Role.MANAGER, here).login());
        assertThat(manager.get(GROUPS).status()).isEqualTo(200);
        for (var refused : new Client.Answer[] {
            manager.post(GROUPS, body("Mine " + here, here)),
            manager.put(GROUPS + "/" + group, body("Mine " + here, here)),
            manager.delete(GROUPS + "/" + group)
        }) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("permission").asString()).isEqualTo("STORE_OPEN");
        }
        Client cashier = Client.signedIn(port, shop.hire(Role.CASHIER, here).login());
        assertThat(cashier.get(GROUPS).status()).isEqualTo(403);
        assertThat(Client.browser(port).get(GROUPS).status()).isEqualTo(401);
    }

    private String field(String body) {
        var refused = owner.post(GROUPS, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.json().path("field").asString();
    }

    private JsonNode found(long group) {
        return owner.get(GROUPS)
                .json()
                .path("groups")
                .valueStream()
                .filter(each -> each.path("id").asLong() == group)
                .findFirst()
                .orElse(owner.get(GROUPS).json().path("none"));
    }

    private long made(String name, long... stores) {
        var made = owner.post(GROUPS, body(name, stores));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asLong();
    }

    private static String body(String name, long... stores) {
        return "{\"name\":\"%s\",\"stores\":%s}".formatted(name, java.util.Arrays.toString(stores));
    }
}
