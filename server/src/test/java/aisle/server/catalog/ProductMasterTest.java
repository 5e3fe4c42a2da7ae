package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.sale.Rules;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Products made by hand, and changed. */
@ServerTest
class ProductMasterTest {

    private static final AtomicLong CODES = new AtomicLong(76_400_000);

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

    @Autowired
    JsonMapper json;

    TestShelf shelf;
    long bottle;
    long milk;
    Client owner;
    Client till;
    String office;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        bottle = shelf.product("Bottle deposit", 10);
        milk = shelf.product("Milk", 399, bottle);
        shelf.open();
        owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        till = Client.till(port, shop.till(shelf.store.id()).key());
        office = "/api/stores/" + shelf.store.id() + "/products";
    }

    @Test
    void aProductIsMadeAndSoldByEveryTill() {
        String gtin = TestShelf.gtin(CODES.incrementAndGet());
        Client.Answer made = owner.post(office, """
                {"name":" Oat drink 1 l ","department":%d,"tax":%d,"unit":"EACH","codes":["%s"],"cost":120,
                 "deposit":%d,"price":249}""".formatted(shelf.department, shelf.tax, shortest(gtin), bottle));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        long product = made.json().get("product").asLong();

        JsonNode sheet = owner.get(office + "/" + product).json();
        assertThat(sheet.get("name").asString()).isEqualTo("Oat drink 1 l");
        assertThat(sheet.get("codes").toString()).isEqualTo("[\"" + gtin + "\"]");
        assertThat(sheet.get("price").asLong()).isEqualTo(249);
        assertThat(sheet.get("cost").asLong()).isEqualTo(120);
        assertThat(sheet.get("tax").asLong()).isEqualTo(shelf.tax);
        assertThat(sheet.get("deposit").get("id").asLong()).isEqualTo(bottle);
        JsonNode sold = change(made, product);
        assertThat(sold.get("name").asString()).isEqualTo("Oat drink 1 l");
        assertThat(sold.get("prices").get(0).get("amount").asLong()).isEqualTo(249);
        assertThat(found("oat drnik")).as("a slip of the hand finds its words").contains(product);
        assertThat(audited("product-made", product)).contains("\"price\": 249", "\"unit\": \"EACH\"");
    }

    @Test
    void whatIsWeighedHasATareAndAPlu() {
        int plu = 80_000 + (int) (shelf.department % 10_000);
        Client.Answer made = owner.post(office, """
                {"name":"Figs","department":%d,"tax":%d,"unit":"KG","codes":["PLU %d"],"cost":0,"tare":5}""".formatted(shelf.department, shelf.tax, plu));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode sheet =
                owner.get(office + "/" + made.json().get("product").asLong()).json();
        assertThat(sheet.get("codes").toString()).isEqualTo("[\"PLU" + plu + "\"]");
        assertThat(sheet.get("tare").asLong()).isEqualTo(5);
        assertThat(sheet.get("price").isNull()).isTrue();
    }

    @Test
    void aChangeIsWhatEveryTillHearsAndSaysWhatWas() {
        String spare = TestShelf.gtin(CODES.incrementAndGet());
        Client.Answer changed = change(milk, Map.of("name", "Whole milk", "codes", List.of(spare), "cost", 210));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        JsonNode told = change(changed, milk);
        assertThat(told.get("name").asString()).isEqualTo("Whole milk");
        assertThat(told.get("codes").toString()).isEqualTo("[\"" + spare + "\"]");
        assertThat(told.has("deposit")).isTrue();
        assertThat(audited("product-changed", milk))
                .contains("\"now\": {\"cost\": 210, \"name\": \"Whole milk\"", "\"name\": \"Milk\"")
                .doesNotContain("department");

        Client.Answer blocked = change(milk, Map.of("blocked", true));
        assertThat(change(blocked, milk).get("blocked").asBoolean()).isTrue();

        String freed = TestShelf.gtin(milk);
        assertThat(change(bottle, Map.of("codes", List.of(freed))).status())
                .as("a code that was given up is free")
                .isEqualTo(200);
        assertThat(sql.sql("select count(*) from catalog.word where word = 'whole'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theSameAgainIsNoChange() {
        long before = version();
        Client.Answer same = change(milk, Map.of());
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(version()).isEqualTo(before);
        assertThat(sql.sql("select count(*) from organization.audit where subject = :subject")
                        .param("subject", "product " + milk)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDecidedByAnOlderSheetIsToldSo() {
        long seen = owner.get(office + "/" + milk).json().get("priceBook").asLong();
        assertThat(change(milk, Map.of("name", "Milk, whole")).status()).isEqualTo(200);
        Client.Answer late = change(milk, Map.of("name", "Milk, skimmed", "seen", seen));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("type").asString()).endsWith("product-changed");
        assertThat(owner.get(office + "/" + milk).json().get("name").asString()).isEqualTo("Milk, whole");
    }

    @Test
    void ofTwoWhoGiveOneCodeToTwoProductsOneIsTold() throws Exception {
        String gtin = TestShelf.gtin(CODES.incrementAndGet());
        long seen = version();
        List<Integer> statuses = AtOnce.call(List.of(
                () -> change(milk, Map.of("codes", List.of(gtin), "seen", seen)).status(),
                () -> change(bottle, Map.of("codes", List.of(gtin), "seen", seen))
                        .status()));
        assertThat(statuses).contains(200).filteredOn(status -> status != 200).hasSize(1);
        assertThat(sql.sql("select count(*) from catalog.code where code = :code")
                        .param("code", gtin)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name      | '\" \"'                 | name",
                "department| 1999999                 | department",
                "category  | 1999999                 | category",
                "tax       | 1999999                 | tax",
                "codes     | '[\"123\",\"12345678\"]'| codes[1]",
                "codes     | '[\"4011\",\"PLU4011\"]'| codes[1]",
                "cost      | -1                      | cost",
                "cost      | null                    | cost",
                "cost      | 10000001                | cost",
                "deposit   | 1999999                 | deposit",
                "tare      | 5                       | tare",
                "blocked   | null                    | blocked",
                "seen      | null                    | seen",
            })
    void whatCannotBeIsRefusedByItsField(String field, String value, String named) {
        long before = version();
        Client.Answer refused = put(milk, field, json.readTree(value));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo(named);
        assertThat(version()).as("nothing is half written").isEqualTo(before);
    }

    @Test
    void codesOfAnotherProductAndDepositsInACircleAreRefused() {
        Client.Answer taken = change(bottle, Map.of("codes", List.of(TestShelf.gtin(milk))));
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.json().get("allowed").asString()).contains("Milk has it");
        assertThat(taken.json().get("product").asLong()).isEqualTo(milk);
        assertThat(taken.json().get("name").asString()).isEqualTo("Milk");

        for (long deposit : new long[] {milk, bottle}) {
            Client.Answer circle = change(bottle, Map.of("deposit", deposit));
            assertThat(circle.status()).as(circle.body()).isEqualTo(400);
            assertThat(circle.json().get("field").asString()).isEqualTo("deposit");
        }
    }

    @Test
    void onlyWhoWorksInEveryStoreSaysWhatAProductIs() {
        Client buyer =
                Client.signedIn(port, shop.hire(Role.BUYER, shelf.store.id()).login());
        shop.store();
        Client.Answer refused = buyer.put(office + "/" + milk, body(milk, Map.of("name", "Cream")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("does not work");
        Client cashier =
                Client.signedIn(port, shop.hire(Role.CASHIER, shelf.store.id()).login());
        assertThat(cashier.post(office, "{}").status()).isEqualTo(403);
        assertThat(owner.put(office + "/1", body(milk, Map.of())).status()).isEqualTo(404);
        assertThat(owner.post(office, "{\"unit\":\"DOZEN\"}")
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("unit");
    }

    private Client.Answer change(long product, Map<String, ?> other) {
        return owner.put(office + "/" + product, body(product, other));
    }

    private Client.Answer put(long product, String field, JsonNode value) {
        Map<String, Object> body = facts(product);
        body.put(field, value);
        return owner.put(office + "/" + product, json.writeValueAsString(body));
    }

    private String body(long product, Map<String, ?> other) {
        Map<String, Object> body = facts(product);
        body.putAll(other);
        return json.writeValueAsString(body);
    }

    /** What the sheet says, as it is sent back. */
    private Map<String, Object> facts(long product) {
        JsonNode sheet = owner.get(office + "/" + product).json();
        Map<String, Object> facts = new java.util.HashMap<>();
        for (String name : List.of("name", "department", "category", "tax", "codes", "cost", "tare", "blocked")) {
            facts.put(name, sheet.get(name));
        }
        JsonNode deposit = sheet.get("deposit");
        facts.put("deposit", deposit.isNull() ? null : deposit.get("id"));
        facts.put("seen", sheet.get("priceBook"));
        return facts;
    }

    /** A product as the tills are told of it. */
    private JsonNode change(Client.Answer answer, long product) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        long version = answer.json().get("version").asLong();
        JsonNode told = till.get("/api/till/price-book/changes?since=%d&form=%d".formatted(version - 1, Rules.FORM))
                .json();
        for (JsonNode each : told.get("products")) {
            if (each.get("id").asLong() == product) {
                return each;
            }
        }
        throw new AssertionError("the tills hear nothing of " + product + ": " + told);
    }

    private List<Long> found(String query) {
        List<Long> found = new java.util.ArrayList<>();
        owner.get(office + "?query=" + query.replace(" ", "%20"))
                .json()
                .get("products")
                .forEach(each -> found.add(each.get("id").asLong()));
        return found;
    }

    private long version() {
        return sql.sql("select current from catalog.version").query(Long.class).single();
    }

    private String audited(String act, long product) {
        return sql.sql("select detail::text from organization.audit where act = :act and subject = :subject")
                .param("act", act)
                .param("subject", "product " + product)
                .query(String.class)
                .list()
                .getFirst();
    }

    private static String shortest(String gtin) {
        return gtin.replaceFirst("^0+", "");
    }
}
