package aisle.server.purchasing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.purchasing.Delivery;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Receiving;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import aisle.server.testing.SomeRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A supplier's invoice beside what was ordered and what came, over HTTP as the office does it. Bread is 1.00 apiece.
 */
@ServerTest
class InvoiceMatchTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private Client manager;
    private String path;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        manager =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        path = "/api/stores/" + shop.store.id() + "/invoices";
    }

    private record Came(PurchaseOrder order, UUID receipt) {}

    private Came came(long ordered, long breads) {
        PurchaseOrder order = supply.sent(ordered);
        return new Came(order, supply.received(order, breads, null, null));
    }

    private String entry(UUID id, String number, long freight, long total, List<Came> of, long breads, long cost) {
        String receipts = of.stream().map(each -> "\"" + each.receipt() + "\"").collect(Collectors.joining(","));
        return """
                {"id":"%s","supplier":%d,"number":"%s","day":"%s","freight":%d,"total":%d,"receipts":[%s],
                "lines":[{"order":"%s","line":1,"quantity":%d,"cost":%d}]}""".formatted(
                        id,
                        supply.supplier.id(),
                        number,
                        LocalDate.now(shop.store.zone()),
                        freight,
                        total,
                        receipts,
                        of.getFirst().order().id(),
                        breads * 1_000,
                        cost);
    }

    /** Enters an invoice of some breads at so much a pack of twelve. */
    private String entered(String number, long freight, Came came, long breads, long cost) {
        UUID id = UUID.randomUUID();
        Answer answer =
                buyer.post(path, entry(id, number, freight, breads * cost / 12 + freight, List.of(came), breads, cost));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return id.toString();
    }

    private Answer decide(String invoice, String decision) {
        return buyer.post(path + "/" + invoice + "/decide", "{\"line\":1,\"decision\":\"%s\"}".formatted(decision));
    }

    private Answer approve(String invoice) {
        return manager.post(path + "/" + invoice + "/approve", "{}");
    }

    private static List<String> findings(Answer sheet) {
        return sheet.json()
                .path("lines")
                .path(0)
                .path("findings")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + type);
    }

    /** The books of the store, by account; debits positive. */
    private Map<Integer, Long> books() {
        Map<Integer, Long> found = new TreeMap<>();
        sql.sql("""
                select p.account, sum(p.amount) as amount from ledger.posting p
                join ledger.transaction t on t.source = p.source where t.store = :store
                group by p.account having sum(p.amount) <> 0""").param("store", shop.store.id()).query(row -> {
            found.put(row.getInt("account"), row.getLong("amount"));
        });
        return found;
    }

    private void everyRuleHolds() {
        SomeRules.SUPPLIERS.hold(context);
    }

    @Test
    void whatAgreesIsApprovedWithoutAQuestionAndIsOwed() {
        String invoice = entered("A-1", 150, came(24, 24), 24, 1_200);
        Answer sheet = buyer.get(path + "/" + invoice);
        assertThat(findings(sheet)).isEmpty();
        assertThat(sheet.json().path("lines").path(0).path("freight").asLong()).isEqualTo(150);
        assertThat(books()).isEqualTo(Map.of(1400, 2_400L, 2400, -2_400L));
        Answer approved = approve(invoice);
        assertThat(approved.json().path("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.json().path("lines").path(0).path("landed").asLong())
                .isEqualTo(150);
        assertThat(books()).isEqualTo(Map.of(1400, 2_550L, 2000, -2_550L));
        everyRuleHolds();
    }

    @Test
    void whatDiffersIsShownWithHowMuchAndMustBeDecided() {
        Came came = came(24, 18);
        String invoice = entered("A-1", 0, came, 24, 1_320);
        Answer sheet = buyer.get(path + "/" + invoice);
        assertThat(findings(sheet)).containsExactly("MORE_THAN_CAME", "OTHER_PRICE");
        var line = sheet.json().path("lines").path(0);
        assertThat(line.path("came").asLong()).isEqualTo(18_000);
        assertThat(line.path("goods").asLong()).isEqualTo(1_800);
        assertThat(line.path("difference").asLong()).isEqualTo(840);
        refused(approve(invoice), 409, "invoice-undecided");
        assertThat(books()).doesNotContainKey(2000);

        assertThat(decide(invoice, "ACCEPT").json().path("variance").asLong()).isEqualTo(840);
        assertThat(decide(invoice, "CLAIM").json().path("claimed").asLong()).isEqualTo(840);
        assertThat(approve(invoice).status()).isEqualTo(200);
        assertThat(books()).isEqualTo(Map.of(1400, 1_800L, 2000, -2_640L, 1150, 840L));
        everyRuleHolds();
    }

    /** It was taken in, so nothing is to be decided; it is said, for nobody ordered it. */
    @Test
    void whatCameAndIsChargedBeyondTheOrderIsSaid() {
        Answer sheet = buyer.get(path + "/" + entered("A-1", 0, came(12, 18), 18, 1_200));
        assertThat(findings(sheet)).containsExactly("MORE_THAN_ORDERED");
        assertThat(sheet.json().path("open").asInt()).isZero();
        assertThat(sheet.json().path("lines").path(0).path("ordered").asLong()).isEqualTo(12_000);
    }

    @Test
    void anAcceptedPriceIsWhatTheGoodsCost() {
        String dearer = entered("A-1", 0, came(12, 12), 12, 1_250);
        decide(dearer, "ACCEPT");
        approve(dearer);
        String cheaper = entered("A-2", 0, came(12, 12), 12, 1_140);
        refused(approve(cheaper), 409, "invoice-undecided");
        refused(decide(cheaper, "CLAIM"), 400, "invalid-value");
        decide(cheaper, "ACCEPT");
        approve(cheaper);
        assertThat(books()).isEqualTo(Map.of(1400, 2_390L, 2000, -2_390L));
        everyRuleHolds();
    }

    @Test
    void whatIsPaidForAndDidNotComeIsNoCostOfWhatDid() {
        Came came = came(24, 18);
        String invoice = entered("A-1", 100, came, 24, 1_320);
        assertThat(landed(buyer.get(path + "/" + invoice))).as("undecided").isEqualTo(100);
        assertThat(landed(decide(invoice, "CLAIM"))).isEqualTo(100);
        assertThat(landed(decide(invoice, "ACCEPT")))
                .as("eighteen at a dime more, and the freight")
                .isEqualTo(280);
        approve(invoice);
        assertThat(books()).isEqualTo(Map.of(1400, 2_080L, 2000, -2_740L, 5200, 660L));
        String nothing = entered("A-2", 70, came, 6, 1_200);
        decide(nothing, "ACCEPT");
        assertThat(landed(approve(nothing))).isZero();
        assertThat(books())
                .as("of what is on no goods, freight and price are expenses")
                .isEqualTo(Map.of(1400, 2_080L, 2000, -3_410L, 5200, 1_260L, 5210, 70L));
        everyRuleHolds();
    }

    private static long landed(Answer sheet) {
        return sheet.json().path("lines").path(0).path("landed").asLong();
    }

    @Test
    void freightIsSpreadByValueOverLinesAndTheirLotsToTheCent() {
        long store = shop.store.id();
        var lines = List.of(new NewOrder.Line(shop.bread, 24_000), new NewOrder.Line(shop.wine, 12_000));
        PurchaseOrders orders = context.getBean(PurchaseOrders.class);
        PurchaseOrder order = orders.place(new NewOrder(UUID.randomUUID(), store, supply.supplier.id(), lines));
        orders.send(store, order.id());
        UUID receipt = UUID.randomUUID();
        var came = List.of(
                new Delivery.Line(1, 8_000, "A", null),
                new Delivery.Line(1, 16_000, "B", null),
                new Delivery.Line(2, 12_000, null, null));
        context.getBean(Receiving.class).receive(store, order.id(), new Delivery(receipt, came, false));
        UUID id = UUID.randomUUID();
        String entry = entry(id, "A-1", 103, 9_703, List.of(new Came(order, receipt)), 24, 1_200)
                .replace("}]}", "},{\"order\":\"%s\",\"line\":2,\"quantity\":12000,\"cost\":3600}]}")
                .formatted(order.id());
        assertThat(buyer.post(path, entry).status()).isEqualTo(200);
        var shown = approve(id.toString()).json().path("lines");
        assertThat(shown.valueStream().map(line -> line.path("landed").asLong()))
                .as("24.00 and 72.00 of 1.03 are 25.75 and 77.25 cents")
                .containsExactly(26L, 77L);
        assertThat(sql.sql("select amount from inventory.landed_cost where document = :id order by document_line, line")
                        .param("id", id)
                        .query((row, number) -> row.getLong("amount"))
                        .list())
                .as("8.00 and 16.00 of 26 cents are 8.67 and 17.33")
                .containsExactly(9L, 17L, 77L);
        assertThat(books()).isEqualTo(Map.of(1400, 9_703L, 2000, -9_703L));
        everyRuleHolds();
    }

    /** Half a percent of twelve dollars is six cents. */
    @ParameterizedTest
    @CsvSource({"1206, 0", "1207, 1", "1194, 0", "1193, 1"})
    void aPriceWithinTheToleranceAsksNothing(long cost, int open) {
        String invoice = entered("A-1", 0, came(12, 12), 12, cost);
        assertThat(buyer.get(path + "/" + invoice).json().path("open").asInt()).isEqualTo(open);
    }

    @Test
    void whatIsNotChargedYetGoesOnWaiting() {
        Came came = came(24, 24);
        String first = entered("A-1", 0, came, 10, 1_200);
        assertThat(findings(buyer.get(path + "/" + first))).containsExactly("LESS_THAN_CAME");
        approve(first);
        assertThat(books()).isEqualTo(Map.of(1400, 2_400L, 2000, -1_000L, 2400, -1_400L));
        var waiting = buyer.get("/api/stores/" + shop.store.id() + "/uninvoiced?supplier=" + supply.supplier.id())
                .json();
        assertThat(waiting.path(0).path("lines").path(0).path("quantity").asLong())
                .isEqualTo(14_000);
        approve(entered("A-2", 0, came, 14, 1_200));
        assertThat(books()).isEqualTo(Map.of(1400, 2_400L, 2000, -2_400L));
        assertThat(buyer.get("/api/stores/" + shop.store.id() + "/uninvoiced?supplier=" + supply.supplier.id())
                        .body())
                .isEqualTo("[]");
        assertThat(findings(buyer.get(path + "/" + first))).containsExactly("LESS_THAN_CAME");
        everyRuleHolds();
    }

    @Test
    void oneInvoiceIsForSeveralDeliveries() {
        PurchaseOrder order = supply.sent(24);
        Came first = new Came(order, supply.received(order, 12, null, null));
        Came second = new Came(order, supply.received(order, 12, null, null));
        UUID id = UUID.randomUUID();
        assertThat(buyer.post(path, entry(id, "A-1", 0, 2_400, List.of(first, second), 24, 1_200))
                        .status())
                .isEqualTo(200);
        approve(id.toString());
        assertThat(books()).isEqualTo(Map.of(1400, 2_400L, 2000, -2_400L));
        everyRuleHolds();
    }

    @Test
    void aNumberCountsOnceForItsSupplierHoweverItIsWritten() {
        Came came = came(24, 24);
        entered("inv-77", 0, came, 12, 1_200);
        Answer again = buyer.post(path, entry(UUID.randomUUID(), " INV-77 ", 0, 1_200, List.of(came), 12, 1_200));
        refused(again, 409, "invoice-number-known");
        assertThat(again.json().path("detail").asString()).contains("inv-77", supply.supplier.name());
        TestSupply other = TestSupply.of(context, shop);
        PurchaseOrder order = other.sent(12);
        supply = other;
        entered("INV-77", 0, new Came(order, other.received(order, 12, null, null)), 12, 1_200);
    }

    @Test
    void theSameEntryTwiceIsOneAndAWithdrawnNumberIsFree() {
        Came came = came(12, 12);
        UUID id = UUID.randomUUID();
        String entry = entry(id, "A-1", 0, 1_200, List.of(came), 12, 1_200);
        buyer.post(path, entry);
        assertThat(buyer.post(path, entry).status()).isEqualTo(200);
        refused(buyer.post(path, entry(id, "A-1", 10, 1_210, List.of(came), 12, 1_200)), 409, "invoice-known");
        assertThat(buyer.post(path + "/" + id + "/withdraw", "{}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        refused(approve(id.toString()), 409, "invoice-not-open");
        entered("A-1", 0, came, 12, 1_200);
    }

    @Test
    void anEntryIsChangedUntilItIsApprovedAndDecisionsAreForgotten() {
        Came came = came(12, 12);
        String invoice = entered("A-1", 0, came, 12, 1_300);
        decide(invoice, "ACCEPT");
        UUID id = UUID.fromString(invoice);
        Answer revised = buyer.post(path + "/" + invoice, entry(id, "A-1b", 0, 1_320, List.of(came), 12, 1_320));
        assertThat(revised.json().path("number").asString()).isEqualTo("A-1b");
        refused(approve(invoice), 409, "invoice-undecided");
        decide(invoice, "ACCEPT");
        approve(invoice);
        refused(
                buyer.post(path + "/" + invoice, entry(id, "A-1c", 0, 1_320, List.of(came), 12, 1_320)),
                409,
                "invoice-not-open");
    }

    @Test
    void approvedByManyAtOnceItIsOwedOnce() throws Exception {
        String invoice = entered("A-1", 0, came(12, 12), 12, 1_200);
        assertThat(together(8, () -> approve(invoice))).allMatch(answer -> answer.status() == 200);
        assertThat(books()).isEqualTo(Map.of(1400, 1_200L, 2000, -1_200L));
    }

    @Test
    void twoInvoicesForTheSameGoodsAreNotBothTaken() throws Exception {
        Came came = came(12, 12);
        List<String> both = List.of(entered("A-1", 0, came, 12, 1_200), entered("A-2", 0, came, 12, 1_200));
        var turn = new AtomicInteger();
        assertThat(together(2, () -> approve(both.get(turn.getAndIncrement()))))
                .extracting(Answer::status)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(books()).isEqualTo(Map.of(1400, 1_200L, 2000, -1_200L));
        everyRuleHolds();
    }

    private static <T> List<T> together(int many, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> each :
                    threads.invokeAll(Stream.generate(() -> task).limit(many).toList())) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    @Test
    void whoEntersDoesNotApprove() {
        String invoice = entered("A-1", 0, came(12, 12), 12, 1_200);
        Answer answer = buyer.post(path + "/" + invoice + "/approve", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("permission").asString()).isEqualTo("INVOICE_APPROVE");
    }

    @Test
    void whatCannotBeIsNamed() {
        Came came = came(12, 12);
        Came foreign = new Came(came.order(), UUID.randomUUID());
        wrong(entry(UUID.randomUUID(), "A-1", 0, 1_200, List.of(foreign), 12, 1_200), "receipts[0]");
        wrong(entry(UUID.randomUUID(), "A-1", 0, 1_200, List.of(came, came), 12, 1_200), "receipts[1]");
        wrong(entry(UUID.randomUUID(), "A-1", 0, 1_300, List.of(came), 12, 1_200), "total");
        wrong(entry(UUID.randomUUID(), " ", 0, 1_200, List.of(came), 12, 1_200), "number");
        wrong(entry(UUID.randomUUID(), "A-1", -1, 1_200, List.of(came), 12, 1_200), "freight");
        wrong(entry(UUID.randomUUID(), "A-1", 0, 0, List.of(came), 0, 1_200), "lines[0].quantity");
        wrong(
                entry(UUID.randomUUID(), "A-1", 0, 1_200, List.of(came), 12, 1_200)
                        .replace("\"line\":1", "\"line\":2"),
                "lines[0].line");
    }

    private void wrong(String entry, String field) {
        Answer answer = buyer.post(path, entry);
        refused(answer, 400, "invalid-value");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    /** Whatever comes and is charged: what waits, what is owed, claimed and lost add up to what came. */
    @Test
    void theBooksAddUpWhateverComesAndIsCharged() {
        Random random = new Random(9);
        long cameFor = 0;
        long owed = 0;
        long landed = 0;
        long freights = 0;
        for (int n = 0; n < 40; n++) {
            Came came = came(24, 1 + random.nextInt(30));
            long received = sql.sql("select sum(cost) from inventory.movement where source = :receipt")
                    .param("receipt", came.receipt())
                    .query(Long.class)
                    .single();
            cameFor += received;
            for (int part = 0; part <= random.nextInt(3); part++) {
                long cost = 1_100 + random.nextInt(200);
                long freight = random.nextInt(3) * 17L;
                String invoice = entered("R" + n + "-" + part, freight, came, 1 + random.nextInt(30), cost);
                var sheet = buyer.get(path + "/" + invoice).json();
                if (sheet.path("open").asInt() > 0) {
                    boolean claim = random.nextBoolean()
                            && sheet.path("lines").path(0).path("difference").asLong() > 0;
                    decide(invoice, claim ? "CLAIM" : "ACCEPT");
                }
                sheet = approve(invoice).json();
                assertThat(sheet.path("state").asString()).isEqualTo("APPROVED");
                owed += sheet.path("total").asLong();
                var line = sheet.path("lines").path(0);
                long paid = Math.min(
                        line.path("quantity").asLong(), line.path("came").asLong());
                long price = sheet.path("claimed").asLong() > 0
                        ? 0
                        : Pack.cost(paid, 12_000, cost) - line.path("goods").asLong();
                assertThat(line.path("landed").asLong()).isEqualTo(paid > 0 ? price + freight : 0);
                landed += line.path("landed").asLong();
                freights += paid > 0 ? 0 : freight;
            }
        }
        Map<Integer, Long> books = books();
        assertThat(books.get(1400)).isEqualTo(cameFor + landed);
        assertThat(books.get(2000)).isEqualTo(-owed);
        assertThat(books.get(5210)).as("of invoices for nothing that came").isEqualTo(freights);
        assertThat(books.get(1150)).isPositive();
        assertThat(books.values().stream().mapToLong(Long::longValue).sum()).isZero();
        long waiting = sql.sql("""
                select coalesce(sum(cost), 0) from inventory.movement where store = :store and kind = 'RECEIPT'""")
                        .param("store", shop.store.id())
                        .query(Long.class)
                        .single()
                - sql.sql("""
                select coalesce(sum(m.cost), 0) from purchasing.invoice_match m
                join purchasing.invoice i on i.id = m.invoice where i.store = :store""").param("store", shop.store.id()).query(Long.class).single();
        assertThat(books.getOrDefault(2400, 0L)).isEqualTo(-waiting);
        everyRuleHolds();
    }
}
