package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.inventory.Lots;
import aisle.server.inventory.Stock;
import aisle.server.organization.Problem;
import aisle.server.purchasing.PurchaseOrder.State;
import aisle.server.sales.TestShop;
import aisle.server.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders and deliveries of the past, with their own moments. */
@ServerTest
class PastOrdersTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PastOrders past;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Stock stock;

    @Autowired
    private Lots lots;

    @Autowired
    private JdbcClient sql;

    private final UUID id = UUID.randomUUID();
    private TestShop shop;
    private TestSupply supply;
    private LocalDate day;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        day = LocalDate.now(shop.store.zone()).minusDays(3);
    }

    private Instant morning(LocalDate of) {
        return of.atTime(LocalTime.of(6, 30)).atZone(shop.store.zone()).toInstant();
    }

    private NewOrder breads(long pieces) {
        return new NewOrder(
                id, shop.store.id(), supply.supplier.id(), List.of(new NewOrder.Line(shop.bread, pieces * 1_000)));
    }

    private static Delivery delivery(UUID receipt, LocalDate expires, long... pieces) {
        return new Delivery(
                receipt,
                java.util.Arrays.stream(pieces)
                        .mapToObj(each -> new Delivery.Line(1, each * 1_000, "L1", expires))
                        .toList(),
                true);
    }

    @Test
    void anOrderOfThePastStandsAsSentThenAndIsNotMailedNow() {
        past.sent(breads(24), morning(day));
        past.sent(breads(24), morning(day));

        PurchaseOrder order = orders.find(shop.store.id(), id);
        assertThat(order.state()).isEqualTo(State.SENT);
        assertThat(order.number()).isEqualTo(1);
        assertThat(order.sentAt()).isEqualTo(morning(day));
        assertThat(order.expected()).isEqualTo(day.plusDays(2));
        assertThat(order.amount()).isEqualTo(2_400);
        assertThat(order.takenOver()).isTrue();
        assertThat(orders.onOrder(shop.store.id())).containsEntry(shop.bread, 24_000L);
        assertThat(sql.sql("select count(*) from channels.mail where store = :store")
                        .param("store", shop.store.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> past.sent(breads(36), morning(day))).isInstanceOf(Problem.class);
    }

    @Test
    void whatCameForItIsStockOfThatDayAndTheRestIsNotWaitedFor() {
        past.sent(breads(24), morning(day));
        UUID receipt = UUID.randomUUID();
        LocalDate expires = day.plusDays(6);
        for (int twice = 0; twice < 2; twice++) {
            past.came(shop.store.id(), id, delivery(receipt, expires, 20), morning(day.plusDays(2)));
        }

        PurchaseOrder order = orders.find(shop.store.id(), id);
        assertThat(order.state()).isEqualTo(State.RECEIVED);
        assertThat(order.lines().getFirst().cancelled()).isEqualTo(4_000);
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(20_000);
        assertThat(stock.movementsOf(receipt)).allMatch(moved -> moved.day().equals(day.plusDays(2)));
        assertThat(lots.of(shop.store.id(), shop.bread))
                .anyMatch(lot -> expires.equals(lot.expires()) && lot.onHand() == 20_000);
        assertThat(orders.receiptDays(id)).containsEntry(receipt, day.plusDays(2));
    }

    @Test
    void whatNeverCameIsCalledOff() {
        past.sent(breads(24), morning(day));
        past.came(shop.store.id(), id, delivery(UUID.randomUUID(), day), morning(day.plusDays(2)));

        assertThat(orders.find(shop.store.id(), id).state()).isEqualTo(State.CANCELLED);
        assertThat(orders.onOrder(shop.store.id())).isEmpty();
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @Test
    void aLineThatCannotBeOrderedIsRefused() {
        assertThatThrownBy(() -> past.sent(breads(13), morning(day))).isInstanceOf(Problem.class);
    }
}
