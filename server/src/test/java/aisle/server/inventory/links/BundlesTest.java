package aisle.server.inventory.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.facts.GoodsSold;
import aisle.server.inventory.BundleMovements;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.Intake;
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
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A basket of breads and a wine is sold: breads and wine leave, and the basket never stood anywhere. */
@ServerTest
class BundlesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private Lots lots;

    @Autowired
    private Shop people;

    @Autowired
    private Intake intake;

    @Autowired
    private PriceBooks books;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private long here;
    private long basket;
    private long six;
    private Client buyer;

    /** A basket is two breads (1.00) and a wine (6.00); a six is six breads. */
    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        here = shop.store.id();
        basket = TestShop.open(context, "Basket").bread;
        six = TestShop.open(context, "Six breads").bread;
        buyer = Client.signedIn(port, people.hire(Role.BUYER, here).login());
        assertThat(keep(basket, Map.of(shop.bread, 2L, shop.wine, 1L)).status()).isEqualTo(204);
        assertThat(keep(six, Map.of(shop.bread, 6L)).status()).isEqualTo(204);
        shop.follow();
    }

    private Answer keep(long bundle, Map<Long, Long> pieces) {
        List<String> parts = new ArrayList<>();
        pieces.forEach(
                (product, count) -> parts.add("{\"product\":%d,\"quantity\":%d}".formatted(product, count * 1_000)));
        return buyer.put(path(bundle, "bundle"), "{\"parts\":[" + String.join(",", parts) + "]}");
    }

    private Answer substitutes(long product, String list) {
        return buyer.put(path(product, "substitutes"), "{\"substitutes\":[" + list + "]}");
    }

    private String path(long product, String what) {
        return "/api/stores/" + here + "/products/" + product + "/" + what;
    }

    private void came(long product, long pieces, @Nullable String lot, int days) {
        LocalDate today = LocalDate.now(shop.store.zone());
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                here,
                GoodsReceipt.Origin.OPENING,
                today,
                Instant.now().minusSeconds(600),
                List.of(new GoodsReceipt.Line(
                        product,
                        pieces * 1_000,
                        pieces * (product == shop.bread ? 100 : 600),
                        lot,
                        lot == null ? null : today.plusDays(days)))));
    }

    private void record(TestShop.Register till, JournalEntry... entries) {
        var outcomes = intake.record(here, till.till, List.of(entries));
        assertThat(outcomes).allSatisfy(each -> assertThat(each.refusal()).isNull());
    }

    private long pieces(long product) {
        return stock.onHand(here, product) / 1_000;
    }

    private List<Tuple> moved(String entry) {
        return sql.sql("select product, quantity, cost from inventory.movement where source = :entry order by line")
                .param("entry", UUID.fromString(entry))
                .query((row, number) -> tuple(row.getLong("product"), row.getLong("quantity"), row.getLong("cost")))
                .list();
    }

    private long soldAtCost(String entry) {
        return sql.sql("select sum(cost) from sales.line where entry = :entry")
                .param("entry", UUID.fromString(entry))
                .query(Long.class)
                .single();
    }

    @Test
    void aSaleTakesWhatIsInTheBundleAndARefundPutsItBack() {
        came(shop.bread, 10, "LATE", 5);
        came(shop.bread, 3, "SOON", 1);
        came(shop.wine, 4, null, 0);
        assertThat(pieces(basket)).as("the wine is scarcest").isEqualTo(4);
        assertThat(pieces(six)).as("13 breads").isEqualTo(2);
        var till = shop.till("Till 1");
        record(till, till.opened(0));
        Sale sale = till.sale(Map.of(basket, 3L, shop.bread, 1L));
        record(till, sale);
        assertThat(moved(sale.id()))
                .containsExactlyInAnyOrder(
                        tuple(shop.bread, -1_000L, -100L),
                        tuple(shop.bread, -6_000L, -600L),
                        tuple(shop.wine, -3_000L, -1_800L));
        assertThat(soldAtCost(sale.id())).as("a basket costs its parts: 8.00").isEqualTo(2_500);
        assertThat(lots.of(here, shop.bread))
                .as("what expires first left first")
                .extracting(Lots.Lot::lot, Lots.Lot::onHand)
                .containsExactly(tuple("LATE", 6_000L));
        assertThat(pieces(basket)).isEqualTo(1);
        assertThat(pieces(six)).isEqualTo(1);
        LocalDate day = shop.store.dayOf(till.clock);
        assertThat(context.getBean(BundleMovements.class).sold(here, List.of(shop.bread), day, day))
                .extracting(BundleMovements.Sold::quantity)
                .as("the bread that was sold alone is in its own line")
                .containsExactly(6_000L);
        context.getBean(Facts.class).catchUp(day);
        assertThat(context.getBean(GoodsSold.class).of(here, day, day, List.of(shop.bread)))
                .extracting(Facts.Sold::quantity)
                .as("what a shelf has to last for is both")
                .containsExactly(7_000L);
        int line = sale.receipt().lines().getFirst().product() == basket ? 1 : 2;
        Refund back = till.refund(sale, line, 2);
        record(till, back);
        assertThat(moved(back.id()))
                .containsExactlyInAnyOrder(tuple(shop.bread, 4_000L, 400L), tuple(shop.wine, 2_000L, 1_200L));
        assertThat(pieces(basket)).isEqualTo(3);
        SomeRules.STOCK.hold(context);
    }

    @Test
    void whatWasInTheBundleWhenItWasSoldCounts() {
        came(shop.bread, 20, null, 0);
        came(shop.wine, 20, null, 0);
        var offline = shop.till("Till 1");
        JournalEntry opened = offline.opened(0);
        Sale late = offline.sale(Map.of(basket, 1L));
        assertThat(keep(basket, Map.of(shop.bread, 5L)).status()).isEqualTo(204);
        assertThat(pieces(basket)).as("20 breads, five each").isEqualTo(4);
        record(offline, opened, late);
        assertThat(moved(late.id()))
                .as("the till knew the price book of before")
                .containsExactlyInAnyOrder(tuple(shop.bread, -2_000L, -200L), tuple(shop.wine, -1_000L, -600L));
        shop.follow();
        Sale now = offline.sale(Map.of(basket, 1L));
        Refund back = offline.refund(late, 1, 1);
        record(offline, now, back);
        assertThat(moved(now.id())).containsExactly(tuple(shop.bread, -5_000L, -500L));
        assertThat(moved(back.id()))
                .as("what comes back is what went")
                .containsExactlyInAnyOrder(tuple(shop.bread, 2_000L, 200L), tuple(shop.wine, 1_000L, 600L));
        assertThat(keep(basket, Map.of()).status()).isEqualTo(204);
        assertThat(pieces(basket))
                .as("no bundle any more, and it never had stock")
                .isZero();
        SomeRules.STOCK.hold(context);
    }

    @Test
    void aBundleCostsWhatIsInItFromTheVersionThatSaysSo() {
        assertThat(books.current(here).cost(basket)).isEqualTo(800);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            sql.sql("update catalog.product set cost = 130 where id = :bread")
                    .param("bread", shop.bread)
                    .update();
            context.getBean(Publishing.class).products(List.of(shop.bread), null);
        });
        var book = books.current(here);
        assertThat(book.cost(basket)).isEqualTo(860);
        assertThat(book.cost(six)).isEqualTo(780);
        assertThat(books.at(here, book.version() - 1).cost(six)).isEqualTo(600);
    }

    @Test
    void aBundleIsNotSoldWhileSomethingInItIsCalledBack() {
        Client manager = Client.signedIn(port, people.hire(Role.MANAGER, here).login());
        String recalls = "/api/stores/" + here + "/recalls";
        var called = manager.post(recalls, "{\"product\":%d,\"reason\":\"Glass in it\"}".formatted(shop.wine));
        assertThat(called.status()).as(called.body()).isBetween(200, 201);
        assertThat(books.current(here).product(basket).orElseThrow().blocked()).isTrue();
        assertThat(books.current(here).product(six).orElseThrow().blocked()).isFalse();
        var ended =
                manager.post(recalls + "/" + called.json().path("id").asLong() + "/end", "{\"reason\":\"Looked at\"}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(books.current(here).product(basket).orElseThrow().blocked()).isFalse();
    }

    @Test
    void whatIsPromisedOfBundlesAndPartsAgrees() {
        came(shop.bread, 7, null, 0);
        came(shop.wine, 2, null, 0);
        assertThat(pieces(basket)).isEqualTo(2);
        assertThat(pieces(six)).isEqualTo(1);
        assertThat(stock.missing(here, Map.of(basket, 2_000L, shop.bread, 3_000L)))
                .isEmpty();
        assertThat(stock.missing(here, Map.of(basket, 1_000L, six, 1_000L)))
                .as("each can be had, both cannot")
                .containsExactly(entry(shop.bread, 1_000L));
    }

    @Test
    void whatCannotBeABundleIsRefusedAndABundleHasNoStock() {
        came(shop.bread, 1, null, 0);
        assertThat(problem(keep(shop.wine, Map.of(basket, 1L))))
                .as("in another")
                .isEqualTo("/problems/not-a-bundle");
        assertThat(problem(keep(shop.bread, Map.of(shop.wine, 1L)))).isEqualTo("/problems/not-a-bundle");
        long other = TestShop.open(context, "Other").bread;
        assertThat(keep(other, Map.of(basket, 1L)).json().path("field").asString())
                .as("no bundle in a bundle")
                .isEqualTo("parts[0].product");
        assertThat(keep(other, Map.of(other, 1L)).json().path("field").asString())
                .isEqualTo("parts[0].product");
        assertThat(keep(other, Map.of(shop.wine, 0L)).json().path("field").asString())
                .isEqualTo("parts[0].quantity");
        var stocked = TestShop.open(context, "Stocked");
        came(stocked.bread, 1, null, 0);
        assertThat(keep(stocked.bread, Map.of(shop.wine, 1L))
                        .json()
                        .path("detail")
                        .asString())
                .contains("stock of its own");
        var bought = TestShop.open(context, "Bought");
        TestSupply.of(context, bought);
        assertThat(keep(bought.bread, Map.of(shop.wine, 1L))
                        .json()
                        .path("detail")
                        .asString())
                .contains("sells this product");
        assertThatThrownBy(() -> came(basket, 1, null, 0)).hasMessageContaining("is a bundle");
        Client manager = Client.signedIn(port, people.hire(Role.MANAGER, here).login());
        assertThat(manager.post("/api/stores/" + here + "/waste", """
                        {"id":"%s","reason":"DAMAGED","lines":[{"product":%d,"quantity":1000}]}""".formatted(UUID.randomUUID(), basket))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("lines[0].product");
        UUID transfer = UUID.randomUUID();
        String transfers = "/api/stores/" + here + "/transfers";
        assertThat(manager.post(transfers, "{\"id\":\"%s\",\"receiver\":%d}".formatted(transfer, stocked.store.id()))
                        .status())
                .isEqualTo(201);
        assertThat(manager.post(
                                transfers + "/" + transfer + "/goods",
                                "{\"product\":%d,\"quantity\":1000}".formatted(basket))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("product");
        Client cashier = Client.signedIn(port, people.hire(Role.CASHIER, here).login());
        assertThat(cashier.put(path(other, "bundle"), "{\"parts\":[]}").status())
                .isEqualTo(403);
    }

    private static String problem(Answer answer) {
        return answer.json().path("type").asString();
    }

    @Test
    void eightWhoNestTheSameProductsAtOnceLeaveNoBundleInABundle() throws Exception {
        long one = TestShop.open(context, "One").bread;
        long two = TestShop.open(context, "Two").bread;
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> keep(one, Map.of(two, 1L)).status());
            calls.add(() -> keep(two, Map.of(one, 1L)).status());
        }
        assertThat(AtOnce.call(calls)).contains(204).isSubsetOf(204, 400, 409);
        assertThat(sql.sql("""
                select count(*) from catalog.bundle_part a join catalog.bundle_part b on b.bundle = a.product
                where a.bundle in (:one, :two)""")
                        .param("one", one)
                        .param("two", two)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void substitutesAreOfferedInTheirOrderAndGoOneWay() {
        came(shop.wine, 4, null, 0);
        long rye = TestShop.open(context, "Rye").bread;
        assertThat(substitutes(
                                shop.bread,
                                "{\"product\":%d,\"quantity\":2000,\"remark\":\"Smaller\"},{\"product\":%d,\"quantity\":1000}"
                                        .formatted(rye, shop.wine))
                        .status())
                .isEqualTo(204);
        var links = buyer.get(path(shop.bread, "links")).json();
        assertThat(links.path("substitutes"))
                .extracting(
                        each -> each.path("of").path("name").asString(),
                        each -> each.path("quantity").asLong(),
                        each -> each.path("of").path("onHand").asLong())
                .containsExactly(tuple("Rye", 2_000L, 0L), tuple("Wine", 1_000L, 4_000L));
        assertThat(links.path("inBundles")).hasSize(2);
        var other = buyer.get(path(rye, "links")).json();
        assertThat(other.path("substitutes")).isEmpty();
        assertThat(other.path("standsInFor").path(0).path("product").asLong()).isEqualTo(shop.bread);
        assertThat(substitutes(shop.bread, "{\"product\":%d,\"quantity\":1000}".formatted(shop.bread))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("substitutes[0].product");
        assertThat(substitutes(shop.bread, "").status()).isEqualTo(204);
        assertThat(buyer.get(path(shop.bread, "links")).json().path("substitutes"))
                .isEmpty();
    }

    /** Sixteen tills sell baskets, sixes, breads and wines and take some back: the shelf is right to the unit. */
    @Test
    void pain15SixteenTillsAtOnceLeaveTheShelfRightToTheUnit() throws Exception {
        came(shop.bread, 5_000, null, 0);
        came(shop.wine, 2_000, null, 0);
        AtomicLong breads = new AtomicLong();
        AtomicLong wines = new AtomicLong();
        List<Callable<Integer>> tills = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            var till = shop.till("Till " + i);
            Random random = new Random(68 + i);
            List<List<JournalEntry>> batches = new ArrayList<>();
            batches.add(List.of(till.opened(0)));
            for (int n = 0; n < 12; n++) {
                long baskets = random.nextInt(3);
                long sixes = random.nextInt(2);
                long loose = 1 + random.nextInt(3);
                Sale sale = till.sale(Map.of(basket, baskets + 1, six, sixes + 1, shop.bread, loose, shop.wine, 1L));
                List<JournalEntry> batch = new ArrayList<>(List.of(sale));
                breads.addAndGet(2 * (baskets + 1) + 6 * (sixes + 1) + loose);
                wines.addAndGet(baskets + 1 + 1);
                if (random.nextInt(3) == 0) {
                    int line = 1 + random.nextInt(4);
                    long back = sale.receipt().lines().get(line - 1).product();
                    batch.add(till.refund(sale, line, 1));
                    breads.addAndGet(back == basket ? -2 : back == six ? -6 : back == shop.bread ? -1 : 0);
                    wines.addAndGet(back == basket || back == shop.wine ? -1 : 0);
                }
                batches.add(batch);
            }
            tills.add(() -> {
                int recorded = 0;
                for (List<JournalEntry> batch : batches) {
                    record(till, batch.toArray(JournalEntry[]::new));
                    recorded += batch.size();
                }
                return recorded;
            });
        }
        AtOnce.call(tills);
        assertThat(pieces(shop.bread)).isEqualTo(5_000 - breads.get());
        assertThat(pieces(shop.wine)).isEqualTo(2_000 - wines.get());
        assertThat(pieces(basket)).isEqualTo(Math.min(pieces(shop.bread) / 2, pieces(shop.wine)));
        assertThat(sql.sql("select count(*) from inventory.movement where product in (:basket, :six)")
                        .param("basket", basket)
                        .param("six", six)
                        .query(Long.class)
                        .single())
                .as("a bundle never moves")
                .isZero();
        SomeRules.STOCK.hold(context);
    }
}
