package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Outcomes;
import aisle.server.assistant.Proposals;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.Prices;
import aisle.server.inventory.MovedDays;
import aisle.server.inventory.Stock;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WasteDesk;
import aisle.server.organization.Role;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people decide in a demo shop, and what its days to come make of it. */
@ServerTest
class DemoDecisionsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoFuture future;

    @Autowired
    Stock stock;

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
    PriceBooks books;

    @Autowired
    Proposals proposals;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Shop people;

    private DemoStanding made() {
        return TestDemoShop.traded(context, 4, LocalTime.of(15, 0));
    }

    /** Shelves that are empty are filled by what a person ordered, late perhaps, and sell again. */
    @Test
    void whatAPersonOrdersIsDeliveredAndSells() {
        var fresh = made();
        long store = fresh.store().id();
        var order = send(fresh, supplier(DemoHouse.HOUSEHOLD), emptied(fresh), 4);
        var expected = Objects.requireNonNull(order.expected());
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

    /** Eight products of the household supplier that are on no order, and now on no shelf. */
    private List<Long> emptied(DemoStanding of) {
        long store = of.store().id();
        var world = of.world(Set.of());
        var coming = orders.onOrder(store);
        var emptied = world.carried().stream()
                .filter(good -> world.house(good) == DemoHouse.HOUSEHOLD)
                .map(good -> good.product().id())
                .filter(product -> !coming.containsKey(product))
                .limit(8)
                .toList();
        assertThat(emptied).hasSize(8);
        stock.onHand(store, emptied).forEach((product, quantity) -> {
            if (quantity > 0) {
                var line = new Waste.Line(product, null, quantity);
                desk.book(new Waste(UUID.randomUUID(), store, Waste.Reason.DAMAGED, List.of(line)));
            }
        });
        return emptied;
    }

    /** What an agent proposed and a person approved comes, sells, and is measured when its days are over. */
    @Test
    void anApprovedOrderIsMeasuredByWhatItSold() {
        var fresh = made();
        long store = fresh.store().id();
        var supplier = suppliers.find(supplier(DemoHouse.HOUSEHOLD));
        var change = new Change.Order(
                supplier.id(),
                lines(supplier.id(), emptied(fresh), 4).stream()
                        .map(line -> new Change.Order.Line(line.product(), line.quantity()))
                        .toList());
        UUID id = UUID.randomUUID();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        proposals.file(new NewProposal(id, store, change, "Empty", List.of(), 500, tomorrow, "An agent"), null);
        proposals.approve(store, id, people.hire(Role.MANAGER, store).member(), true);
        var order = orders.find(store, id);
        var expected = Objects.requireNonNull(order.expected());
        var sent = fresh.store().clockAt(Objects.requireNonNull(order.sentAt()));
        LocalDate next = supplier.calendar().next(sent, 2).getLast().day();
        for (LocalDate day : expected.datesUntil(next).toList()) {
            future.go(fresh, day, () -> {});
        }
        outcomes.measureDue(fresh.store(), next.minusDays(1));
        assertThat(outcomes.of(id)).isEmpty();
        outcomes.measureDue(fresh.store(), next);
        var outcome = outcomes.of(id).orElseThrow();
        assertThat(orders.receiptDays(id)).containsValue(Objects.requireNonNull(outcome.from()));
        assertThat(outcome.to()).isEqualTo(next.minusDays(1));
        assertThat(outcome.gain()).isPositive().isEqualTo(margin(fresh, order, outcome.from(), next));
        assertThat(outcome.low()).isLessThan(outcome.gain());
    }

    /** What a store earned with an order's products, less those thrown away, minor units. */
    private long margin(DemoStanding of, PurchaseOrder order, LocalDate from, LocalDate end) {
        var book = books.current(of.store().id());
        var products = order.lines().stream().map(PurchaseOrder.Line::product).toList();
        var days = moved.of(of.store().id(), products, from, end.minusDays(1), List.of());
        double margin = 0;
        for (long product : products) {
            var sold = book.product(product).orElseThrow();
            long cost = book.cost(product);
            for (MovedDays.Day day : days.getOrDefault(product, List.of())) {
                long price = sold.priceOn(day.day().toEpochDay(), false).orElseThrow();
                margin += (day.sold() * (price - cost) - day.wasted() * cost) / 1_000.0;
            }
        }
        return Math.round(margin);
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
        var world = fresh.world(Set.of());
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

    private List<NewOrder.Line> lines(long supplier, List<Long> products, int packs) {
        var units = suppliers.packs(supplier).stream().collect(Collectors.toMap(Pack::product, Pack::units));
        return products.stream()
                .map(product -> new NewOrder.Line(product, packs * Objects.requireNonNull(units.get(product))))
                .toList();
    }

    private PurchaseOrder send(DemoStanding of, long supplier, List<Long> products, int packs) {
        var lines = lines(supplier, products, packs);
        var draft = orders.place(new NewOrder(UUID.randomUUID(), of.store().id(), supplier, lines));
        return orders.send(of.store().id(), draft.id());
    }

    /** Two shops that are alike but for some prices of one day. */
    @Test
    void whatIsMarkedDownSellsMore() {
        var plain = made();
        var marked = made();
        LocalDate today = plain.store().dayOf(Instant.now());
        var world = plain.world(Set.of());
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
            long price = books.current(marked.store().id())
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
}
