package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files that say in which category of their department products are. */
@ServerTest
class FileCategoriesTest {

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
    long cheese;
    long dairy;
    Client owner;
    FileDesk desk;
    String departments;
    String path;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        milk = shelf.product("Milk", 399);
        cheese = shelf.product("Cheese", 499);
        shelf.open();
        owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        path = "/api/stores/" + shelf.store.id() + "/product-files";
        desk = new FileDesk(owner, path, shelf);
        departments = "/api/stores/" + shelf.store.id() + "/departments";
        dairy = made(departments + "/" + shelf.department + "/categories", "Dairy");
        made(departments, "Spare " + shelf.department);
    }

    @Test
    void aFilePutsProductsIntoCategoriesAndIsUndone() {
        long file = desk.read("code,category,department\n%s,dairy,\n".formatted(code()));
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("0 new, 1 changed, 0 same, 0 wrong, 0 doubtful, 0 taken");
        JsonNode line = lines(file, "CHANGED").get(0);
        assertThat(line.get("category").asString()).isEqualTo("Dairy");
        assertThat(line.get("before").get("category").asString()).isEmpty();
        desk.take(file, false);
        assertThat(category()).isEqualTo(dairy);

        long away = desk.read("code,department\n%s,Spare %d\n".formatted(code(), shelf.department));
        desk.check(away);
        desk.take(away, false);
        assertThat(category())
                .as("the category is none of the other department")
                .isNull();
        desk.done(owner.post(path + "/" + away + "/undo", ""), away);
        assertThat(category()).as("it is where it was").isEqualTo(dairy);

        desk.done(owner.post(path + "/" + file + "/undo", ""), file);
        assertThat(category()).isNull();
    }

    @Test
    void aCategoryThatIsNoneOfTheDepartmentIsSaidByItsRow() {
        long file = desk.read("code,category,department\n%s,Wine,\n%s,Dairy,Spare %d\n"
                .formatted(code(), TestShelf.gtin(cheese), shelf.department));
        desk.check(file);
        assertThat(desk.problems(file))
                .containsExactly(
                        "2 CATEGORY Wine → Dairy", "3 CATEGORY Dairy → nothing, for its department has no categories");
    }

    @Test
    void whatWasTakenAwaySinceTheCheckRefusesTheFile() {
        long file = desk.read("code,category,department\n%s,Dairy,\n".formatted(code()));
        desk.check(file);
        assertThat(owner.delete(departments + "/" + shelf.department + "/categories/" + dairy)
                        .status())
                .isEqualTo(204);
        owner.post(path + "/" + file + "/take", "{\"doubtsMeant\":false}");
        assertThat(desk.settled(file).get("work").get("problem").asString())
                .contains("was taken away since the file was checked");
        assertThat(category()).isNull();
    }

    private long made(String where, String name) {
        Client.Answer answer = owner.post(where, "{\"name\":\"" + name + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private String code() {
        return TestShelf.gtin(milk);
    }

    private JsonNode lines(long file, String kind) {
        return owner.get(path + "/" + file + "/lines?kind=" + kind).json().get("lines");
    }

    private @Nullable Long category() {
        return sql.sql("select category from catalog.product where id = :id")
                .param("id", milk)
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject("category", Long.class)))
                .single()
                .orElse(null);
    }
}
