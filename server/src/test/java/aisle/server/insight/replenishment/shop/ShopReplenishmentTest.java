package aisle.server.insight.replenishment.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.insight.SellingShop;
import aisle.server.insight.forecast.ForecastTraining;
import aisle.server.insight.forecast.model.Progress;
import aisle.server.insight.replenishment.OrderAdvice;
import aisle.server.insight.replenishment.OrderPolicy;
import aisle.server.insight.replenishment.shop.SuggestedOrder.Basis;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.purchasing.Suppliers;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is suggested to a shop that sells three to four breads a day: by its stock, dates, suppliers and forecast. */
@ServerTest
class ShopReplenishmentTest {

    private static final int DAYS = 14;
    private static final LocalDate TODAY = SellingShop.TODAY;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Suppliers suppliers;

    @Autowired
    private ForecastTraining training;

    @Autowired
    private ShopReplenishment replenishment;

    @Autowired
    private ShopMarkdowns markdowns;

    @Autowired
    private Stock stock;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private SellingShop selling;
    private TestShop shop;
    private TestSupply supply;
    private long store;

    @BeforeEach
    void sellBread() {
        selling = SellingShop.of(context, DAYS);
        shop = selling.shop;
        supply = selling.supply;
        store = selling.store;
    }

    private void have(long breads, @Nullable LocalDate expires) {
        selling.have(breads, "A", expires);
    }

    private SuggestedOrder suggested() {
        return replenishment.suggest(store, supply.supplier.id(), Set.of());
    }

