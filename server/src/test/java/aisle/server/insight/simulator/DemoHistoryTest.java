package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.inventory.EmptyShelves;
import aisle.server.inventory.Stock;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WastedDays;
import aisle.server.organization.Invariant;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.testing.ServerTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two weeks of a small demo shop, in the record as the engine made them. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoHistoryTest {

    private static final int DAYS = 14;
    private static final LocalDate FIRST = TestDemoShop.LAST_DAY.minusDays(DAYS);

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoHistory history;

    @Autowired
    Stock stock;

    @Autowired
    WastedDays wasted;

    @Autowired
    EmptyShelves shelves;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private TestDemoShop shop;
    private Plan plan;

    @BeforeAll
    void write() {
        shop = TestDemoShop.open(context);
        plan = shop.plan(3, DAYS, LocalTime.of(23, 0));
        var past = history.of(plan, shop.store, shop.book, shop.made);
        transaction.executeWithoutResult(status -> past.begin());
        past.trade();
    }

    @Test
    void theRecordIsSound() {
        assertThat(invariants)
                .allSatisfy(rule -> assertThat(rule.check()).as(rule.name()).isEmpty());
    }

    /** To the piece; of what is weighed to a quarter of a pound, and nothing where the engine has nothing. */
    @Test
    void onHandIsWhatTheEngineHas() {
        var days = shop.days(plan);
        for (int i = DAYS; i >= 0; i--) {
            days.next(i > 0);
        }
        Map<Integer, Long> pieces = new HashMap<>();
        days.stock().forEach(stood -> pieces.merge(stood.good(), (long) stood.pieces(), Long::sum));
        var carried = shop.world(plan).carried();
        var onHand = stock.onHand(
                shop.store.id(),
                carried.stream().map(good -> good.product().id()).toList());
        for (int good = 0; good < carried.size(); good++) {
            var product = carried.get(good);
            long engine = pieces.getOrDefault(good, 0L) * 1_000;
            assertThat(onHand.getOrDefault(product.product().id(), 0L))
                    .as(product.product().name())
                    .isBetween(
                            engine == 0 || !product.weighed() ? engine : engine - 280,
                            engine == 0 || !product.weighed() ? engine : engine + 280);
        }
    }

    @Test
    void goodsAreThrownAwayForSeveralReasonsAndSomeShelvesAreEmpty() {
        var lost = wasted.cost(shop.store.id(), FIRST, TestDemoShop.LAST_DAY);
        assertThat(lost).hasSizeGreaterThan(DAYS / 2);
        assertThat(sql.sql("select distinct reason from inventory.waste where store = :store")
                        .param("store", shop.store.id())
                        .query(String.class)
                        .list())
                .contains(Waste.Reason.EXPIRED.name(), Waste.Reason.SPOILED.name());
        var products = shop.world(plan).carried().stream()
                .map(good -> good.product().id())
                .toList();
        var empty = shelves.days(shop.store.id(), products, FIRST, DAYS);
        assertThat(empty.values().stream()
                        .mapToInt(java.util.BitSet::cardinality)
                        .sum())
                .isBetween(products.size() * DAYS / 200, products.size() * DAYS / 10);
    }

    @Test
    void goodsComeByOrdersWithTheirLotsAndWhatIsStillToComeIsOnOrder() {
        var states = sql.sql("""
                select state, count(*) as orders from purchasing.purchase_order where store = :store group by state""")
                .param("store", shop.store.id())
                .query((row, number) -> Map.entry(row.getString("state"), row.getInt("orders")))
                .list();
        assertThat(states).anyMatch(each -> each.getKey().equals("RECEIVED") && each.getValue() > DAYS);
        assertThat(orders.open(shop.store.id()))
                .isNotEmpty()
                .allMatch(order -> order.state() == PurchaseOrder.State.SENT)
                .allMatch(order ->
                        order.expected() != null && !order.expected().isBefore(TestDemoShop.LAST_DAY.minusDays(2)));
        assertThat(sql.sql("""
                select count(*) from inventory.lot
                where store = :store and expires between received and received + 30 and received > :first""")
                        .param("store", shop.store.id())
                        .param("first", FIRST)
                        .query(Integer.class)
                        .single())
                .isGreaterThan(DAYS * 10);
    }

    @Test
    void ordersOfThePastAreNotMailedAndTheLastDaysAreLeftToTheOffice() {
        assertThat(sql.sql("select count(*) from channels.mail where store = :store")
                        .param("store", shop.store.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        var begun = TestDemoShop.LAST_DAY.atStartOfDay(shop.store.zone()).toInstant();
        assertThat(orders.open(shop.store.id()))
                .allMatch(order -> order.sentAt() != null && order.sentAt().isBefore(begun));
    }

    /** A start that was cut short is made good by the next one, whatever stands already. */
    @Test
    void writtenAgainItStaysAsItIs() {
        String counts = """
                select (select count(*) from inventory.movement where store = :store) || ' '
                    || (select count(*) from purchasing.purchase_order where store = :store) || ' '
                    || (select count(*) from inventory.waste where store = :store)""";
        String before = sql.sql(counts)
                .param("store", shop.store.id())
                .query(String.class)
                .single();
        history.of(plan, shop.store, shop.book, shop.made).trade();
        assertThat(sql.sql(counts)
                        .param("store", shop.store.id())
                        .query(String.class)
                        .single())
                .isEqualTo(before);
    }
}
