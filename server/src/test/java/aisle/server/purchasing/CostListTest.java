package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A supplier's cost list, from the grid to what a delivery is worth, over HTTP as the office does it. */
@ServerTest
class CostListTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Client buyer;
    private String list;
    private String orders;
    /** The day of the next delivery: the test supplier takes orders every day and comes two days later. */
    private LocalDate next;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        list = "/api/stores/" + shop.store.id() + "/suppliers/" + supply.supplier.id() + "/costs";
        orders = "/api/stores/" + shop.store.id() + "/orders";
        next = LocalDate.now(shop.store.zone()).plusDays(2);
    }

    private Answer listed(String kind, int fromPacks, LocalDate first, LocalDate last, long value) {
        return buyer.post(list, "{\"lines\":[" + line(kind, fromPacks, first, last, value) + "]}");
    }

    private String line(String kind, int fromPacks, LocalDate first, LocalDate last, long value) {
        return """
                {"product":%d,"kind":"%s","fromPacks":%d,"first":"%s","last":"%s","value":%d}""".formatted(shop.bread, kind, fromPacks, first, last, value);
    }

    private JsonNode draft(long packs, String deliver) {
        Answer placed = buyer.post(
                orders, """
                {"id":"%s","supplier":%d,%s"lines":[{"product":%d,"quantity":%d}]}""".formatted(UUID.randomUUID(), supply.supplier.id(), deliver, shop.bread, packs * 12_000));
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
        return placed.json();
    }

    private JsonNode send(JsonNode draft) {
        Answer sent = buyer.post(orders + "/" + draft.path("id").asString() + "/send", "{}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return sent.json();
    }

    @Test
    void anOrderCostsWhatIsListedForTheDayOfItsDelivery() {
        assertThat(listed("COST", 1, next, next, 1_300).status()).isEqualTo(204);
        assertThat(listed("COST", 1, next.plusDays(1), next.plusDays(9), 1_400).status())
                .isEqualTo(204);
        var here = draft(2, "");
        assertThat(here.path("costsOf").asString()).isEqualTo(next.toString());
        assertThat(here.path("amount").asLong()).isEqualTo(2_600);
        var later = draft(2, "\"deliver\":\"" + next.plusDays(1) + "\",");
        assertThat(later.path("amount").asLong()).isEqualTo(2_800);
        assertThat(send(later).path("expected").asString())
                .isEqualTo(next.plusDays(1).toString());
        assertThat(draft(2, "\"deliver\":\"" + next.plusDays(10) + "\",")
                        .path("amount")
                        .asLong())
                .as("where the list has ended, what stands with the pack")
                .isEqualTo(2_400);
    }

    @Test
    void anAllowanceIsShownAndTakenOffFromItsPacksOn() {
        listed("AMOUNT_OFF", 3, next, next, 100);
        assertThat(draft(2, "").path("amount").asLong()).isEqualTo(2_400);
        var enough = draft(3, "");
        assertThat(enough.path("amount").asLong()).isEqualTo(3_300);
        assertThat(enough.path("lines").path(0).path("allowance").asLong()).isEqualTo(100);
        var packs = buyer.get(
                        "/api/stores/" + shop.store.id() + "/suppliers/" + supply.supplier.id() + "/packs?query=bread")
                .json();
        assertThat(packs.path("packs").path(0).path("steps").toString())
                .isEqualTo("[{\"fromPacks\":1,\"cost\":1200},{\"fromPacks\":3,\"cost\":1100}]");
    }

    @Test
    void whatWasSentKeepsItsCostAndADraftTakesThatOfTheDayItIsSentFor() {
        var sent = send(draft(2, ""));
        var waiting = draft(2, "");
        listed("PERCENT_OFF", 1, next, next, 100_000);
        var kept = buyer.get(orders + "/" + sent.path("id").asString()).json();
        assertThat(kept.path("amount").asLong()).isEqualTo(2_400);
        assertThat(send(waiting).path("amount").asLong()).isEqualTo(2_160);
    }

    @Test
    void goodsAreTakenInAndMatchedAtTheListedCost() {
        listed("COST", 1, next, next, 1_320);
        listed("AMOUNT_OFF", 1, next, next, 120);
        listed("COST", 2, next, next, 1_500);
        var sent = send(draft(2, ""));
        UUID receipt = UUID.randomUUID();
        String order = sent.path("id").asString();
        buyer.post(orders + "/" + order + "/receipts", """
                {"id":"%s","lines":[{"line":1,"quantity":24000}]}""".formatted(receipt));
        assertThat(stock.movementsOf(receipt))
                .singleElement()
                .satisfies(moved -> assertThat(moved.cost()).isEqualTo(2 * (1_500 - 120)));
        Answer entered = Client.signedIn(
                        port, people.hire(Role.MANAGER, shop.store.id()).login())
                .post("/api/stores/" + shop.store.id() + "/invoices", """
                        {"id":"%s","supplier":%d,"number":"59","day":"%s","total":2760,"receipts":["%s"],
                        "lines":[{"order":"%s","line":1,"quantity":24000,"cost":1380}]}""".formatted(
                        UUID.randomUUID(), supply.supplier.id(), LocalDate.now(shop.store.zone()), receipt, order));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(entered.json().path("lines").path(0).path("findings").isEmpty())
                .as(entered.body())
                .isTrue();
    }

    @Test
    void aDayIsListedOnceAndAllOrNoneIsTaken() {
        listed("COST", 1, next, next.plusDays(5), 1_300);
        Answer twice = buyer.post(
                list,
                "{\"lines\":[" + line("COST", 2, next, next, 1_250) + ","
                        + line("COST", 1, next.plusDays(5), next.plusDays(9), 1_400) + "]}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().path("type").asString()).isEqualTo("/problems/already-listed");
        assertThat(twice.json().path("field").asString()).isEqualTo("lines[1].first");
        assertThat(twice.json().path("detail").asString()).contains("from " + next + " to " + next.plusDays(5));
        assertThat(buyer.get(list).json().size()).isEqualTo(1);
        long line = buyer.get(list).json().path(0).path("id").asLong();
        assertThat(buyer.post(list + "/" + line + "/end", "{\"last\":\"" + next.plusDays(4) + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(listed("COST", 1, next.plusDays(5), next.plusDays(9), 1_400).status())
                .isEqualTo(204);
        assertThat(buyer.post(list + "/" + line + "/end", "{}")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/already-listed");
        assertThat(buyer.delete(list + "/" + line).status()).isEqualTo(204);
        assertThat(buyer.delete(list + "/" + line).status()).isEqualTo(404);
    }

    @Test
    void theDatabaseItselfRefusesADayThatIsListed() {
        listed("COST", 1, next, next, 1_300);
        assertThatThrownBy(() -> sql.sql("""
                        insert into purchasing.listed_cost (supplier, product, kind, from_packs, first, value)
                        values (:supplier, :product, 'COST', 1, :first, 1)""")
                        .param("supplier", supply.supplier.id())
                        .param("product", shop.bread)
                        .param("first", next.minusDays(3))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("listed_once");
    }

    @Test
    void ofManyWhoListTheSameAtOnceOneIsHeard() throws Exception {
        Callable<Answer> listing = () -> listed("COST", 1, next, next.plusDays(3), 1_300);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(Stream.generate(() -> listing).limit(8).toList());
            int heard = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isIn(204, 409);
                heard += answer.get().status() == 204 ? 1 : 0;
            }
            assertThat(heard).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeListedIsNamed() {
        refused(listed("COST", 0, next, next, 1), "lines[0].fromPacks");
        refused(listed("COST", 1, next, next.minusDays(1), 1), "lines[0].last");
        refused(listed("PERCENT_OFF", 1, next, next, 1_000_001), "lines[0].value");
        refused(
                buyer.post(
                        list,
                        "{\"lines\":[{\"code\":\"none\",\"kind\":\"COST\",\"first\":\"2100-01-01\",\"value\":1}]}"),
                "lines[0].code");
        refused(
                buyer.post(
                        orders,
                        "{\"id\":\"%s\",\"supplier\":%d,\"deliver\":\"2020-01-01\",\"lines\":[{\"product\":%d,\"quantity\":12000}]}"
                                .formatted(UUID.randomUUID(), supply.supplier.id(), shop.bread)),
                "deliver");
        listed("COST", 1, next, next, 1_300);
        Answer other = buyer.post(
                "/api/stores/" + shop.store.id() + "/suppliers/" + supply.supplier.id() + "/packs",
                "{\"product\":%d,\"units\":6000,\"cost\":900}".formatted(shop.bread));
        assertThat(other.json().path("type").asString()).isEqualTo("/problems/pack-listed");
        assertThat(buyer.get(list).json().size()).isEqualTo(1);
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }
}