    @Test
    void whatWillBeMissingIsOrderedInPacksAndExplained() {
        have(4, null);
        SuggestedOrder order = suggested();
        assertThat(order.basis()).isEqualTo(Basis.RECENT_DAYS);
        assertThat(order.delivers()).isEqualTo(TODAY.plusDays(2));
        assertThat(order.nextDelivery()).isEqualTo(TODAY.plusDays(3));
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.product()).isEqualTo(shop.bread);
            assertThat(line.packs()).isPositive();
            assertThat(line.quantity()).isEqualTo(line.packs() * 12_000L);
            assertThat(line.cost()).isEqualTo(line.packs() * 1_200L);
            assertThat(line.onHand()).isEqualTo(4_000);
            // two days of three to four breads before it comes, one after
            assertThat(line.untilDelivery()).isBetween(6_000L, 8_000L);
            assertThat(line.untilNext()).isBetween(3_000L, 4_000L);
            assertThat(line.soldOutWithoutPpm()).isGreaterThan(900_000);
            assertThat(line.soldOutPpm()).isLessThan(100_000);
            // three to four breads at 3.00 less 1.00, less what keeping the rest costs
            assertThat(line.gain()).isBetween(500L, 800L);
        });
        assertThat(order.gain()).isEqualTo(order.lines().getFirst().gain());
    }

    @Test
    void whatTheStoreNoLongerCarriesWhenItWouldComeIsNotOrderedAndIsSoldThrough() {
        have(4, null);
        Client manager = Client.signedIn(port, people.hire(Role.MANAGER, store).login());
        String stores = "/api/stores/" + store;
        assertThat(manager.post(stores + "/listings", """
                {"products":[%d],"listed":false,"from":"%s","stores":[%d]}""".formatted(shop.bread, TODAY.plusDays(2), store))
                        .status())
                .isEqualTo(200);
        assertThat(suggested().lines()).isEmpty();
        String packs = stores + "/suppliers/" + supply.supplier.id() + "/packs";
        assertThat(manager.get(packs).json().get("total").asInt())
                .as("wine alone")
                .isEqualTo(1);
        assertThat(manager.get(packs + "?day=" + TODAY.plusDays(1))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(2);

        assertThat(manager.get(stores + "/products?stock=SELL_THROUGH")
                        .json()
                        .get("products")
                        .size())
                .as("it is carried until then")
                .isZero();
        assertThat(manager.post(stores + "/listings", """
                {"products":[%d],"listed":false,"from":"%s","stores":[%d]}""".formatted(shop.bread, TODAY, store))
                        .status())
                .isEqualTo(200);
        assertThat(manager.get(stores + "/products?stock=SELL_THROUGH")
                        .json()
                        .get("products")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(shop.bread);
        assertThat(manager.get(stores + "/count-risks")
                        .json()
                        .get(0)
                        .get("reasons")
                        .toString())
                .contains("NOT_CARRIED");
    }

    @Test
    void whatIsOnOrderIsNotOrderedAgainAndWhatIsLeftOutNotAtAll() {
        have(4, null);
        assertThat(replenishment
                        .suggest(store, supply.supplier.id(), Set.of(shop.bread))
                        .lines())
                .isEmpty();
        supply.sent(48);
        assertThat(suggested().lines()).isEmpty();
    }

    /**
     * What another store has sent is counted as coming, with its own date: what will be over tomorrow serves nobody.
     */
    @Test
    void whatAnotherStoreHasSentIsNotOrdered() {
        have(4, null);
        var short4 = suggested().lines().getFirst();
        assertThat(short4.inTransit()).isZero();
        sent(48, TODAY);
        assertThat(suggested().lines().getFirst().quantity()).isEqualTo(short4.quantity());
        sent(2, TODAY.plusDays(9));
        assertThat(suggested().lines().getFirst().inTransit()).isEqualTo(2_000);
        sent(48, TODAY.plusDays(9));
        assertThat(suggested().lines()).isEmpty();
    }

    private void sent(long breads, LocalDate expires) {
        long other = TestShop.open(context).store.id();
        UUID id = UUID.randomUUID();
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                other,
                GoodsReceipt.Origin.OPENING,
                TODAY.minusDays(2),
                Instant.now().minusSeconds(600),
                List.of(new GoodsReceipt.Line(shop.bread, breads * 1_000, breads * 100, "T", expires))));
        var buyer = Client.signedIn(port, people.hire(Role.BUYER, other, store).login());
        String transfers = "/api/stores/" + other + "/transfers";
        buyer.post(transfers, "{\"id\":\"%s\",\"receiver\":%d}".formatted(id, store));
        buyer.post(
                transfers + "/" + id + "/goods",
                "{\"product\":%d,\"lot\":\"T\",\"quantity\":%d}".formatted(shop.bread, breads * 1_000));
        assertThat(buyer.post(transfers + "/" + id + "/send", "").status()).isEqualTo(200);
    }

    @Test
    void aTrainedModelIsPreferred() {
        have(4, null);
        training.train(store, Progress.UNHEARD);
        assertThat(suggested().basis()).isEqualTo(Basis.MODEL);
        assertThat(suggested().lines()).hasSize(1);
    }

    @Test
    void onlyWhoSellsAProductCheapestIsAskedForIt() {
        have(4, null);
        var dear = suppliers.add(
                new Suppliers.Terms("Dear " + store, "dear@bakery.example", EnumSet.allOf(DayOfWeek.class), 1, 0));
        suppliers.sell(dear.id(), List.of(new aisle.server.purchasing.Pack(dear.id(), shop.bread, 12_000, 1_300, 1)));
        assertThat(replenishment.suggest(store, dear.id(), Set.of()).lines()).isEmpty();
        assertThat(suggested().lines()).hasSize(1);
        assertThat(replenishment.due(store)).extracting("id").contains(dear.id(), supply.supplier.id());
    }

    @Test
    void whatComesInTwoMonthsIsNotGuessedAt() {
        var far = suppliers.add(
                new Suppliers.Terms("Far " + store, "far@bakery.example", EnumSet.allOf(DayOfWeek.class), 60, 0));
        assertThatThrownBy(() -> replenishment.suggest(store, far.id(), Set.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("42 days");
        assertThat(replenishment.due(store)).extracting("id").doesNotContain(far.id());
    }

    @Test
    void whatCannotAllBeSoldByItsLastDayIsMarkedDown() {
        have(12, TODAY.plusDays(1));
        assertThat(markdowns.suggest(store)).singleElement().satisfies(markdown -> {
            assertThat(markdown.product()).isEqualTo(shop.bread);
            assertThat(markdown.expires()).isEqualTo(TODAY.plusDays(1));
            assertThat(markdown.quantity()).isEqualTo(12_000);
            assertThat(markdown.price()).isEqualTo(300);
            assertThat(markdown.marked()).isBetween(120L, 240L);
            assertThat(markdown.wasted()).isLessThan(markdown.wastedWithout());
            assertThat(markdown.gain()).isPositive();
        });
    }

    @Test
    void whatSellsInTimeKeepsItsPrice() {
        have(4, TODAY.plusDays(1));
        assertThat(markdowns.suggest(store)).isEmpty();
    }

    @Test
    void whoSeesFiguresSeesSuggestions() {
        have(4, null);
        Client manager = Client.signedIn(port, people.hire(Role.MANAGER, store).login());
        String path = "/api/stores/" + store + "/suggestions";
        var order = manager.get(path + "/orders/" + supply.supplier.id());
        assertThat(order.status()).isEqualTo(200);
        assertThat(order.json().path("lines").path(0).path("product").asLong()).isEqualTo(shop.bread);
        assertThat(manager.get(path + "/markdowns").status()).isEqualTo(200);
        Client cashier = Client.signedIn(port, people.hire(Role.CASHIER, store).login());
        assertThat(cashier.get(path + "/markdowns").status()).isEqualTo(403);
    }

    /** Levels go before the forecast, in packs of twelve; wine is sold by nobody and so has no forecast at all. */
    @Test
    void whatIsSetByHandGoesBeforeTheForecast() {
        have(4, null);
        Client buyer = Client.signedIn(port, people.hire(Role.BUYER, store).login());
        String path = "/api/stores/" + store + "/order-policies";
        assertThat(set(
                        buyer,
                        "\"product\":%d,\"rule\":\"MIN_MAX\",\"minimum\":5000,\"maximum\":60000".formatted(shop.bread)))
                .isEqualTo(204);
        assertThat(suggested().lines()).singleElement().satisfies(line -> {
            assertThat(line.packs()).isEqualTo(5);
            assertThat(line.rule()).isEqualTo(OrderPolicy.Rule.MIN_MAX);
            assertThat(line.limit()).isNull();
        });
        assertThat(buyer.get(path).json().get("lines").get(0).get("maximum").asLong())
                .isEqualTo(60_000);
        assertThat(set(
                        buyer,
                        "\"product\":%d,\"rule\":\"ORDER_UP_TO\",\"maximum\":60000,\"space\":24000"
                                .formatted(shop.bread)))
                .isEqualTo(204);
        assertThat(suggested().lines()).singleElement().satisfies(line -> {
            assertThat(line.packs()).isEqualTo(2);
            assertThat(line.limit()).isEqualTo(OrderAdvice.Limit.SHELF_SPACE);
        });
        assertThat(set(buyer, "\"product\":%d,\"rule\":\"NEVER\"".formatted(shop.bread)))
                .isEqualTo(204);
        assertThat(suggested().lines()).isEmpty();
        assertThat(set(buyer, "\"product\":%d,\"rule\":\"FORECAST\"".formatted(shop.bread)))
                .isEqualTo(204);
        assertThat(buyer.get(path).json().get("lines")).isEmpty();
        assertThat(suggested().lines())
                .singleElement()
                .extracting(SuggestedOrder.Line::rule)
                .isEqualTo(OrderPolicy.Rule.FORECAST);
    }

    @Test
    void aLevelThatCannotBeIsNamedAndNothingIsSet() {
        Client buyer = Client.signedIn(port, people.hire(Role.BUYER, store).login());
        String sound = "{\"product\":%d,\"rule\":\"ORDER_UP_TO\",\"maximum\":60000}".formatted(shop.bread);
        String path = "/api/stores/" + store + "/order-policies";
        for (String[] wrong : new String[][] {
            {"\"product\":%d,\"rule\":\"MIN_MAX\",\"minimum\":5,\"maximum\":4".formatted(shop.wine), "maximum"},
            {"\"product\":%d,\"rule\":\"NEVER\",\"maximum\":4".formatted(shop.wine), "maximum"},
            {"\"product\":%d,\"rule\":\"FORECAST\",\"space\":0".formatted(shop.wine), "space"},
            {"\"product\":%d,\"rule\":\"NEVER\"".formatted(shop.bread), "product"},
            {"\"code\":\"no such\",\"rule\":\"NEVER\"", "code"},
            {"\"product\":%d".formatted(shop.wine), "rule"},
        }) {
            var answer = buyer.put(path, "{\"lines\":[" + sound + ",{" + wrong[0] + "}]}");
            assertThat(answer.status()).as(wrong[0]).isEqualTo(400);
            assertThat(answer.json().get("rows")).singleElement().satisfies(row -> {
                assertThat(row.get("row").asInt()).isEqualTo(2);
                assertThat(row.get("field").asString()).isEqualTo(wrong[1]);
            });
        }
        assertThat(buyer.get(path).json().get("lines")).isEmpty();
    }

    private int set(Client buyer, String line) {
        return buyer.put("/api/stores/" + store + "/order-policies", "{\"lines\":[{" + line + "}]}")
                .status();
    }
}
