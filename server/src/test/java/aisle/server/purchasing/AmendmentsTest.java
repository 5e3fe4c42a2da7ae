package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.inventory.Stock;
import aisle.server.organization.Invariant;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Orders changed after they were sent, over HTTP as the office does it. */
@ServerTest
class AmendmentsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Stock stock;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private String path;
    /** The day of the next delivery: the test supplier takes orders every day and comes two days later. */
    private LocalDate next;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        path = "/api/stores/" + shop.store.id() + "/orders/";
        next = LocalDate.now(shop.store.zone()).plusDays(2);
    }

    private Answer amend(UUID order, UUID id, int revision, long breads, long wines, String more) {
        return buyer.post(path + order + "/amendments", """
                {"id":"%s","revision":%d,%s"lines":[%s]}""".formatted(
                        id, revision, more, String.join(",", lines(breads, wines))));
    }

    private List<String> lines(long breads, long wines) {
        List<String> lines = new ArrayList<>();
        if (breads > 0) {
            lines.add("{\"product\":%d,\"quantity\":%d}".formatted(shop.bread, breads * 1_000));
        }
        if (wines > 0) {
            lines.add("{\"product\":%d,\"quantity\":%d}".formatted(shop.wine, wines * 1_000));
        }
        return lines;
    }

    private Answer amend(UUID order, int revision, long breads, long wines) {
        return amend(order, UUID.randomUUID(), revision, breads, wines, "");
    }

    private Answer receive(UUID order, long breads, boolean last) {
        return buyer.post(path + order + "/receipts", """
                {"id":"%s","last":%s,"lines":[{"line":1,"quantity":%d}]}""".formatted(UUID.randomUUID(), last, breads * 1_000));
    }

    private static String kind(Answer answer) {
        return answer.json().path("type").asString();
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    private long onOrder(long product) {
        return orders.onOrder(shop.store.id()).getOrDefault(product, 0L) / 1_000;
    }

    private void nothingIsBroken(UUID order) {
        assertThat(invariants.stream()
                        .filter(each -> each.name().contains("order"))
                        .flatMap(each -> each.check().stream())
                        .filter(each -> each.toString().contains(order.toString())))
                .isEmpty();
    }

    @Test
    void aSentOrderGoesOnAsItsNextRevision() {
        UUID order = supply.sent(24).id();
        JsonNode more = amend(order, 1, 36, 12).json();
        assertThat(more.path("revision").asInt()).isEqualTo(2);
        assertThat(more.path("amount").asLong()).isEqualTo(3 * 1_200 + 2 * 3_600);
        assertThat(onOrder(shop.bread)).isEqualTo(36);
        assertThat(onOrder(shop.wine)).isEqualTo(12);
        JsonNode less = amend(order, 2, 12, 0).json();
        assertThat(onOrder(shop.bread)).isEqualTo(12);
        assertThat(onOrder(shop.wine)).isZero();
        JsonNode changes = less.path("revisions").path(1).path("changes");
        assertThat(changes.path(0).path("was").asInt()).isEqualTo(3);
        assertThat(changes.path(0).path("now").asInt()).isEqualTo(1);
        assertThat(changes.path(1).path("now").asInt()).isZero();
        nothingIsBroken(order);
        assertThat(receive(order, 12, false).json().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(12_000);
        assertThat(kind(amend(order, 3, 24, 0))).isEqualTo("/problems/order-received");
    }

    @Test
    void theSupplierIsToldWhatChanges() {
        UUID order = supply.sent(24).id();
        UUID id = UUID.randomUUID();
        String later = "\"deliver\":\"" + next.plusDays(1) + "\",";
        assertThat(amend(order, id, 1, 36, 12, later).json().path("expected").asString())
                .isEqualTo(next.plusDays(1).toString());
        String outbox = "/api/stores/" + shop.store.id() + "/outbox/";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> buyer.get(outbox + id).status() == 200
                        && buyer.get(outbox + order).status() == 200);
        JsonNode mail = buyer.get(outbox + id).json();
        assertThat(mail.path("subject").asString()).startsWith("Amendment 1 · Purchase order 1");
        assertThat(mail.toString())
                .contains("Delivery day: " + next.plusDays(1) + " (was " + next + ")")
                .contains("Bread (): 3 packs (was 2)")
                .contains("Wine (): 2 packs (was 0)");
        assertThat(buyer.get(outbox + order).json().toString()).doesNotContain("Wine");
    }

    @Test
    void nothingGoesBelowWhatCame() {
        UUID order = supply.sent(36).id();
        receive(order, 20, false);
        refused(amend(order, 1, 12, 0), "lines[0].quantity");
        refused(amend(order, 1, 0, 12), "lines.quantity");
        refused(amend(order, UUID.randomUUID(), 1, 36, 12, "\"deliver\":\"" + next.plusDays(1) + "\","), "deliver");
        JsonNode less = amend(order, 1, 24, 0).json();
        assertThat(less.path("state").asString()).isEqualTo("PARTLY_RECEIVED");
        assertThat(onOrder(shop.bread)).isEqualTo(4);
        receive(order, 4, false);
        nothingIsBroken(order);
    }

    @Test
    void whatWasOverIsOnOrderOnlyAsFarAsItIsMissing() {
        UUID order = supply.sent(24).id();
        amend(order, 1, 24, 12);
        receive(order, 30, false);
        amend(order, 2, 36, 12);
        assertThat(onOrder(shop.bread)).isEqualTo(6);
        nothingIsBroken(order);
    }

    @Test
    void whatCannotBeIsNamed() {
        UUID order = supply.sent(24).id();
        UUID id = UUID.randomUUID();
        refused(amend(order, 1, 24, 0), "lines");
        refused(amend(order, 1, 0, 0), "lines");
        refused(amend(order, 1, 25, 0), "lines[0].quantity");
        refused(amend(order, 1, 24, 6), "lines[1].quantity");
        assertThat(kind(amend(order, UUID.randomUUID(), 1, 36, 0, "\"deliver\":\"" + next.minusDays(1) + "\",")))
                .isEqualTo("/problems/past-cut-off");
        assertThat(amend(order, id, 1, 36, 0, "").status()).isEqualTo(200);
        assertThat(amend(order, id, 1, 36, 0, "").json().path("revision").asInt())
                .isEqualTo(2);
        assertThat(kind(amend(order, id, 1, 48, 0, ""))).isEqualTo("/problems/amendment-known");
        assertThat(kind(amend(order, 1, 48, 0))).isEqualTo("/problems/order-amended");
        assertThat(kind(amend(supply.order(24).id(), 1, 48, 0))).isEqualTo("/problems/order-not-sent");
        assertThat(onOrder(shop.bread)).isEqualTo(36);
    }

    /** Four take in while four amend: what is on order is what the last revision says less what came. */
    @Test
    void eightWritersOnOneOrderTakeTurns() throws Exception {
        UUID order = supply.sent(120).id();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> {
                long came = 0;
                for (int times = 0; times < 5; times++) {
                    came += receive(order, 3, false).status() == 200 ? 3 : 0;
                }
                return came;
            });
            long breads = 96 + 12L * i;
            work.add(() -> {
                for (int times = 0; times < 5; times++) {
                    int revision =
                            buyer.get(path + order).json().path("revision").asInt();
                    int status =
                            amend(order, revision, breads + (times % 2) * 48, 0).status();
                    assertThat(status).isIn(200, 400, 409);
                }
                return 0L;
            });
        }
        long came = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Long> done : pool.invokeAll(work)) {
                came += done.get();
            }
        }
        JsonNode after = buyer.get(path + order).json();
        assertThat(came).isEqualTo(60);
        assertThat(after.path("revision").asInt()).isGreaterThan(1);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(60_000);
        assertThat(onOrder(shop.bread))
                .isEqualTo(after.path("lines").path(0).path("quantity").asLong() / 1_000 - 60);
        assertThat(after.path("revisions").size())
                .isEqualTo(after.path("revision").asInt() - 1);
        nothingIsBroken(order);
    }
}
