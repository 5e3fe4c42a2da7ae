package aisle.server.insight.simulator;

import aisle.server.insight.simulator.engine.Calendar;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Supplier;
import aisle.server.inventory.EmptyShelves;
import aisle.server.inventory.MovedDays;
import aisle.server.inventory.Stock;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PastOrders;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orders for the demo shop after closing, by the rule of its past, of every supplier who took orders that day and got
 * none: a shop that is left alone does not starve.
 */
@Component
class DemoBuyer {

    private static final LocalTime AFTER_CLOSING = LocalTime.of(22, 20);
    private static final int SEEN_DAYS = 56;
    private static final double PIECE = 1_000;

    private final Stock stock;
    private final MovedDays moved;
    private final EmptyShelves shelves;
    private final PurchaseOrders orders;
    private final PastOrders past;
    private final Suppliers suppliers;

    DemoBuyer(
            Stock stock,
            MovedDays moved,
            EmptyShelves shelves,
            PurchaseOrders orders,
            PastOrders past,
            Suppliers suppliers) {
        this.stock = stock;
        this.moved = moved;
        this.shelves = shelves;
        this.orders = orders;
        this.past = past;
        this.suppliers = suppliers;
    }

    /** Writes a day's orders down. Whoever got one is left alone, so that doing it again orders nothing more. */
    void order(DemoStanding shop, LocalDate day) {
        Map<DemoHouse, Long> waiting = waiting(shop, day);
        if (waiting.isEmpty()) {
            return;
        }
        Map<Long, Long> onHand = stock.onHand(shop.store().id(), shop.products());
        Set<Long> there = onHand.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        DemoWorld world = shop.world(there);
        Map<Long, Pack> packs = packs(world, waiting);
        Map<DemoHouse, List<NewOrder.Line>> lines = new EnumMap<>(DemoHouse.class);
        for (Policy.Order order :
                world.buyer().decide(look(shop, world, packs, onHand, day)).orders()) {
            var good = world.carried().get(order.good());
            Pack pack = packs.get(good.product().id());
            if (pack != null) {
                lines.computeIfAbsent(world.house(good), first -> new ArrayList<>())
                        .add(new NewOrder.Line(good.product().id(), order.packs() * pack.units()));
            }
        }
        Instant at = day.atTime(AFTER_CLOSING).atZone(shop.store().zone()).toInstant();
        waiting.forEach((house, supplier) -> {
            var wanted = lines.getOrDefault(house, List.of());
            if (!wanted.isEmpty()) {
                var id = DemoIds.of(
                        at, house.ordinal(), shop.plan().seed(), shop.store().id());
                past.sent(new NewOrder(id, shop.store().id(), supplier, wanted), at);
            }
        });
    }

    /** Who takes orders on a day and got none, with his id. */
    private Map<DemoHouse, Long> waiting(DemoStanding shop, LocalDate day) {
        var store = shop.store();
        Set<Long> served = orders.open(store.id()).stream()
                .filter(order ->
                        order.sentAt() != null && store.dayOf(order.sentAt()).equals(day))
                .map(order -> order.supplier())
                .collect(Collectors.toSet());
        Map<DemoHouse, Long> waiting = new EnumMap<>(DemoHouse.class);
        DemoHouse.among(suppliers.all()).forEach((house, supplier) -> {
            if (supplier.orderDays().contains(day.getDayOfWeek()) && !served.contains(supplier.id())) {
                waiting.put(house, supplier.id());
            }
        });
        return waiting;
    }

    /** How those who wait pack what the shop carries. */
    private Map<Long, Pack> packs(DemoWorld world, Map<DemoHouse, Long> waiting) {
        var products = world.carried().stream().map(good -> good.product().id()).toList();
        return suppliers.packsOf(products).stream()
                .filter(pack -> waiting.containsValue(pack.supplier()) && pack.units() >= PIECE)
                .collect(Collectors.toMap(Pack::product, pack -> pack, (one, other) -> one));
    }

    private RecordedShop look(
            DemoStanding shop, DemoWorld world, Map<Long, Pack> packs, Map<Long, Long> onHand, LocalDate day) {
        long store = shop.store().id();
        var products = world.carried().stream().map(good -> good.product().id()).toList();
        Map<Long, Long> coming = orders.onOrder(store, products);
        List<Good> range = new ArrayList<>();
        int[] here = new int[products.size()];
        int[] onOrder = new int[products.size()];
        for (int i = 0; i < products.size(); i++) {
            range.add(packed(world.setting().range().get(i), packs.get(products.get(i))));
            here[i] = pieces(onHand.getOrDefault(products.get(i), 0L));
            onOrder[i] = pieces(coming.getOrDefault(products.get(i), 0L));
        }
        Calendar calendar = world.calendar();
        LocalDate began = shop.madeOn().minusDays(shop.plan().days());
        LocalDate seen = day.minusDays(SEEN_DAYS).isBefore(began) ? began : day.minusDays(SEEN_DAYS);
        return new RecordedShop(
                calendar,
                calendar.day(day),
                range,
                terms(),
                here,
                onOrder,
                calendar.day(seen),
                seen(store, products, seen, calendar.day(day) - calendar.day(seen)));
    }

    private static Good packed(Good good, @org.jspecify.annotations.Nullable Pack pack) {
        if (pack == null) {
            return good;
        }
        int pieces = (int) (pack.units() / PIECE);
        return new Good(
                good.id(),
                good.department(),
                good.category(),
                good.price(),
                pack.cost() / pieces,
                good.life(),
                pieces,
                good.supplier());
    }

    private static int pieces(long quantity) {
        return (int) Math.round(Math.max(0, quantity) / PIECE);
    }

    /** Of every house, by its place; of one that somebody renamed as it was, and nobody will order of it. */
    private List<Supplier> terms() {
        Map<DemoHouse, Supplier> now = new EnumMap<>(DemoHouse.class);
        for (DemoHouse house : DemoHouse.values()) {
            now.put(house, house.source().supplier());
        }
        DemoHouse.among(suppliers.all())
                .forEach((house, each) -> now.put(
                        house,
                        new Supplier(
                                house.ordinal(), each.name(), each.orderDays(), each.leadDays(), each.minimumOrder())));
        return List.copyOf(now.values());
    }

    private List<RecordedShop.Past> seen(long store, List<Long> products, LocalDate from, int days) {
        Map<Long, int[]> sold = new HashMap<>();
        moved.of(store, products, from, from.plusDays(days - 1L), List.of()).forEach((product, each) -> {
            int[] pieces = new int[days];
            each.forEach(on -> pieces[(int) (on.day().toEpochDay() - from.toEpochDay())] = pieces(on.sold()));
            sold.put(product, pieces);
        });
        Map<Long, BitSet> empty = shelves.days(store, products, from, days);
        List<RecordedShop.Past> past = new ArrayList<>();
        for (long product : products) {
            var gone = empty.getOrDefault(product, new BitSet());
            boolean[] each = new boolean[days];
            gone.stream().filter(place -> place < days).forEach(place -> each[place] = true);
            past.add(new RecordedShop.Past(sold.getOrDefault(product, new int[days]), each));
        }
        return past;
    }
}
