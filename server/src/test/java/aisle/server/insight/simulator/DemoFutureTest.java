package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.catalog.Prices;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.inventory.Lots;
import aisle.server.inventory.MovedDays;
import aisle.server.inventory.Stock;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WasteDesk;
import aisle.server.organization.Invariant;
import aisle.server.organization.TillKeys;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import aisle.server.sales.Intake;
import aisle.server.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small demo shop that was made on an afternoon, and the days after that. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFutureTest {

    private static final LocalTime MADE_AT = LocalTime.of(15, 0);
    private static final int DAYS = 4;
    private static final int GONE_ON = 3;
    private static final LocalDate MADE_ON = TestDemoShop.LAST_DAY;
    private static final LocalDate LAST = MADE_ON.plusDays(GONE_ON);

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoHistory history;

    @Autowired
    DemoFuture future;

    @Autowired
    DemoTime time;

    @Autowired
    Stock stock;

    @Autowired
    Lots lots;

    @Autowired
    WasteDesk desk;

    @Autowired
    MovedDays moved;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Prices prices;

    @Autowired
    Intake intake;

    @Autowired
    TillKeys keys;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private DemoStanding shop;

    @BeforeAll
    void goOn() {
        shop = made();
        for (LocalDate day : MADE_ON.datesUntil(LAST.plusDays(1)).toList()) {
            future.go(shop, day, () -> {});
        }
    }

    /** A shop with its past. Two of them are alike. */
    private DemoStanding made() {
        TestDemoShop premises = TestDemoShop.open(context);
        Plan plan = premises.plan(3, DAYS, MADE_AT);
        var past = history.of(plan, premises.store, premises.book, premises.made);
        transaction.executeWithoutResult(status -> past.begin());
        past.trade();
        return new DemoStanding(plan, premises.store, premises.made);
    }

    private Instant at(LocalDate day, LocalTime of) {
        return day.atTime(of).atZone(shop.store().zone()).toInstant();
    }

    private int count(String table, String condition, DemoStanding of) {
        return sql.sql("select count(*) from " + table + " where store = :store and " + condition)
                .param("store", of.store().id())
                .query(Integer.class)
                .single();
    }

    /** All that moved and was ordered, without the ids of till, staff and store. */
    private List<String> record(DemoStanding of) {
        return sql.sql("""
                select concat_ws(' ', day, kind, product, lot, sum(quantity), sum(cost)) as told
                from inventory.movement where store = :store group by day, kind, product, lot
                union all select concat_ws(' ', o.sent_at, o.number, o.supplier, o.state, l.product, l.quantity, l.on_order)
                from purchasing.purchase_order o join purchasing.purchase_order_line l on l.purchase_order = o.id
                where o.store = :store
                union all select concat_ws(' ', day, kind, at, total) from sales.entry where store = :store
                order by 1""")
                .param("store", of.store().id())
                .query((row, number) -> row.getString("told"))
                .list();
    }

    @Test
    void theRecordIsSoundAndNothingIsSoldThatWasNotThere() {
        assertThat(invariants)
                .allSatisfy(rule -> assertThat(rule.check()).as(rule.name()).isEmpty());
        assertThat(stock.negative(shop.store().id())).isEmpty();
    }

    @Test
    void everyDayThatIsOverIsDueOnceAndInItsOrder() {
        var fresh = made();
        var plan = fresh.plan();
        assertThat(time.due(plan, fresh.store(), at(MADE_ON, LocalTime.of(22, 29))))
                .isEmpty();
        assertThat(time.due(plan, fresh.store(), at(MADE_ON, LocalTime.of(22, 30))))
                .containsExactly(MADE_ON);
        Instant later = at(MADE_ON.plusDays(3), LocalTime.NOON);
        assertThat(time.due(plan, fresh.store(), later))
                .containsExactly(MADE_ON, MADE_ON.plusDays(1), MADE_ON.plusDays(2));
        future.go(fresh, MADE_ON, () -> {});
        assertThat(time.due(plan, fresh.store(), later)).containsExactly(MADE_ON.plusDays(1), MADE_ON.plusDays(2));

        var late = new Plan(plan.products(), plan.seed(), plan.days(), at(MADE_ON, LocalTime.of(22, 15)));
        assertThat(time.due(late, made().store(), later)).containsExactly(MADE_ON.plusDays(1), MADE_ON.plusDays(2));
    }

    @Test
    void aDayThatIsRecordedStaysAsItIs() {
        var before = record(shop);
        for (LocalDate day : MADE_ON.datesUntil(LAST.plusDays(1)).toList()) {
            future.go(shop, day, () -> {});
        }
        assertThat(record(shop)).isEqualTo(before);
    }

    /** Killed after every step of every day, it comes to the same as the shop that never was. */
    @Test
    void whoeverIsKilledHalfwayRecordsTheRest() {
        var broken = made();
        int killed = 0;
        for (LocalDate day : MADE_ON.datesUntil(LAST.plusDays(1)).toList()) {
            boolean over = false;
            for (int lives = 1; !over; lives++) {
                var steps = new AtomicInteger(lives);
                try {
                    future.go(broken, day, () -> {
                        if (steps.decrementAndGet() == 0) {
                            throw new CancellationException();
                        }
                    });
                    over = true;
                } catch (CancellationException expected) {
                    killed++;
                }
            }
        }
        assertThat(killed).isGreaterThan(GONE_ON * 7);
        assertThat(record(broken)).isEqualTo(record(shop));
        assertThat(count("sales.quarantine", "true", broken)).isZero();
    }

    /** What was decided holds, whatever a person sells before it is recorded. */
    @Test
    void aDayIsDecidedOnce() {
        var fresh = made();
        var steps = new AtomicInteger(2);
        assertThatThrownBy(() -> future.go(fresh, MADE_ON, () -> {
                    if (steps.decrementAndGet() == 0) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        int before = count("sales.entry", "true", fresh);
        sql.sql(
                        "update organization.staff set left_at = now() where id in (select staff from organization.staff_store where store = :store) and role = 'CASHIER'")
                .param("store", fresh.store().id())
                .update();
        future.go(fresh, MADE_ON, () -> {});
        assertThat(count("sales.entry", "true", fresh)).isGreaterThan(before);
        assertThat(count(
                        "sales.entry e join organization.staff s on s.id = e.cashier and s.role = 'CASHIER'",
                        "e.at > (select made_at from (values (timestamptz '"
                                + fresh.plan().madeAt() + "')) v (made_at))",
                        fresh))
                .isPositive();
    }

    @Test
    void theDayItWasMadeOnGetsTheRestOfIt() {
        var made = shop.plan().madeAt();
        int before = count("sales.entry", "kind = 'SALE' and day = '" + MADE_ON + "' and at <= '" + made + "'", shop);
        int after = count("sales.entry", "kind = 'SALE' and day = '" + MADE_ON + "' and at > '" + made + "'", shop);
        assertThat(before).isBetween(100, 300);
        assertThat(after).isBetween(100, 300);
        assertThat(count("sales.entry", "day > '" + LAST + "'", shop)).isZero();
        int whole = count("sales.entry", "kind = 'SALE' and day = '" + MADE_ON.plusDays(1) + "'", shop);
        assertThat(whole).isBetween(200, 500);
    }

    @Test
    void whatIsPastItsDateIsThrownAwayAndWhatIsNotIsNot() {
        assertThat(lots.of(shop.store().id(), shop.products(), LAST.plusDays(1)))
                .noneMatch(lot -> lot.expires() != null && lot.expires().isBefore(LAST) && lot.onHand() > 0)
                .anyMatch(lot -> lot.expires() != null && lot.expires().isAfter(LAST));
        int early = sql.sql("""
                select count(*) from inventory.movement m join inventory.waste w on w.id = m.source
                join inventory.lot l on l.store = m.store and l.product = m.product and l.lot = m.lot
                where m.store = :store and w.reason = 'EXPIRED' and l.expires > m.day""")
                .param("store", shop.store().id())
                .query(Integer.class)
                .single();
        assertThat(early).isZero();
        assertThat(count("inventory.waste", "reason = 'EXPIRED' and day > '" + MADE_ON + "'", shop))
                .isEqualTo(GONE_ON);
    }

    /** Left alone it orders of who takes orders, after closing, and what it ordered comes. */
    @Test
    void aShopThatIsLeftAloneOrdersAndIsSupplied() {
        var all = sql.sql(
                        "select id, supplier, sent_at, expected, state from purchasing.purchase_order where store = :store")
                .param("store", shop.store().id())
                .query((row, number) -> orders.find(shop.store().id(), row.getObject("id", UUID.class)))
                .list();
        var own = all.stream()
                .filter(order -> order.sentAt() != null
                        && order.sentAt().isAfter(shop.plan().madeAt()))
                .toList();
        assertThat(own).hasSizeGreaterThan(GONE_ON).allSatisfy(order -> {
            var supplier = suppliers.find(order.supplier());
            var sent = shop.store().dayOf(order.sentAt());
            assertThat(supplier.orderDays()).contains(sent.getDayOfWeek());
            assertThat(order.sentAt()).isEqualTo(at(sent, LocalTime.of(22, 20)));
            assertThat(order.amount()).isGreaterThanOrEqualTo(supplier.minimumOrder());
        });
        assertThat(own.stream().map(order -> order.supplier() + " " + order.sentAt()))
                .doesNotHaveDuplicates();
        assertThat(own.stream().filter(order -> !order.expected().isAfter(LAST.minusDays(1))))
                .isNotEmpty()
                .anyMatch(order -> !order.state().open());
        int empty = sql.sql("select count(*) from inventory.on_hand where store = :store and quantity = 0")
                .param("store", shop.store().id())
                .query(Integer.class)
                .single();
        assertThat(empty).isLessThan(shop.world(java.util.Set.of()).carried().size() / 6);
    }

    /** Shelves that are empty are filled by what a person ordered, late perhaps, and sell again. */
    @Test
    void whatAPersonOrdersIsDeliveredAndSells() {
        var fresh = made();
        long store = fresh.store().id();
        var world = fresh.world(java.util.Set.of());
        var coming = orders.onOrder(store);
        var wanted = world.carried().stream()
                .filter(good -> world.house(good) == DemoHouse.HOUSEHOLD)
                .map(good -> good.product().id())
                .filter(product -> !coming.containsKey(product))
                .limit(8)
                .toList();
        assertThat(wanted).hasSize(8);
        stock.onHand(store, wanted).forEach((product, quantity) -> {
            if (quantity > 0) {
                var line = new Waste.Line(product, null, quantity);
                desk.book(new Waste(UUID.randomUUID(), store, Waste.Reason.DAMAGED, List.of(line)));
            }
        });
        var order = send(fresh, supplier(DemoHouse.HOUSEHOLD), wanted, 4);
        var expected = java.util.Objects.requireNonNull(order.expected());
        future.go(fresh, expected.minusDays(1), () -> {});
        assertThat(orders.find(store, order.id()).state()).isEqualTo(PurchaseOrder.State.SENT);
        assertThat(sold(fresh, order, expected.minusDays(1))).isZero();
        for (int late = 0; late <= 3; late++) {
            future.go(fresh, expected.plusDays(late), () -> {});
        }
        var came = orders.find(store, order.id());
        assertThat(came.state()).isEqualTo(PurchaseOrder.State.RECEIVED);
        assertThat(came.lines()).anyMatch(line -> line.received() == line.quantity());
        assertThat(orders.receiptDays(order.id()).values())
                .singleElement()
                .satisfies(day -> assertThat(day).isBetween(expected, expected.plusDays(2)));
        assertThat(sold(fresh, order, expected)).isGreaterThan(8_000);
        assertThat(stock.negative(store)).isEmpty();
    }

    private long sold(DemoStanding of, PurchaseOrder order, LocalDate from) {
        var products = order.lines().stream().map(PurchaseOrder.Line::product).toList();
        return moved.of(of.store().id(), products, from, from.plusDays(3), List.of()).values().stream()
                .flatMap(List::stream)
                .mapToLong(MovedDays.Day::sold)
                .sum();
    }

    /** Whom a person has ordered of, the demo's own buyer leaves alone that day. */
    @Test
    void wherePeopleOrderNobodyElseDoes() {
        var fresh = made();
        LocalDate today = fresh.store().dayOf(Instant.now());
        long bakery = supplier(DemoHouse.BAKERY);
        var world = fresh.world(java.util.Set.of());
        var bread = world.carried().stream()
                .filter(good -> world.house(good) == DemoHouse.BAKERY)
                .map(good -> good.product().id())
                .limit(2)
                .toList();
        send(fresh, bakery, bread, 1);
        future.go(fresh, today, () -> {});
        assertThat(orders.open(fresh.store().id()).stream()
                        .filter(order -> order.supplier() == bakery)
                        .filter(order -> fresh.store().dayOf(order.sentAt()).equals(today)))
                .hasSize(1);
        future.go(fresh, today.plusDays(1), () -> {});
        assertThat(orders.open(fresh.store().id()).stream()
                        .filter(order -> order.supplier() == bakery)
                        .filter(order -> fresh.store().dayOf(order.sentAt()).equals(today.plusDays(1))))
                .hasSize(1);
    }

    private long supplier(DemoHouse house) {
        return suppliers.all().stream()
                .filter(each -> each.name().equals(house.title()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PurchaseOrder send(DemoStanding of, long supplier, List<Long> products, int packs) {
        var units = suppliers.packs(supplier);
        var lines = products.stream()
                .map(product -> new NewOrder.Line(
                        product,
                        packs
                                * units.stream()
                                        .filter(pack -> pack.product() == product)
                                        .findFirst()
                                        .orElseThrow()
                                        .units()))
                .toList();
        var draft = orders.place(new NewOrder(UUID.randomUUID(), of.store().id(), supplier, lines));
        return orders.send(of.store().id(), draft.id());
    }

    /** Two shops that are alike but for some prices of one day. */
    @Test
    void whatIsMarkedDownSellsMore() {
        var plain = made();
        var marked = made();
        LocalDate today = plain.store().dayOf(Instant.now());
        var world = plain.world(java.util.Set.of());
        List<Long> products = new ArrayList<>();
        for (int i = 0; i < world.carried().size(); i++) {
            if (!world.setting().range().get(i).perishable()
                    && stock.onHand(
                                    plain.store().id(),
                                    world.carried().get(i).product().id())
                            > 10_000) {
                products.add(world.carried().get(i).product().id());
            }
        }
        var some = products.stream().sorted(Comparator.naturalOrder()).limit(12).toList();
        assertThat(some).hasSize(12);
        for (long product : some) {
            long price = context.getBean(aisle.server.catalog.PriceBooks.class)
                    .current(marked.store().id())
                    .product(product)
                    .orElseThrow()
                    .priceOn(today.toEpochDay(), false)
                    .orElseThrow();
            prices.change(
                    marked.store().id(),
                    product,
                    new Prices.Change(price * 6 / 10, today, today.plusDays(2), false, "Near expiry"));
        }
        future.go(plain, today, () -> {});
        future.go(marked, today, () -> {});
        assertThat(sold(marked, some, today)).isGreaterThan(sold(plain, some, today) * 3 / 2);
    }

    private long sold(DemoStanding of, List<Long> products, LocalDate day) {
        return moved.of(of.store().id(), products, day, day, List.of()).values().stream()
                .flatMap(List::stream)
                .mapToLong(MovedDays.Day::sold)
                .sum();
    }

    /** A device goes on with its own journal, and nobody writes in it. */
    @Test
    void aTillWithADeviceIsLeftToIt() {
        var fresh = made();
        var tills = sql.sql("select id from organization.till where store = :store and not office order by id")
                .param("store", fresh.store().id())
                .query(Long.class)
                .list();
        keys.enrol(keys.code(tills.getFirst()).code());
        var stood = intake.head(tills.getFirst());
        future.go(fresh, MADE_ON, () -> {});
        assertThat(intake.head(tills.getFirst())).isEqualTo(stood);
        assertThat(intake.head(tills.get(1)).number()).isGreaterThan(100);
        for (long till : tills.subList(1, tills.size())) {
            keys.enrol(keys.code(till).code());
        }
        future.go(fresh, MADE_ON.plusDays(1), () -> {});
        assertThat(count("sales.entry", "day = '" + MADE_ON.plusDays(1) + "'", fresh))
                .isGreaterThan(100);
        assertThat(count("sales.quarantine", "true", fresh)).isZero();
    }
}
