package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoDay.Wasted;
import aisle.server.insight.simulator.DemoTrade.BroughtBack;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WasteDesk;
import aisle.server.organization.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down what the demo shop throws away after it has closed: what has expired, what customers brought back, and
 * the crumbs of the counter.
 */
final class DemoEvenings {

    private static final LocalTime AFTER_CLOSING = LocalTime.of(22, 10);

    private final WasteDesk desk;
    private final Store store;
    private final List<DemoGood> carried;
    private final DemoShelves shelves;
    private final long seed;

    DemoEvenings(WasteDesk desk, Store store, List<DemoGood> carried, DemoShelves shelves, long seed) {
        this.desk = desk;
        this.store = store;
        this.carried = carried;
        this.shelves = shelves;
        this.seed = seed;
    }

    Instant at(LocalDate day) {
        return day.atTime(AFTER_CLOSING).atZone(store.zone()).toInstant();
    }

    /** Books a day's waste, inside the caller's transaction; repeated it counts once. */
    void clear(DemoDay day, List<BroughtBack> broughtBack) {
        Map<Waste.Reason, List<Waste.Line>> lines = new EnumMap<>(Waste.Reason.class);
        for (Wasted wasted : day.wasted()) {
            long quantity = wasted.left() == 0 ? shelves.onHand(wasted.good()) : wasted.pieces() * 1_000L;
            shelves.take(wasted.good(), quantity, wasted.left());
            if (quantity > 0) {
                add(lines, Waste.Reason.EXPIRED, product(wasted.good()), wasted.lot(), quantity);
            }
        }
        for (BroughtBack back : broughtBack) {
            add(lines, back.reason(), back.product(), DemoLot.NONE, back.quantity());
        }
        day.visits().stream()
                .flatMap(visit -> visit.bought().stream())
                .mapToInt(DemoDay.Bought::good)
                .distinct()
                .filter(good -> shelves.crumbs(good) > 0)
                .forEach(good -> {
                    long crumbs = shelves.crumbs(good);
                    shelves.take(good, crumbs, 0);
                    add(lines, Waste.Reason.SPOILED, product(good), DemoLot.NONE, crumbs);
                });
        lines.forEach((reason, some) ->
                desk.takeOver(new Waste(id(day.date(), reason), store.id(), reason, some), at(day.date())));
    }

    private long product(int good) {
        return carried.get(good).product().id();
    }

    private static void add(
            Map<Waste.Reason, List<Waste.Line>> lines, Waste.Reason reason, long product, DemoLot lot, long quantity) {
        lines.computeIfAbsent(reason, first -> new ArrayList<>()).add(new Waste.Line(product, lot.name(), quantity));
    }

    /** RFC 9562, 5.7, with the reason and the seed for the random bits. */
    private UUID id(LocalDate day, Waste.Reason reason) {
        return new UUID(at(day).toEpochMilli() << 16 | 0x7000 | reason.ordinal(), 1L << 63 | seed >>> 2);
    }
}
