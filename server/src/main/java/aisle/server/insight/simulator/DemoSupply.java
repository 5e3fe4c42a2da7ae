package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoDay.Arrival;
import aisle.server.insight.simulator.DemoDay.Order;
import aisle.server.organization.Store;
import aisle.server.purchasing.Delivery;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PastOrders;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the demo shop's suppliers, orders and deliveries into the record. Each step may be repeated. */
@Component
class DemoSupply {

    private static final LocalTime ORDERED = LocalTime.of(6, 30);
    private static final LocalTime DELIVERED = LocalTime.of(5, 30);
    private static final int MINUTES_BETWEEN = 5;

    private final Suppliers suppliers;
    private final PastOrders orders;

    DemoSupply(Suppliers suppliers, PastOrders orders) {
        this.suppliers = suppliers;
        this.orders = orders;
    }

    /** Adds the suppliers with their packs, inside the caller's transaction. */
    void open(DemoWorld world, List<DemoGood> goods) {
        Map<DemoHouse, List<DemoGood>> byHouse = goods.stream()
                .filter(good -> good.weight() > 0)
                .collect(
                        Collectors.groupingBy(world::house, () -> new EnumMap<>(DemoHouse.class), Collectors.toList()));
        Map<String, Supplier> known =
                suppliers.all().stream().collect(Collectors.toMap(Supplier::name, supplier -> supplier));
        for (DemoHouse house : DemoHouse.values()) {
            Supplier there = known.get(house.title());
            Supplier supplier = there == null ? suppliers.add(house.terms()) : there;
            suppliers.sell(
                    supplier.id(),
                    byHouse.getOrDefault(house, List.of()).stream()
                            .map(good -> pack(supplier.id(), good, world.pack(good)))
                            .toList());
        }
    }

    private static Pack pack(long supplier, DemoGood good, long pieces) {
        return new Pack(
                supplier,
                good.product().id(),
                pieces * 1_000,
                pieces * good.product().cost(),
                1);
    }

    /** Writes orders down that were sent before the doors opened; those after {@code until} are not. */
    void sent(Store store, DemoWorld world, long seed, List<Order> sent, Instant until) {
        var ids = suppliers.all().stream().collect(Collectors.toMap(Supplier::name, Supplier::id));
        for (Order order : sent) {
            Instant at = sentAt(store, order);
            Long supplier = ids.get(order.house().title());
            if (supplier != null && !at.isAfter(until)) {
                var lines = order.lines().stream()
                        .map(line -> new NewOrder.Line(
                                world.carried().get(line.good()).product().id(), line.pieces() * 1_000L))
                        .toList();
                orders.sent(new NewOrder(id(store, order, seed, 0), store.id(), supplier, lines), at);
            }
        }
    }

    /**
     * When a supplier's goods are in the yard.
     *
     * @param place of the supplier among those who come
     * @param day the day they come
     */
    static Instant arrives(Store store, int place, LocalDate day) {
        return day.atTime(DELIVERED)
                .plusMinutes((long) place * MINUTES_BETWEEN)
                .atZone(store.zone())
                .toInstant();
    }

    /** Takes in what came for an order; what did not come is not waited for. */
    void came(Store store, long seed, Arrival arrival, Instant at) {
        var lines = arrival.lines().stream()
                .map(line -> new Delivery.Line(
                        line.line(),
                        line.pieces() * 1_000L,
                        line.lot().name(),
                        line.lot().expires()))
                .toList();
        var delivery = new Delivery(id(store, arrival.order(), seed, 1), lines, true);
        orders.came(store.id(), id(store, arrival.order(), seed, 0), delivery, at);
    }

    private static Instant sentAt(Store store, Order order) {
        return order.sent().atTime(ORDERED).atZone(store.zone()).toInstant();
    }

    /** Of what an order is for: itself 0, its delivery 1. */
    private static UUID id(Store store, Order order, long seed, int sort) {
        return DemoIds.of(sentAt(store, order), sort << 8 | order.house().ordinal(), seed, store.id());
    }
}
