package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.insight.replenishment.shop.ShopReplenishment;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A supplier's calendar, and what orders make of it, over HTTP as the office does it. */
@ServerTest
class SupplierDaysTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ShopReplenishment replenishment;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private String suppliers;
    private String orders;
    /** The day of the next delivery: the test supplier takes orders every day and comes two days later. */
    private LocalDate next;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        suppliers = "/api/stores/" + shop.store.id() + "/suppliers/" + supply.supplier.id();
        orders = "/api/stores/" + shop.store.id() + "/orders";
        next = LocalDate.now(shop.store.zone()).plusDays(2);
    }

    private Answer enter(String entry) {
        return buyer.post(suppliers + "/calendar", entry);
    }

    private Answer closed(LocalDate first, LocalDate last) {
        return enter("{\"first\":\"%s\",\"last\":\"%s\",\"note\":\"holidays\"}".formatted(first, last));
    }

    private JsonNode draft(LocalDate deliver) {
        Answer placed = buyer.post(orders, """
                {"id":"%s","supplier":%d,"deliver":"%s","lines":[{"product":%d,"quantity":12000}]}""".formatted(UUID.randomUUID(), supply.supplier.id(), deliver, shop.bread));
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
        return placed.json();
    }

    private Answer send(JsonNode draft, String how) {
        return buyer.post(orders + "/" + draft.path("id").asString() + "/send", how);
    }

    private boolean isDue() {
        return replenishment.due(shop.store.id()).stream().anyMatch(each -> each.id() == supply.supplier.id());
    }

    @Test
    void anOrderGoesAroundTheDaysOnWhichNothingIsDelivered() {
        assertThat(isDue()).isTrue();
        var known = closed(next, next.plusDays(1)).json();
        assertThat(known.path("entries").size()).isEqualTo(1);
        assertThat(isDue()).isFalse();
        assertThat(buyer.get(suppliers + "/packs").json().path("day").asString())
                .isEqualTo(next.plusDays(2).toString());
        var order = supply.sent(12);
        assertThat(order.expected()).isEqualTo(next.plusDays(2));
        String entry = known.path("entries").path(0).path("id").asString();
        assertThat(buyer.delete(suppliers + "/calendar/" + entry)
                        .json()
                        .path("entries")
                        .isEmpty())
                .isTrue();
        assertThat(buyer.delete(suppliers + "/calendar/" + entry).status()).isEqualTo(404);
        assertThat(isDue()).isTrue();
        assertThat(supply.sent(12).expected()).isEqualTo(next);
    }

    @Test
    void anExtraDeliveryIsReachedToo() {
        LocalDate tomorrow = next.minusDays(1);
        enter("{\"first\":\"%s\",\"orderBy\":\"%s\"}".formatted(tomorrow, tomorrow));
        assertThat(supply.sent(12).expected()).isEqualTo(tomorrow);
        var days = buyer.get(suppliers + "/delivery-days").json();
        assertThat(days.path(0).path("orderDay").asString()).isEqualTo(tomorrow.toString());
        assertThat(days.path(1).path("day").asString()).isEqualTo(next.toString());
    }

    @Test
    void aDayThatIsNotReachedIsAskedAbout() {
        var late = draft(next.minusDays(1));
        assertThat(late.path("doubt").asString()).isEqualTo("PAST_CUT_OFF");
        var refused = send(late, "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/past-cut-off");
        assertThat(refused.json().path("allowed").asString()).isEqualTo(next.toString());
        var agreed = send(late, "{\"anyway\":true}").json();
        assertThat(agreed.path("state").asString()).isEqualTo("SENT");
        assertThat(agreed.path("expected").asString())
                .isEqualTo(next.minusDays(1).toString());
        closed(next, next);
        assertThat(send(draft(next), "{}").json().path("type").asString()).isEqualTo("/problems/no-delivery-day");
        var reached = draft(next.plusDays(1));
        assertThat(reached.path("delivery").path("orderDay").asString())
                .isEqualTo(next.minusDays(1).toString());
        assertThat(send(reached, "{}").status()).isEqualTo(200);
    }

    @Test
    void theHourOrdersEndIsKeptAndWhatCannotBeIsNamed() {
        String terms = """
                {"name":"%s","email":"a@b.example","orderDays":["MONDAY"],"cutOffMinute":%d,"leadDays":2}""";
        assertThat(buyer.post(suppliers, terms.formatted(supply.supplier.name(), 840))
                        .json()
                        .path("cutOffMinute")
                        .asInt())
                .isEqualTo(840);
        assertThat(buyer.get(suppliers + "/delivery-days")
                        .json()
                        .path(0)
                        .path("cutOffMinute")
                        .asInt())
                .isEqualTo(840);
        assertThat(field(buyer.post(suppliers, terms.formatted(supply.supplier.name(), 1_440))))
                .isEqualTo("cutOffMinute");
        assertThat(closed(next, next.plusDays(3)).status()).isEqualTo(200);
        assertThat(closed(next.plusDays(3), next.plusDays(5))
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/calendar-taken");
        assertThat(field(closed(next.plusDays(9), next.plusDays(8)))).isEqualTo("last");
        assertThat(field(closed(next.plusDays(9), next.plusDays(69)))).isEqualTo("last");
        assertThat(field(enter("{\"first\":\"%s\",\"orderBy\":\"%s\"}".formatted(next.plusDays(9), next.plusDays(10)))))
                .isEqualTo("orderBy");
        assertThat(field(enter("{\"first\":\"2020-01-01\"}"))).isEqualTo("first");
        assertThat(field(enter("{}"))).isEqualTo("first");
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().path("field").asString();
    }
}
