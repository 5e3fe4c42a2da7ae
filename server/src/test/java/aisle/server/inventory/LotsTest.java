package aisle.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on hand by lot follows from what came, what was sold and what was thrown away. */
@ServerTest
class LotsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Lots lots;

    @Autowired
    private WasteDesk waste;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private Register till;
    private LocalDate today;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        today = LocalDate.now(shop.store.zone());
        intake.record(shop.store.id(), till.till, List.of(till.opened(0)));
    }

    private void came(long breads, @Nullable String lot, @Nullable Integer days) {
        came(today, breads, lot, days == null ? null : today.plusDays(days));
    }

    private void came(LocalDate day, long breads, @Nullable String lot, @Nullable LocalDate expires) {
        var line = new GoodsReceipt.Line(shop.bread, breads * 1_000, breads * 100, lot, expires);
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(), shop.store.id(), GoodsReceipt.Origin.SUPPLIER, day, Instant.now(), List.of(line)));
    }

    private void sold(long breads) {
        intake.record(shop.store.id(), till.till, List.of(till.sale(breads, 0)));
    }

    private void thrownAway(long breads, @Nullable String lot) {
        waste.book(waste(UUID.randomUUID(), breads, lot));
    }

    private Waste waste(UUID id, long breads, @Nullable String lot) {
        return new Waste(
                id, shop.store.id(), Waste.Reason.DAMAGED, List.of(new Waste.Line(shop.bread, lot, breads * 1_000)));
    }

    private List<String> onHand() {
        return lots.of(shop.store.id(), shop.bread).stream()
                .map(lot -> lot.lot() + " " + lot.onHand() / 1_000)
                .toList();
    }

    @Test
    void whatExpiresFirstIsSoldFirst() {
        came(10, "LATE", 9);
        came(10, "SOON", 2);
        sold(4);
        assertThat(onHand()).containsExactly("SOON 6", "LATE 10");
        sold(8);
        assertThat(onHand()).containsExactly("LATE 8");
    }

    @Test
    void aLotThatWasSoldOutBeforeAnEarlierDateCameStaysSoldOut() {
        came(today.minusDays(2), 10, "FIRST", today.plusDays(9));
        till.clock = till.clock.minusSeconds(86_400);
        sold(10);
        till.clock = Instant.now();
        came(10, "THEN", 2);
        sold(3);
        assertThat(onHand()).containsExactly("THEN 7");
    }

    @Test
    void whatCameWithoutALotGoesFirstAndWhatIsMissingIsFilledByTheNextGoods() {
        sold(3);
        assertThat(onHand()).containsExactly("null -3");
        came(5, null, null);
        came(10, "L", 4);
        assertThat(onHand()).containsExactly("L 10", "null 2");
        sold(5);
        assertThat(onHand()).containsExactly("L 7");
    }

    @Test
    void goodsWithOnlyADateAreALotOfThatDate() {
        came(10, null, 3);
        assertThat(onHand()).containsExactly(today.plusDays(3) + " 10");
    }

    @Test
    void wasteLeavesItsOwnLotOnceAndMoreThanTheLotHasComesFromTheOthers() {
        came(10, "SOON", 2);
        came(10, "LATE", 9);
        UUID id = UUID.randomUUID();
        waste.book(waste(id, 4, "LATE"));
        waste.book(waste(id, 4, "LATE"));
        assertThat(onHand()).containsExactly("SOON 10", "LATE 6");
        assertThatThrownBy(() -> waste.book(waste(id, 5, "LATE")))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo("waste-known"));
        thrownAway(8, "LATE");
        assertThat(onHand()).containsExactly("SOON 8");
    }

    @Test
    void wasteOfThePastStandsOnItsOwnDayOnce() {
        LocalDate day = today.minusDays(2);
        came(day, 5, "A", day);
        var lost = new Waste(
                UUID.randomUUID(),
                shop.store.id(),
                Waste.Reason.EXPIRED,
                List.of(new Waste.Line(shop.bread, "A", 2_000)));
        Instant evening = day.atTime(22, 10).atZone(shop.store.zone()).toInstant();
        waste.takeOver(lost, evening);
        waste.takeOver(lost, evening);

        assertThat(stock.movementsOf(lost.id())).singleElement().satisfies(moved -> {
            assertThat(moved.day()).isEqualTo(day);
            assertThat(moved.at()).isEqualTo(evening);
            assertThat(moved.quantity()).isEqualTo(-2_000);
        });
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(3_000);
    }

    @Test
    void wasteOfALotThatNeverCameIsRefused() {
        assertThatThrownBy(() -> thrownAway(1, "NEVER"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.members())
                                .containsEntry("field", "lines[0].lot")
                                .containsEntry("value", "NEVER"));
    }

    @Test
    void aLotWithAnotherDateIsRefusedAndMovesNothing() {
        came(10, "L", 4);
        assertThatThrownBy(() -> came(10, "L", 5))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo("lot-has-another-date"));
        assertThat(onHand()).containsExactly("L 10");
    }

    @Test
    void lotsAndTheRestAlwaysAddUpToOnHand() {
        Random random = new Random(7);
        for (int step = 0; step < 60; step++) {
            int breads = 1 + random.nextInt(9);
            switch (random.nextInt(4)) {
                case 0 -> came(breads, "L" + step, random.nextInt(12));
                case 1 -> thrownAway(breads, null);
                default -> sold(breads);
            }
            assertThat(lots.of(shop.store.id(), shop.bread).stream()
                            .mapToLong(Lots.Lot::onHand)
                            .sum())
                    .as("step %d", step)
                    .isEqualTo(stock.onHand(shop.store.id(), shop.bread));
        }
    }

    @Test
    void whatExpiresSoonIsListedWithItsValue() {
        came(10, "SOON", 2);
        came(10, "PAST", -1);
        came(10, "LATE", 9);
        sold(4);
        var manager =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        var listed = manager.get("/api/stores/" + shop.store.id() + "/near-expiry?days=2")
                .json();
        assertThat(listed.valueStream()
                        .map(each -> each.path("lot").asString() + " "
                                + each.path("onHand").asLong() + " "
                                + each.path("cost").asLong()))
                .containsExactly("PAST 6000 600", "SOON 10000 1000");
    }

    @Test
    void wasteIsBookedOverHttpByWhoMayAndCostsTheShop() {
        came(10, "L", 4);
        String path = "/api/stores/" + shop.store.id() + "/waste";
        String body = """
                {"id":"%s","reason":"EXPIRED","lines":[{"product":%d,"lot":"L","quantity":2000}]}""".formatted(UUID.randomUUID(), shop.bread);
        var lead = Client.signedIn(
                port, people.hire(Role.SHIFT_LEAD, shop.store.id()).login());
        assertThat(lead.post(path, body).status()).isEqualTo(403);
        var manager =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        assertThat(manager.post(path, body).status()).isEqualTo(204);
        assertThat(manager.post(path, body).status()).isEqualTo(204);
        assertThat(onHand()).containsExactly("L 8");
        assertThat(stock.documentCosts()).extracting(Stock.DocumentCost::cost).contains(-200L);
    }
}
