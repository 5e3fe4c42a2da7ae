package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What somebody sees who works in several stores: of one, of some, of a group, of all, and of no other. */
@ServerTest
class ChainListsTest {

    private static final AtomicLong TILLS = new AtomicLong();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop first;
    private TestShop second;
    private TestShop foreign;
    private Client buyer;

    @BeforeEach
    void open() {
        first = TestShop.open(context);
        second = TestShop.open(context);
        foreign = TestShop.open(context);
        buyer = Client.signedIn(
                port,
                people.hire(Role.BUYER, first.store.id(), second.store.id()).login());
    }

    @Test
    void whatIsBelowZeroInAllOnesStoresLeadsWithTheWorst() {
        sold(first, 2);
        sold(second, 5);
        sold(foreign, 9);
        String list = "/api/chain/stock?which=BELOW_ZERO";
        assertThat(rows(list)).containsExactly(second.store.id() + " -5000", first.store.id() + " -2000");
        assertThat(rows(list + "&stores=" + first.store.id())).containsExactly(first.store.id() + " -2000");
        JsonNode worst = ok(list).get("rows").get(0);
        assertThat(worst.get("name").asString()).startsWith("Bread");
    }

    @Test
    void whatStandsUnsoldForDaysIsListedAndWhatIsNewOrSoldIsNot() {
        came(first, first.bread, 7, null, 40);
        came(second, second.bread, 8, null, 2);
        came(second, second.wine, 9, null, 40);
        sold(second, 1);
        came(foreign, foreign.bread, 6, null, 40);
        assertThat(rows("/api/chain/stock?which=NOT_SOLD&days=28"))
                .containsExactly(first.store.id() + " 7000", second.store.id() + " 9000");
        assertThat(rows("/api/chain/stock?which=NOT_SOLD&days=60")).isEmpty();
        assertThat(rows("/api/chain/stock?which=ON_HAND&product=" + second.wine))
                .containsExactly(second.store.id() + " 9000");
    }

    @Test
    void lotsOfAllOnesStoresAreListedByTheirLastDay() {
        LocalDate today = LocalDate.now(first.store.zone());
        came(first, first.bread, 3, today.plusDays(2), 1);
        came(second, second.bread, 4, today.plusDays(1), 1);
        came(second, second.wine, 4, today.plusDays(9), 1);
        came(foreign, foreign.bread, 5, today.plusDays(1), 1);
        assertThat(rows("/api/chain/near-expiry?days=3"))
                .containsExactly(second.store.id() + " 4000", first.store.id() + " 3000");
        sold(second, 4);
        assertThat(rows("/api/chain/near-expiry?days=3"))
                .as("what was sold is gone")
                .containsExactly(first.store.id() + " 3000");
    }

    @Test
    void openOrdersOfAGroupAreThoseOfItsStoresThatOneWorksIn() {
        PurchaseOrder here = TestSupply.of(context, first).sent(12);
        TestSupply.of(context, second).sent(12);
        TestSupply.of(context, foreign).sent(12);
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        long mixed = group(owner, first, foreign);
        assertThat(ok("/api/chain/orders?group=" + mixed)
                        .get("rows")
                        .valueStream()
                        .map(row -> row.get("id").asString()))
                .containsExactly(here.id().toString());
        assertThat(ok("/api/chain/orders").get("rows")).hasSize(2);
        assertThat(buyer.get("/api/chain/orders?group=" + group(owner, foreign)).status())
                .isEqualTo(403);
        assertThat(buyer.get("/api/chain/orders?group=" + mixed + "&stores=" + first.store.id())
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("stores");
    }

    @Test
    void aStoreThatOneDoesNotWorkInIsRefusedInEveryList() {
        for (String list : List.of(
                "stock",
                "near-expiry",
                "count-risks",
                "counts",
                "transfers",
                "price-batches",
                "promotions",
                "proposals",
                "orders",
                "invoices",
                "claims",
                "stock-value",
                "outbox")) {
            refusesForeigners(list, buyer);
        }
    }

    @Test
    void aStoreThatOneDoesNotWorkInIsRefusedInTheQuarantine() {
        refusesForeigners(
                "quarantine",
                Client.signedIn(
                        port,
                        people.hire(Role.MANAGER, first.store.id(), second.store.id())
                                .login()));
    }

    /** Nothing of another store, and nothing for who may not see the list. */
    private void refusesForeigners(String list, Client own) {
        String path = "/api/chain/" + list + "?stores=" + first.store.id() + "&stores=";
        assertThat(own.get(path + foreign.store.id()).status()).as(list).isEqualTo(403);
        assertThat(own.get(path + second.store.id()).status()).as(list).isEqualTo(200);
        assertThat(own.get("/api/chain/" + list + "?after=x")
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("after");
        Client cashier = Client.signedIn(
                port, people.hire(Role.CASHIER, first.store.id()).login());
        assertThat(cashier.get("/api/chain/" + list).status()).as(list).isEqualTo(403);
        assertThat(Client.browser(port).get("/api/chain/" + list).status())
                .as(list)
                .isEqualTo(401);
    }

    @Test
    void everyRowIsOnOnePageAndNoneOnTwo() {
        TestSupply supply = TestSupply.of(context, first);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            sent.add(supply.order(12).id().toString());
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = ok("/api/chain/orders" + (next == null ? "" : "?after=" + next));
            page.get("rows").forEach(row -> seen.add(row.get("id").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(seen).containsExactlyElementsOf(sent);
    }

    private List<String> rows(String path) {
        return ok(path).get("rows")
                .valueStream()
                .map(row -> row.get("store").asLong() + " " + row.get("onHand").asLong())
                .toList();
    }

    private JsonNode ok(String path) {
        Client.Answer answer = buyer.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static long group(Client owner, TestShop... shops) {
        var ids = LongStream.of(java.util.Arrays.stream(shops)
                        .mapToLong(shop -> shop.store.id())
                        .toArray())
                .boxed()
                .toList();
        Client.Answer made =
                owner.post("/api/store-groups", "{\"name\":\"%s\",\"stores\":%s}".formatted(UUID.randomUUID(), ids));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().get("id").asLong();
    }

    private void sold(TestShop shop, long breads) {
        var till = shop.till("Till " + TILLS.incrementAndGet());
        intake.record(shop.store.id(), till.till, List.of(till.opened(0), till.sale(breads, 0)));
    }

    private void came(TestShop shop, long product, long pieces, @Nullable LocalDate expires, int daysAgo) {
        Instant at = Instant.now().minus(daysAgo, ChronoUnit.DAYS);
        var line = new GoodsReceipt.Line(
                product, pieces * 1_000, pieces * 100, expires == null ? null : "L" + expires, expires);
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.SUPPLIER,
                shop.store.dayOf(at),
                at,
                List.of(line)));
    }
}
