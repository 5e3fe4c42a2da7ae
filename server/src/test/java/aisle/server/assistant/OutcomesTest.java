package aisle.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.NewProposal.Unit;
import aisle.server.insight.SellingShop;
import aisle.server.organization.Role;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was promised is held against what the record shows afterwards. */
@ServerTest
class OutcomesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private HeldMarkdowns held;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Intake intake;

    @Autowired
    private Shop people;

    private SellingShop shop;

    @BeforeEach
    void open() {
        shop = SellingShop.of(context, 16);
    }

    private UUID carriedOut(Change change, List<Figure> evidence) {
        UUID id = UUID.randomUUID();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        proposals.file(new NewProposal(id, shop.store, change, "Why not", evidence, 500, tomorrow, "agent"), null);
        proposals.approve(shop.store, id, people.hire(Role.MANAGER, shop.store).member(), true);
        return id;
    }

    private Change twoPacks() {
        return new Change.Order(shop.supply.supplier.id(), List.of(new Change.Order.Line(shop.shop.bread, 24_000)));
    }

    private void sellToday(long breads) {
        Register till = shop.shop.till("Till 2");
        intake.record(shop.store, till.till, List.of(till.opened(0), till.sale(breads, 0)));
    }

    private void measureIn(int days) {
        outcomes.measureDue(shop.shop.store, SellingShop.TODAY.plusDays(days));
    }

    /**
     * Four were there, ten were sold: six are the delivery's, at 3.00 less 1.00; two of five might have bought another.
     */
    @Test
    void anOrderIsWorthWhatWouldNotHaveBeenThereWithoutIt() {
        shop.have(4, "A", null);
        UUID id = carriedOut(twoPacks(), List.of());
        shop.supply.received(orders.find(shop.store, id), 24, null, null);
        sellToday(10);
        measureIn(2);
        assertThat(outcomes.of(id)).isEmpty();
        measureIn(3);
        Outcome outcome = outcomes.of(id).orElseThrow();
        assertThat(outcome.gain()).isEqualTo(6 * 200);
        assertThat(outcome.low()).isEqualTo(6 * 200 * 6 / 10);
        assertThat(outcome.high()).isEqualTo(6 * 200);
        assertThat(outcome.from()).isEqualTo(SellingShop.TODAY);
        assertThat(outcome.to()).isEqualTo(SellingShop.TODAY.plusDays(2));
    }

    @Test
    void whatWasThrownAwayOfItIsTakenOff() {
        UUID id = carriedOut(twoPacks(), List.of());
        shop.supply.received(orders.find(shop.store, id), 24, "B", null);
        sellToday(10);
        shop.supply.wasted("B", 14);
        measureIn(3);
        assertThat(outcomes.of(id).orElseThrow().gain()).isEqualTo(10 * 200 - 14 * 100);
    }

    @Test
    void whatNeverCameIsUnknown() {
        UUID id = carriedOut(twoPacks(), List.of());
        measureIn(3);
        assertThat(outcomes.of(id).orElseThrow().unknown()).isEqualTo(Outcome.Unknown.NOT_DELIVERED);
    }

    /**
     * 52 in 15 days are usual, the last evening's shelf having been empty. Ten went at 1.50: 15.00, less 52 / 15 at
     * 3.00; all that was more would have expired.
     */
    @Test
    void aMarkdownIsWorthWhatItRescuedLessWhatWouldHaveSoldAnyway() {
        shop.have(12, "A", SellingShop.TODAY);
        var evidence = List.of(
                new Figure("expiring", 12_000, Unit.QUANTITY, shop.shop.bread),
                new Figure("priceNow", 300, Unit.MONEY, shop.shop.bread));
        UUID id = carriedOut(new Change.Markdown(shop.shop.bread, 150, SellingShop.TODAY.plusDays(1)), evidence);
        sellToday(10);
        measureIn(1);
        Outcome outcome = outcomes.of(id).orElseThrow();
        assertThat(outcome.gain()).isEqualTo(1_500 - 1_040);
        assertThat(Objects.requireNonNull(outcome.low())).isBetween(200L, 300L);
        assertThat(Objects.requireNonNull(outcome.high())).isBetween(600L, 700L);
        // whoever tries the rule on the past is told of it
        assertThat(held.since(shop.shop.store, SellingShop.TODAY))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.product()).isEqualTo(shop.shop.bread);
                    assertThat(made.from()).isEqualTo(SellingShop.TODAY);
                    assertThat(made.to()).isEqualTo(SellingShop.TODAY.plusDays(1));
                    assertThat(made.promised()).isEqualTo(500);
                    assertThat(made.gain()).isEqualTo(460);
                });
        assertThat(held.since(shop.shop.store, SellingShop.TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void whatWasMeasuredOnceStays() {
        UUID id = carriedOut(twoPacks(), List.of());
        measureIn(3);
        Outcome first = outcomes.of(id).orElseThrow();
        shop.supply.received(orders.find(shop.store, id), 24, null, null);
        measureIn(4);
        assertThat(outcomes.of(id)).contains(first);
    }
}
