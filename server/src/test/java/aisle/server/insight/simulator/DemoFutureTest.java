package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.inventory.Lots;
import aisle.server.inventory.MovedDays;
import aisle.server.inventory.Stock;
import aisle.server.organization.Invariant;
import aisle.server.organization.TillKeys;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import aisle.server.sales.Intake;
import aisle.server.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    DemoFuture future;

    @Autowired
    DemoTime time;

    @Autowired
    Stock stock;

    @Autowired
    Lots lots;

    @Autowired
    MovedDays moved;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Intake intake;

    @Autowired
    TillKeys keys;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    JdbcClient sql;

    private DemoStanding shop;

    @BeforeAll
    void goOn() {
        shop = TestDemoShop.traded(context, DAYS, MADE_AT);
        for (LocalDate day : MADE_ON.datesUntil(LAST.plusDays(1)).toList()) {
            future.go(shop, day, () -> {});
        }
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
        var fresh = TestDemoShop.traded(context, DAYS, MADE_AT);
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
        assertThat(time.due(late, TestDemoShop.traded(context, DAYS, MADE_AT).store(), later))
                .containsExactly(MADE_ON.plusDays(1), MADE_ON.plusDays(2));
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
        var broken = TestDemoShop.traded(context, DAYS, MADE_AT);
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
        var fresh = TestDemoShop.traded(context, DAYS, MADE_AT);
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
        assertThat(empty).isLessThan(shop.world(Set.of()).carried().size() / 6);
    }

    /** A device goes on with its own journal, and nobody writes in it. */
    @Test
    void aTillWithADeviceIsLeftToIt() {
        var fresh = TestDemoShop.traded(context, DAYS, MADE_AT);
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
