package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The tree of departments, as a buyer of the chain makes it. */
@ServerTest
class DepartmentTreeTest {

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
    long milk;
    Client owner;
    String path;
    String products;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        milk = shelf.product("Milk", 399);
        shelf.open();
        owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        path = "/api/stores/" + shelf.store.id() + "/departments";
        products = "/api/stores/" + shelf.store.id() + "/products";
    }

    @Test
    void aDepartmentIsMadeRenamedAndTakenAwayWhileNothingWasEverInIt() {
        String name = "Flowers " + shelf.department;
        long made = made(owner.post(path, "{\"name\":\" " + name + " \"}"));
        assertThat(department(made).get("name").asString()).isEqualTo(name);
        assertThat(owner.post(path, "{\"name\":\"" + name.toUpperCase(java.util.Locale.ROOT) + "\"}")
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("name");
        assertThat(owner.put(path + "/" + made, "{\"name\":\"Plants " + made + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(department(made).get("name").asString()).isEqualTo("Plants " + made);
        assertThat(owner.delete(path + "/" + made).status()).isEqualTo(204);
        assertThat(owner.delete(path + "/" + made).status()).isEqualTo(404);

        Client.Answer kept = owner.delete(path + "/" + shelf.department);
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.json().get("detail").asString()).contains("give it another name");
    }

    @Test
    void theirOrderIsKept() {
        List<Long> ids = ids();
        List<Long> turned = new ArrayList<>(ids);
        java.util.Collections.rotate(turned, 1);
        assertThat(owner.put(path, "{\"departments\":" + turned + "}").status()).isEqualTo(204);
        assertThat(ids()).isEqualTo(turned);
        assertThat(owner.put(path, "{\"departments\":" + ids + "}").status()).isEqualTo(204);
        turned.removeLast();
        Client.Answer refused = owner.put(path, "{\"departments\":" + turned + "}");
        assertThat(refused.json().get("field").asString()).isEqualTo("departments");
        assertThat(ids()).isEqualTo(ids);
    }

    @Test
    void categoriesStandInEachOtherAndNarrowTheList() {
        String categories = path + "/" + shelf.department + "/categories";
        long dairy = made(owner.post(categories, "{\"name\":\"Dairy\"}"));
        long drinks = made(owner.post(categories, "{\"name\":\"Drinks\",\"parent\":" + dairy + "}"));
        JsonNode sheet = owner.get(products + "/" + milk).json();
        assertThat(owner.put(products + "/" + milk, """
                        {"name":"Milk","department":%d,"category":%d,"tax":%d,"codes":[],"cost":199,"blocked":false,"seen":%d}""".formatted(
                                        shelf.department,
                                        drinks,
                                        shelf.tax,
                                        sheet.get("priceBook").asLong()))
                        .status())
                .isEqualTo(200);
        assertThat(owner.get(products + "/" + milk).json().get("category").asLong())
                .isEqualTo(drinks);
        assertThat(found(dairy)).as("with what is in its parts").containsExactly(milk);
        assertThat(found(drinks)).containsExactly(milk);

        Client.Answer circle = owner.put(categories + "/" + dairy, "{\"name\":\"Dairy\",\"parent\":" + drinks + "}");
        assertThat(circle.json().get("field").asString()).isEqualTo("parent");
        assertThat(owner.post(categories, "{\"name\":\"dairy\"}").status()).isEqualTo(400);
        assertThat(owner.delete(categories + "/" + drinks).status()).isEqualTo(204);
        assertThat(found(dairy)).as("goods go where their category was").containsExactly(milk);
        JsonNode left = department(shelf.department).get("categories");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).get("products").asInt()).isOne();
    }

    @Test
    void ofManyWhoGiveOneNameAtOnceOneHasIt() throws Exception {
        String body = "{\"name\":\"Bakery " + shelf.department + "\"}";
        List<Integer> statuses = AtOnce.call(
                java.util.Collections.nCopies(4, () -> owner.post(path, body).status()));
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 400)
                .hasSize(3);
    }

    @Test
    void whoDoesNotWorkInEveryStoreOnlyLooks() {
        shop.store();
        Client buyer =
                Client.signedIn(port, shop.hire(Role.BUYER, shelf.store.id()).login());
        assertThat(buyer.get(path).status()).isEqualTo(200);
        Client.Answer refused = buyer.post(path, "{\"name\":\"Wine\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("does not work");
        assertThat(owner.post(path + "/64000/categories", "{\"name\":\"Wine\"}").status())
                .isEqualTo(404);
    }

    private static long made(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private List<Long> ids() {
        List<Long> ids = new ArrayList<>();
        owner.get(path).json().forEach(each -> ids.add(each.get("id").asLong()));
        return ids;
    }

    private JsonNode department(long id) {
        for (JsonNode each : owner.get(path).json()) {
            if (each.get("id").asLong() == id) {
                return each;
            }
        }
        throw new AssertionError("no department " + id);
    }

    private List<Long> found(long category) {
        List<Long> found = new ArrayList<>();
        owner.get(products + "?category=" + category)
                .json()
                .get("products")
                .forEach(each -> found.add(each.get("id").asLong()));
        return found;
    }
}
