package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Promotions of several stores, as a buyer sees them who works in the first and the second of three. */
@ServerTest
class ChainPromotionsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stores stores;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop first;
    private TestShop second;
    private TestShop foreign;
    private Client buyer;
    private Client owner;

    @BeforeEach
    void open() {
        first = TestShop.open(context);
        second = TestShop.open(context);
        foreign = TestShop.open(context);
        owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        buyer = Client.signedIn(
                port,
                people.hire(Role.BUYER, first.store.id(), second.store.id()).login());
    }

    @Test
    void aPromotionIsListedOnceHoweverManyOfOnesStoresItIsForAndOpensInTheFirstOfThem() {
        long mixed = promotion(1, foreign, second);
        long both = promotion(2, first, second);
        long there = promotion(3, second);
        long chain = promotion(4);
        promotion(5, foreign);
        long here = first.store.id();
        long away = second.store.id();
        assertThat(promotions("?which=WAITING"))
                .as("what begins last leads")
                .containsExactly(
                        here + " " + chain + " DRAFT",
                        away + " " + there + " DRAFT",
                        here + " " + both + " DRAFT",
                        away + " " + mixed + " DRAFT");
        assertThat(promotions("?stores=" + away))
                .containsExactly(
                        away + " " + chain + " DRAFT",
                        away + " " + there + " DRAFT",
                        away + " " + both + " DRAFT",
                        away + " " + mixed + " DRAFT");
        String named = "{\"name\":\"%s\",\"stores\":[%d,%d]}".formatted(UUID.randomUUID(), here, foreign.store.id());
        long group = ok(owner.post("/api/store-groups", named)).get("id").asLong();
        assertThat(promotions("?group=" + group))
                .containsExactly(here + " " + chain + " DRAFT", here + " " + both + " DRAFT");
        ok(owner.post(store(first) + "/promotions/" + chain + "/discard", ""));
        assertThat(promotions("?which=ALL"))
                .as("given up, it never was one")
                .noneMatch(row -> row.contains(" " + chain + " "));
    }

    @Test
    void aPromotionIsListedByWhereItStandsAndAgainWhileAChangeOfItWaits() {
        long today = promotion(0, second);
        long later = promotion(2, first, second);
        String row = first.store.id() + " " + later;
        String path = store(first) + "/promotions/" + later;
        ok(owner.post(path + "/publish", ""));
        ok(owner.post(store(second) + "/promotions/" + today + "/publish", ""));
        assertThat(promotions("?which=WAITING")).isEmpty();
        assertThat(promotions("?which=COMING")).containsExactly(row + " COMING");
        assertThat(promotions("?which=RUNNING")).containsExactly(second.store.id() + " " + today + " RUNNING");
        ok(owner.put(path, terms(3, first, second)));
        assertThat(promotions("?which=WAITING")).containsExactly(row + " COMING changing");
        assertThat(promotions("?which=COMING")).containsExactly(row + " COMING changing");
        ok(owner.post(path + "/stop", ""));
        assertThat(promotions("?which=OVER")).containsExactly(row + " STOPPED");
        assertThat(promotions("?which=ALL")).hasSize(2);
        assertThat(buyer.get("/api/chain/promotions?which=LOST")
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("which");
    }

    /** The days of these two are never the same. */
    @Test
    void aPromotionRunsInOneStoreWhileItIsStillToComeInAnother() {
        Store west = stores.open(abroad("Etc/GMT+12"));
        Store east = stores.open(abroad("Pacific/Kiritimati"));
        long promotion = ok(owner.post("/api/stores/" + east.id() + "/promotions", """
                        {"terms":{"name":"%s","kind":"PERCENT","ppm":100000,"everything":true,"from":"%s",
                                  "stores":[%d,%d]}}""".formatted(
                                named(), east.dayOf(Instant.now()), west.id(), east.id())))
                .at("/promotion/id")
                .asLong();
        ok(owner.post("/api/stores/" + east.id() + "/promotions/" + promotion + "/publish", ""));
        buyer = Client.signedIn(
                port, people.hire(Role.BUYER, west.id(), east.id()).login());
        assertThat(promotions("?which=RUNNING&stores=" + east.id()))
                .containsExactly(east.id() + " " + promotion + " RUNNING");
        assertThat(promotions("?which=COMING&stores=" + west.id()))
                .containsExactly(west.id() + " " + promotion + " COMING");
        assertThat(promotions("?which=ALL")).containsExactly(west.id() + " " + promotion + " COMING");
        assertThat(promotions("?which=RUNNING")).isEmpty();
    }

    private static NewStore abroad(String zone) {
        return new NewStore("Store in " + zone, List.of("1 Test Street"), ZoneId.of(zone), "en", "USD", List.of());
    }

    @Test
    void everyPromotionIsOnOnePageAndNoneOnTwoThoughAllBeginOnOneDay() {
        sql.sql("""
                insert into catalog.promotion_edition (promotion, terms, made_by)
                select nextval('catalog.promotion_number'), jsonb_build_object('name', :name::text, 'kind', 'PERCENT',
                    'ppm', 1, 'everything', true, 'from', '2026-01-01',
                    'stores', jsonb_build_array((array[:first, :second]::bigint[])[1 + n % 2])), 1
                from generate_series(1, 103) n""")
                .param("name", named())
                .param("first", first.store.id())
                .param("second", second.store.id())
                .update();
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = ok(buyer.get("/api/chain/promotions" + (next == null ? "" : "?after=" + next)));
            assertThat(page.get("rows").size()).isLessThanOrEqualTo(50);
            page.get("rows").forEach(row -> seen.add(row.at("/promotion/id").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(103);
    }

    /** What the buyer sees of this test's promotions: where each opens, its number and its state. */
    private List<String> promotions(String which) {
        return ok(buyer.get("/api/chain/promotions" + which))
                .get("rows")
                .valueStream()
                .filter(row -> row.at("/promotion/terms/name").asString().equals(named()))
                .map(row -> row.get("store").asLong() + " "
                        + row.at("/promotion/id").asLong() + " "
                        + row.at("/promotion/state").asString()
                        + (row.at("/promotion/changing").asBoolean() ? " changing" : ""))
                .toList();
    }

    /** The chain's promotions are every test's. */
    private String named() {
        return "Tenth off " + first.store.id();
    }

    /** A draft that begins so many days ahead, for some stores or for the whole chain. */
    private long promotion(int ahead, TestShop... shops) {
        return ok(owner.post(store(shops.length == 0 ? first : shops[0]) + "/promotions", terms(ahead, shops)))
                .at("/promotion/id")
                .asLong();
    }

    private String terms(int ahead, TestShop... shops) {
        return "{\"terms\":{\"name\":\"%s\",\"kind\":\"PERCENT\",\"ppm\":100000,\"products\":[%d],\"from\":\"%s\",\"stores\":%s}}"
                .formatted(
                        named(), first.bread, LocalDate.now(first.store.zone()).plusDays(ahead), idsOf(shops));
    }

    /** A list of stores as the office writes it; of none, the whole chain. */
    private static String idsOf(TestShop... shops) {
        return shops.length == 0
                ? "null"
                : Arrays.stream(shops)
                        .map(shop -> Long.toString(shop.store.id()))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String store(TestShop shop) {
        return "/api/stores/" + shop.store.id();
    }

    private static JsonNode ok(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? NullNode.instance : answer.json();
    }
}
