package aisle.server.insight.simulator;

import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.World;
import aisle.server.organization.Store;
import aisle.server.purchasing.Delivery;
import aisle.server.purchasing.PastOrders;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings the demo shop what was ordered of its suppliers, whoever ordered it: late and short as often as each of them
 * is. Of a supplier that somebody added the goods come whole and on their day.
 */
@Component
class DemoDeliveries {

    private static final Duration SOONEST = Duration.ofHours(1);

    private final PurchaseOrders orders;
    private final PastOrders past;
    private final Suppliers suppliers;

    DemoDeliveries(PurchaseOrders orders, PastOrders past, Suppliers suppliers) {
        this.orders = orders;
        this.past = past;
        this.suppliers = suppliers;
    }

    /** Takes in what comes until the morning of a day and has not; what came is not taken in again. */
    void come(DemoStanding shop, LocalDate day) {
        List<PurchaseOrder> expected = orders.open(shop.store().id()).stream()
                .filter(order -> order.expected() != null && !order.expected().isAfter(day))
                .sorted(Comparator.comparingLong(PurchaseOrder::number))
                .toList();
        if (expected.isEmpty()) {
            return;
        }
        Map<Long, DemoHouse> houses = new HashMap<>();
        DemoHouse.among(suppliers.all()).forEach((house, supplier) -> houses.put(supplier.id(), house));
        var morning = new Morning(shop, day, expected);
        expected.forEach(order -> morning.take(order, Optional.ofNullable(houses.get(order.supplier()))));
    }

    /** The morning of one day. */
    private final class Morning {

        private final Store store;
        private final LocalDate day;
        private final DemoWorld world;
        private final World chance;
        private final Map<Long, Good> goods = new HashMap<>();

        Morning(DemoStanding shop, LocalDate day, List<PurchaseOrder> expected) {
            this.store = shop.store();
            this.day = day;
            this.world = shop.world(expected.stream()
                    .flatMap(order -> order.lines().stream())
                    .map(PurchaseOrder.Line::product)
                    .collect(Collectors.toSet()));
            this.chance = world.until(day);
            for (int i = 0; i < world.carried().size(); i++) {
                goods.put(
                        world.carried().get(i).product().id(),
                        world.setting().range().get(i));
            }
        }

        /** Takes an order in, unless it is late. */
        void take(PurchaseOrder order, Optional<DemoHouse> house) {
            Instant sentAt = Objects.requireNonNull(order.sentAt());
            int sent = world.calendar().day(store.dayOf(sentAt));
            int late = house.map(known -> chance.late(known.ordinal(), sent)).orElse(0);
            if (Objects.requireNonNull(order.expected()).plusDays(late).isAfter(day)) {
                return;
            }
            var lines = order.lines().stream()
                    .filter(line -> line.onOrder() > 0)
                    .map(line -> came(line, sent))
                    .flatMap(Optional::stream)
                    .toList();
            Instant at = DemoSupply.arrives(store, house.map(DemoHouse::ordinal).orElse(0), day);
            past.came(
                    store.id(),
                    order.id(),
                    new Delivery(DemoIds.after(order.id(), sentAt), lines, true),
                    at.isAfter(sentAt) ? at : sentAt.plus(SOONEST));
        }

        /** What came of a line; empty when it fell out. */
        private Optional<Delivery.Line> came(PurchaseOrder.Line line, int sent) {
            Good good = goods.get(line.product());
            if (good == null) {
                return Optional.of(new Delivery.Line(line.line(), line.onOrder(), null, null));
            }
            int packs = (int) (line.onOrder() / line.units());
            int came = chance.delivered(good, packs, sent);
            if (came == 0 && packs > 0) {
                return Optional.empty();
            }
            DemoLot lot = good.perishable()
                    ? DemoLot.until(
                            day.plusDays(chance.lifeOf(good, world.calendar().day(day)) - 1L))
                    : DemoLot.NONE;
            long quantity = came == packs ? line.onOrder() : came * line.units();
            return Optional.of(new Delivery.Line(line.line(), quantity, lot.name(), lot.expires()));
        }
    }
}
