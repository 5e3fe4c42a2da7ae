package aisle.server.inventory.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Bread and wine make something: what goes in leaves by its dates, what comes out costs what went in. */
@ServerTest
class ProductionTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private Lots lots;

    @Autowired
    private Shop people;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private long here;
    private long pudding;
    private LocalDate today;
    private Client buyer;
    private Client lead;
    private UUID recipe;

    /** Four breads (1.00) and one wine (6.00) make ten puddings that keep for two days. */
    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        here = shop.store.id();
        pudding = TestShop.open(context, "Pudding").bread;
        today = LocalDate.now(shop.store.zone());
        buyer = Client.signedIn(port, people.hire(Role.BUYER, here).login());
        lead = Client.signedIn(port, people.hire(Role.SHIFT_LEAD, here).login());
        recipe = UUID.randomUUID();
        assertThat(keep(recipe, pudding, 10, 4, 1).status()).isEqualTo(204);
    }

    private Answer keep(UUID id, long product, long pieces, long breads, long wines) {
        return buyer.put("/api/stores/" + here + "/recipes/" + id, """
                {"product":%d,"quantity":%d,"shelfDays":2,"ingredients":[
                {"product":%d,"quantity":%d},{"product":%d,"quantity":%d}]}""".formatted(
                        product, pieces * 1_000, shop.bread, breads * 1_000, shop.wine, wines * 1_000));
    }

    private void came(long product, long pieces, @Nullable String lot, @Nullable LocalDate expires) {
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                here,
                GoodsReceipt.Origin.OPENING,
                today,
                Instant.now().minusSeconds(600),
                List.of(new GoodsReceipt.Line(
                        product, pieces * 1_000, pieces * (product == shop.bread ? 100 : 600), lot, expires))));
    }

    private Answer made(UUID id, int batches, long pieces) {
        return lead.post(
                "/api/stores/" + here + "/productions",
                "{\"id\":\"%s\",\"recipe\":\"%s\",\"batches\":%d,\"came\":%d}"
                        .formatted(id, recipe, batches, pieces * 1_000));
    }

    private Answer undone(UUID production) {
        return lead.post(
                "/api/stores/" + here + "/productions/" + production + "/counter-run",
                "{\"id\":\"" + UUID.randomUUID() + "\"}");
    }

    private JsonNode sheet() {
        return lead.get("/api/stores/" + here + "/recipes/" + recipe).json();
    }

    private long pieces(long product) {
        return stock.onHand(here, product) / 1_000;
    }

    private long worth() {
        return sql.sql("select coalesce(sum(cost), 0) from inventory.movement where store = :store")
                .param("store", here)
                .query(Long.class)
                .single();
    }

    @Test
    void ingredientsLeaveByTheirDatesAndWhatComesCostsWhatTheyDid() {
        came(shop.bread, 6, "LATE", today.plusDays(5));
        came(shop.bread, 3, "SOON", today.plusDays(1));
        came(shop.wine, 4, null, null);
        UUID id = UUID.randomUUID();
        var answer = made(id, 1, 8);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(lots.of(here, shop.bread))
                .extracting(Lots.Lot::lot, Lots.Lot::onHand)
                .containsExactly(tuple("LATE", 5_000L));
        assertThat(pieces(shop.wine)).isEqualTo(3);
        assertThat(lots.of(here, pudding))
                .extracting(Lots.Lot::expires, Lots.Lot::onHand)
                .containsExactly(tuple(today.plusDays(2), 8_000L));
        var run = sheet().path("productions").path(0);
        assertThat(run.path("expected").asLong()).isEqualTo(10_000);
        assertThat(run.path("came").asLong()).isEqualTo(8_000);
        assertThat(run.path("cost").asLong()).as("four breads and a wine").isEqualTo(1_000);
        assertThat(worth()).as("stock is worth what it was").isEqualTo(900 + 2_400);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void undoneEverythingStandsWhereItStood() {
        came(shop.bread, 6, "L1", today.plusDays(5));
        came(shop.wine, 4, null, null);
        UUID id = UUID.randomUUID();
        made(id, 1, 9);
        assertThat(undone(id).status()).isEqualTo(200);
        assertThat(undone(id).status()).as("again, nothing more").isEqualTo(200);
        assertThat(lots.of(here, shop.bread))
                .extracting(Lots.Lot::lot, Lots.Lot::onHand)
                .containsExactly(tuple("L1", 6_000L));
        assertThat(pieces(shop.wine)).isEqualTo(4);
        assertThat(pieces(pudding)).isZero();
        assertThat(sheet().path("productions").path(0).path("undoneAt").isNull())
                .isFalse();
        assertThat(worth()).isEqualTo(600 + 2_400);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void toldTwiceOrEightTimesAtOnceItIsMadeOnce() throws Exception {
        came(shop.bread, 40, null, null);
        came(shop.wine, 40, null, null);
        UUID id = UUID.randomUUID();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> made(id, 2, 20).status());
        }
        assertThat(AtOnce.call(calls)).containsOnly(201);
        assertThat(pieces(pudding)).isEqualTo(20);
        assertThat(pieces(shop.bread)).isEqualTo(32);
        assertThat(made(id, 2, 19).json().path("type").asString()).isEqualTo("/problems/production-known");
        List<Callable<Integer>> undoings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            undoings.add(() -> undone(id).status());
        }
        assertThat(AtOnce.call(undoings)).containsOnly(200);
        assertThat(pieces(shop.bread)).isEqualTo(40);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(keep(UUID.randomUUID(), pudding, 10, 4, 1)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/recipe-known");
        assertThat(keep(UUID.randomUUID(), shop.wine, 10, 4, 1)
                        .json()
                        .path("field")
                        .asString())
                .as("it cannot go into itself")
                .isEqualTo("ingredients[1].product");
        assertThat(keep(recipe, TestShop.open(context).bread, 10, 4, 1)
                        .json()
                        .path("field")
                        .asString())
                .as("it goes on making the same")
                .isEqualTo("product");
        assertThat(keep(recipe, pudding, 10, 0, 1).json().path("field").asString())
                .isEqualTo("ingredients[0].quantity");
        assertThat(made(UUID.randomUUID(), 0, 8).json().path("field").asString())
                .isEqualTo("batches");
        assertThat(made(UUID.randomUUID(), 1, 0).json().path("field").asString())
                .isEqualTo("came");
        assertThat(lead.put("/api/stores/" + here + "/recipes/" + recipe, "{}").status())
                .isEqualTo(403);
        Client cashier = Client.signedIn(port, people.hire(Role.CASHIER, here).login());
        assertThat(cashier.get("/api/stores/" + here + "/recipes").status()).isEqualTo(403);
        assertThat(pieces(pudding)).isZero();
    }

    @Test
    void aRecipeThatIsChangedLeavesWhatWasMadeByIt() {
        came(shop.bread, 40, null, null);
        came(shop.wine, 40, null, null);
        UUID id = UUID.randomUUID();
        made(id, 1, 10);
        assertThat(keep(recipe, pudding, 12, 5, 1).status()).isEqualTo(204);
        var run = sheet().path("productions").path(0);
        assertThat(run.path("expected").asLong()).isEqualTo(10_000);
        undone(id);
        assertThat(pieces(shop.bread)).isEqualTo(40);
        made(UUID.randomUUID(), 2, 24);
        assertThat(pieces(shop.bread)).isEqualTo(30);
        SomeRules.STOCK.hold(context);
    }

    /** Whatever is made, with whatever yield, and undone: units follow the recipe, and stock keeps its worth. */
    @Test
    void stockAndCostAreKeptOverRandomSequences() {
        Random random = new Random(59);
        came(shop.bread, 100, "B", today.plusDays(9));
        came(shop.wine, 30, null, null);
        long worth = worth();
        List<UUID> standing = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        List<Long> yields = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            if (standing.isEmpty() || random.nextInt(3) > 0) {
                UUID id = UUID.randomUUID();
                int batches = 1 + random.nextInt(3);
                long came = 1 + random.nextInt(12);
                assertThat(made(id, batches, came).status()).isEqualTo(201);
                standing.add(id);
                sizes.add((long) batches);
                yields.add(came);
            } else {
                int which = random.nextInt(standing.size());
                assertThat(undone(standing.remove(which)).status()).isEqualTo(200);
                sizes.remove(which);
                yields.remove(which);
            }
            long batches = sizes.stream().mapToLong(Long::longValue).sum();
            assertThat(pieces(shop.bread)).as("step %d", step).isEqualTo(100 - 4 * batches);
            assertThat(pieces(shop.wine)).as("step %d", step).isEqualTo(30 - batches);
            assertThat(pieces(pudding))
                    .as("step %d", step)
                    .isEqualTo(yields.stream().mapToLong(Long::longValue).sum());
            assertThat(worth()).as("step %d", step).isEqualTo(worth);
        }
        SomeRules.STOCK.hold(context);
    }
}
