package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Invariant;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
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

/** Orders split after they were sent, and what was missing of a delivery ordered back, as the office does it. */
@ServerTest
class SplitsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PurchaseOrders orders;

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
    /** The test supplier takes orders every day and comes two days later. */
    private LocalDate next;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        path = "/api/stores/" + shop.store.id() + "/orders/";
        next = LocalDate.now(shop.store.zone()).plusDays(2);
    }

    private Answer split(UUID order, UUID id, int revision, long breads, LocalDate day) {
        return buyer.post(path + order + "/split", """
                {"id":"%s","revision":%d,"deliver":"%s","lines":[{"line":1,"quantity":%d}]}""".formatted(id, revision, day, breads * 1_000));
    }

    private Answer split(UUID order, int revision, long breads) {
        return split(order, UUID.randomUUID(), revision, breads, next.plusDays(3));
    }

    private Answer receive(UUID order, long breads) {
        return buyer.post(path + order + "/receipts", """
                {"id":"%s","lines":[{"line":1,"quantity":%d}]}""".formatted(UUID.randomUUID(), breads * 1_000));
    }

    private long onOrder() {
        return orders.onOrder(shop.store.id()).getOrDefault(shop.bread, 0L) / 1_000;
    }

    private void nothingIsBroken() {
        assertThat(invariants.stream()
                        .filter(each -> each.name().contains("order"))
                        .flatMap(each -> each.check().stream()))
                .isEmpty();
    }

    @Test
    void aPartComesOnAnotherDayAsAnOrderOfItsOwn() {
        PurchaseOrder order = supply.sent(36);
        UUID id = UUID.randomUUID();
        JsonNode part = split(order.id(), id, 1, 12, next.plusDays(3)).json();
        assertThat(part.path("state").asString()).isEqualTo("SENT");
        assertThat(part.path("expected").asString()).isEqualTo(next.plusDays(3).toString());
        assertThat(part.path("amount").asLong()).isEqualTo(1_200);
        assertThat(buyer.get(path + id)
                        .json()
                        .path("splits")
                        .path(0)
                        .path("number")
                        .asLong())
                .isEqualTo(order.number());
        JsonNode rest = buyer.get(path + order.id()).json();
        assertThat(rest.path("amount").asLong()).isEqualTo(2_400);
        assertThat(rest.path("revision").asInt()).isEqualTo(2);
        assertThat(rest.path("splits").path(0).path("id").asString()).isEqualTo(id.toString());
        assertThat(onOrder()).isEqualTo(36);
        nothingIsBroken();
    }

    @Test
    void splitOffTwiceItIsOneOrder() {
        UUID order = supply.sent(36).id();
        UUID id = UUID.randomUUID();
        long number =
                split(order, id, 1, 12, next.plusDays(3)).json().path("number").asLong();
        assertThat(split(order, id, 1, 12, next.plusDays(3))
                        .json()
                        .path("number")
                        .asLong())
                .isEqualTo(number);
        assertThat(split(order, id, 1, 24, next.plusDays(3)).status()).isEqualTo(409);
        assertThat(onOrder()).isEqualTo(36);
    }

    /** Ten of 36 come; of the 26 that are missing all are ordered back. */
    @Test
    void whatWasMissingFollowsOnAnotherDay() {
        UUID order = supply.sent(36).id();
        assertThat(receive(order, 10).status()).isEqualTo(200);
        JsonNode part = split(order, 1, 26).json();
        assertThat(part.path("state").asString()).isEqualTo("SENT");
        assertThat(buyer.get(path + order).json().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(onOrder()).isEqualTo(26);
        assertThat(receive(UUID.fromString(part.path("id").asString()), 26)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("RECEIVED");
        assertThat(onOrder()).isZero();
        nothingIsBroken();
    }

    @Test
    void whatCannotBeIsNamed() {
        UUID order = supply.sent(36).id();
        assertThat(split(order, 1, 36).json().path("field").asString()).isEqualTo("lines");
        assertThat(split(order, 1, 48).json().path("field").asString()).isEqualTo("lines[0].quantity");
        assertThat(split(order, 1, 7).json().path("field").asString()).isEqualTo("lines[0].quantity");
        assertThat(split(order, UUID.randomUUID(), 1, 12, next)
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("deliver");
        assertThat(split(order, 2, 12).json().path("type").asString()).isEqualTo("/problems/order-amended");
        UUID draft = supply.order(12).id();
        assertThat(split(draft, 1, 12).json().path("type").asString()).isEqualTo("/problems/order-not-sent");
        assertThat(onOrder()).isEqualTo(36);
    }

    /** Of 96 eight split twelve each at once, each on the revision it read: whoever is late reads again. */
    @Test
    void eightWhoSplitAtOnceLoseAndDoubleNothing() throws Exception {
        UUID order = supply.sent(108).id();
        List<Callable<Integer>> splitters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            splitters.add(() -> {
                UUID id = UUID.randomUUID();
                int tries = 0;
                while (tries++ < 50) {
                    int revision =
                            buyer.get(path + order).json().path("revision").asInt();
                    int status =
                            split(order, id, revision, 12, next.plusDays(3)).status();
                    if (status != 409) {
                        return status;
                    }
                }
                return 409;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : threads.invokeAll(splitters)) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        JsonNode rest = buyer.get(path + order).json();
        assertThat(rest.path("lines").path(0).path("onOrder").asLong()).isEqualTo(12_000);
        assertThat(rest.path("splits")).hasSize(8);
        assertThat(onOrder()).isEqualTo(108);
        nothingIsBroken();
    }
}
