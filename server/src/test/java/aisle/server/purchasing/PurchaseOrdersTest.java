package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to goods on the shelf, over HTTP as the office does it. */
@ServerTest
class PurchaseOrdersTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Stock stock;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private String path;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        path = "/api/stores/" + shop.store.id() + "/orders";
    }

    private Answer place(UUID id, long product, long quantity) {
        return buyer.post(path, """
                {"id":"%s","supplier":%d,"lines":[{"product":%d,"quantity":%d}]}""".formatted(id, supply.supplier.id(), product, quantity));
    }

    private String draft(long breads) {
        Answer placed = place(UUID.randomUUID(), shop.bread, breads * 1_000);
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
        return placed.json().path("id").asString();
    }

    private String sent(long breads) {
        String order = draft(breads);
        assertThat(buyer.post(path + "/" + order + "/send", "{}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SENT");
        return order;
    }

    private Answer receive(String order, UUID receipt, long breads, boolean last) {
        return buyer.post(path + "/" + order + "/receipts", """
                {"id":"%s","last":%s,"lines":[{"line":1,"quantity":%d,"lot":"L7","expires":"%s"}]}""".formatted(
                receipt, last, breads * 1_000, LocalDate.now(shop.store.zone()).plusDays(5)));
    }

    private long onOrder() {
        return orders.onOrder(shop.store.id()).getOrDefault(shop.bread, 0L) / 1_000;
    }

    private long onHand() {
        return stock.onHand(shop.store.id(), shop.bread) / 1_000;
    }

    @Test
    void anOrderIsWrittenSentAndTakenIn() {
        String order = draft(24);
        assertThat(onOrder()).isZero();
        var sent = buyer.post(path + "/" + order + "/send", "{}").json();
        assertThat(sent.path("number").asLong()).isEqualTo(1);
        assertThat(sent.path("amount").asLong()).isEqualTo(2_400);
        assertThat(sent.path("expected").asString())
                .isEqualTo(LocalDate.now(shop.store.zone()).plusDays(2).toString());
        assertThat(onOrder()).isEqualTo(24);
        var partly = receive(order, UUID.randomUUID(), 14, false).json();
        assertThat(partly.path("state").asString()).isEqualTo("PARTLY_RECEIVED");
        assertThat(onOrder()).isEqualTo(10);
        assertThat(onHand()).isEqualTo(14);
        var all = receive(order, UUID.randomUUID(), 10, false).json();
        assertThat(all.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(all.path("receipts").size()).isEqualTo(2);
        assertThat(all.path("receipts")
                        .path(0)
                        .path("lines")
                        .path(0)
                        .path("cost")
                        .asLong())
                .isEqualTo(1_400);
        assertThat(onOrder()).isZero();
        assertThat(acts()).contains("order-placed", "order-sent", "goods-received");
    }

    private List<String> acts() {
        return sql.sql("select act from organization.audit where store = :store")
                .param("store", shop.store.id())
                .query((row, number) -> row.getString("act"))
                .list();
    }

    @Test
    void theSameIdIsTheSameOrderAndWithOtherContentRefused() {
        UUID id = UUID.randomUUID();
        var first = place(id, shop.bread, 12_000).json();
        var again = place(id, shop.bread, 12_000);
        assertThat(again.json().path("number").asLong())
                .isEqualTo(first.path("number").asLong());
        var other = place(id, shop.bread, 24_000);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asString()).isEqualTo("/problems/order-known");
        assertThat(buyer.get(path).json().path("orders").size()).isEqualTo(1);
    }

    @Test
    void theSameIdAtTheSameTimeIsOneOrder() throws Exception {
        UUID id = UUID.randomUUID();
        var answers = together(8, () -> place(id, shop.bread, 12_000));
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(buyer.get(path).json().path("orders").size()).isEqualTo(1);
        assertThat(draft(12)).isNotNull();
        assertThat(numbers()).containsExactly(2L, 1L);
    }

    @Test
    void manyOrdersAtOnceHaveNumbersWithoutGaps() throws Exception {
        together(12, () -> place(UUID.randomUUID(), shop.bread, 12_000));
        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12)
                        .mapToObj(number -> 13 - number)
                        .toList());
    }

    private List<Long> numbers() {
        return buyer.get(path)
                .json()
                .path("orders")
                .valueStream()
                .map(order -> order.path("number").asLong())
                .toList();
    }

    @Test
    void whatCannotBeOrderedIsNamed() {
        refused(place(UUID.randomUUID(), 1, 1_000), "lines[0].product", "a product of the price book");
        TestShop elsewhere = TestShop.open(context);
        refused(place(UUID.randomUUID(), elsewhere.bread, 12_000), "lines[0].product", "a product this supplier sells");
        refused(
                place(UUID.randomUUID(), shop.bread, 13_000),
                "lines[0].quantity",
                "whole packs, multiples of 12000 thousandths");
        refused(
                place(UUID.randomUUID(), shop.wine, 6_000),
                "lines[0].quantity",
                "2 to 100000 packs of 6000 thousandths");
        assertThat(buyer.get(path).json().path("orders").isEmpty()).isTrue();
        context.getBean(Suppliers.class)
                .change(
                        supply.supplier.id(),
                        new Suppliers.Terms(supply.supplier.name(), "a@b.example", Set.of(DayOfWeek.MONDAY), 0, 1_201));
        String order = draft(12);
        refused(
                buyer.post(path + "/" + order + "/send", "{}"),
                "amount",
                "at least 1201 minor units, the minimum of " + supply.supplier.name());
    }

    private static void refused(Answer answer, String field, String allowed) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("allowed").asString()).isEqualTo(allowed);
    }

    @Test
    void aDraftIsChangedAndASentOrderIsNot() {
        String order = draft(12);
        String lines = "{\"lines\":[{\"product\":%d,\"quantity\":36000},{\"product\":%d,\"quantity\":12000}]}"
                .formatted(shop.bread, shop.wine);
        assertThat(buyer.post(path + "/" + order + "/lines", lines)
                        .json()
                        .path("amount")
                        .asLong())
                .isEqualTo(3_600 + 7_200);
        buyer.post(path + "/" + order + "/send", "{}");
        var late = buyer.post(path + "/" + order + "/lines", lines);
        assertThat(late.json().path("type").asString()).isEqualTo("/problems/order-not-draft");
    }

    @Test
    void aReceiptSentTwiceCountsOnceAndWithOtherContentIsRefused() {
        String order = sent(24);
        UUID receipt = UUID.randomUUID();
        receive(order, receipt, 12, false);
        assertThat(receive(order, receipt, 12, false).status()).isEqualTo(200);
        assertThat(onHand()).isEqualTo(12);
        assertThat(onOrder()).isEqualTo(12);
        assertThat(receive(order, receipt, 11, false).json().path("type").asString())
                .isEqualTo("/problems/receipt-known");
        assertThat(receive(sent(12), receipt, 12, false).json().path("type").asString())
                .isEqualTo("/problems/receipt-known");
    }

    @Test
    void theSameReceiptAtTheSameTimeCountsOnce() throws Exception {
        String order = sent(96);
        UUID receipt = UUID.randomUUID();
        assertThat(together(8, () -> receive(order, receipt, 12, false))).allMatch(answer -> answer.status() == 200);
        assertThat(onHand()).isEqualTo(12);
        together(4, () -> receive(order, UUID.randomUUID(), 12, false));
        assertThat(onHand()).isEqualTo(60);
        assertThat(onOrder()).isEqualTo(36);
    }

    @Test
    void moreThanWasOrderedIsStockAndNothingIsOnOrder() {
        String order = sent(12);
        assertThat(receive(order, UUID.randomUUID(), 15, false)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("RECEIVED");
        assertThat(onHand()).isEqualTo(15);
        assertThat(onOrder()).isZero();
        assertThat(receive(order, UUID.randomUUID(), 1, false)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/order-received");
    }

    @Test
    void whatIsMissingOfTheLastDeliveryIsNotWaitedFor() {
        String order = sent(24);
        var short7 = receive(order, UUID.randomUUID(), 17, true).json();
        assertThat(short7.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(short7.path("lines").path(0).path("cancelled").asLong()).isEqualTo(7_000);
        assertThat(onOrder()).isZero();
    }

    @Test
    void nothingComesForACancelledOrderOrADraft() {
        String order = sent(24);
        var off = buyer.post(path + "/" + order + "/cancel", "{\"reason\":\"ordered twice\"}")
                .json();
        assertThat(off.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(onOrder()).isZero();
        var refused = receive(order, UUID.randomUUID(), 12, false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("ordered twice");
        assertThat(buyer.post(path + "/" + order + "/send", "{}")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/order-cancelled");
        assertThat(receive(draft(12), UUID.randomUUID(), 12, false)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/order-not-sent");
        assertThat(onHand()).isZero();
    }

    /** Goods come and are sold at the same time, products in either order: nobody waits for another in a circle. */
    @Test
    void deliveriesAndSalesAtTheSameTimeNeitherBlockNorLoseAnything() throws Exception {
        String lines =
                "{\"id\":\"%s\",\"supplier\":%d,\"lines\":[{\"product\":%d,\"quantity\":600000},{\"product\":%d,\"quantity\":600000}]}";
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long first = i == 0 ? shop.bread : shop.wine;
            long second = i == 0 ? shop.wine : shop.bread;
            UUID id = UUID.randomUUID();
            buyer.post(path, lines.formatted(id, supply.supplier.id(), first, second));
            buyer.post(path + "/" + id + "/send", "{}");
            sent.add(id.toString());
        }
        List<Callable<Boolean>> work = new ArrayList<>();
        for (String order : sent) {
            for (int i = 0; i < 20; i++) {
                work.add(() -> buyer.post(path + "/" + order + "/receipts", """
                        {"id":"%s","lines":[{"line":1,"quantity":2000},{"line":2,"quantity":2000}]}""".formatted(UUID.randomUUID()))
                                .status()
                        == 200);
            }
        }
        for (int lane = 1; lane <= 3; lane++) {
            var till = shop.till("Till " + lane);
            intake.record(shop.store.id(), till.till, List.of(till.opened(0)));
            var sales = IntStream.range(0, 20).mapToObj(i -> till.sale(1, 1)).toList();
            work.add(() -> {
                for (var sale : sales) {
                    intake.record(shop.store.id(), till.till, List.of(sale));
                }
                return true;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(onHand()).isEqualTo(80 - 60);
        assertThat(onOrder()).isEqualTo(1_200 - 80);
    }

    @Test
    void whoMayNotIsRefused() {
        var lead = Client.signedIn(
                port, people.hire(Role.SHIFT_LEAD, shop.store.id()).login());
        assertThat(lead.get(path).json().path("permission").asString()).isEqualTo("ORDER_WRITE");
        String order = sent(12);
        var answer = lead.post(path + "/" + order + "/receipts", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("permission").asString()).isEqualTo("GOODS_RECEIVE");
    }

    @Test
    void anotherStoresOrdersAreNotSeen() {
        String order = sent(12);
        TestShop other = TestShop.open(context);
        var owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        String theirs = "/api/stores/" + other.store.id() + "/orders";
        assertThat(owner.get(theirs).json().path("orders").isEmpty()).isTrue();
        assertThat(owner.get(theirs + "/" + order).status()).isEqualTo(404);
        assertThat(owner.get(path + "/" + order).status()).isEqualTo(200);
    }

    @Test
    void aSupplierAndItsPacksAreKept() {
        String suppliers = "/api/stores/" + shop.store.id() + "/suppliers";
        String name = "Harbor Fish " + UUID.randomUUID();
        String terms = """
                {"name":"%s","email":"%s","orderDays":["MONDAY","THURSDAY"],"leadDays":1,"minimumOrder":5000}""";
        var added = buyer.post(suppliers, terms.formatted(name, "fish@harbor.example"))
                .json();
        long id = added.path("id").asLong();
        assertThat(buyer.post(suppliers, terms.formatted(name, "fish@harbor.example"))
                        .status())
                .isEqualTo(409);
        refused(
                buyer.post(suppliers, terms.formatted("X", "a@b.example\\nBcc: c@d.example")),
                "email",
                "an address such as orders@supplier.example");
        String pack = "{\"product\":%d,\"units\":6000,\"cost\":900,\"minimum\":2}".formatted(shop.bread);
        assertThat(buyer.post(suppliers + "/" + id + "/packs", pack).status()).isEqualTo(204);
        var packs = buyer.get(suppliers + "/" + id + "/packs?query=brea").json();
        assertThat(packs.path("total").asInt()).isEqualTo(1);
        assertThat(packs.path("packs").path(0).path("name").asString()).isEqualTo("Bread");
        assertThat(buyer.get(suppliers + "/" + id + "/packs?query=wine")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(buyer.delete(suppliers + "/" + id + "/packs/" + shop.bread).status())
                .isEqualTo(204);
        assertThat(buyer.delete(suppliers + "/" + id + "/packs/" + shop.bread).status())
                .isEqualTo(404);
    }

    private static <T> List<T> together(int times, Callable<T> what) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            for (Future<T> done :
                    pool.invokeAll(IntStream.range(0, times).mapToObj(i -> what).toList())) {
                answers.add(done.get());
            }
        }
        return answers;
    }
}
