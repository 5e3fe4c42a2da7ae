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

    private final Store store;
    private final List<DemoGood> carried;
    private final DemoShelves shelves;
    private final long seed;

    DemoEvenings(Store store, List<DemoGood> carried, DemoShelves shelves, long seed) {
        this.store = store;
        this.carried = carried;
        this.shelves = shelves;
        this.seed = seed;
    }

    static Instant at(Store store, LocalDate day) {
        return day.atTime(AFTER_CLOSING).atZone(store.zone()).toInstant();
    }

    /** A day's waste by reason, of what stood on the shelves under the engine's lots. */
    List<Waste> waste(DemoDay day, List<BroughtBack> broughtBack) {
        return waste(
                day,
                broughtBack,
                (good, lot, quantity) -> List.of(new Waste.Line(product(good), lot.name(), quantity)));
    }

    /** Which lots of the record some of the engine's are. */
    interface Lots {

        /**
         * The lines of waste.
         *
         * @param good its place in what the shop carries
         * @param quantity thousandths
         */
        List<Waste.Line> lines(int good, DemoLot lot, long quantity);

        /** What should have been thrown away before. */
        default List<Waste.Line> overdue() {
            return List.of();
        }
    }

    /** A day's waste by reason; to be asked once, for the shelves are empty of it then. */
    List<Waste> waste(DemoDay day, List<BroughtBack> broughtBack, Lots lots) {
        Map<Waste.Reason, List<Waste.Line>> lines = new EnumMap<>(Waste.Reason.class);
        lines.put(Waste.Reason.EXPIRED, new ArrayList<>(lots.overdue()));
        for (Wasted wasted : day.wasted()) {
            long quantity = wasted.left() == 0 ? shelves.onHand(wasted.good()) : wasted.pieces() * 1_000L;
            shelves.take(wasted.good(), quantity, wasted.left());
            if (quantity > 0) {
                lines.computeIfAbsent(Waste.Reason.EXPIRED, first -> new ArrayList<>())
                        .addAll(lots.lines(wasted.good(), wasted.lot(), quantity));
            }
        }
        for (BroughtBack back : broughtBack) {
            add(lines, back.reason(), back.product(), back.quantity());
        }
        day.visits().stream()
                .flatMap(visit -> visit.bought().stream())
                .mapToInt(DemoDay.Bought::good)
                .distinct()
                .filter(good -> shelves.crumbs(good) > 0)
                .forEach(good -> {
                    long crumbs = shelves.crumbs(good);
                    shelves.take(good, crumbs, 0);
                    add(lines, Waste.Reason.SPOILED, product(good), crumbs);
                });
        return lines.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Waste(id(day.date(), each.getKey()), store.id(), each.getKey(), each.getValue()))
                .toList();
    }

    /** Books it, inside the caller's transaction; repeated it counts once. */
    static void book(WasteDesk desk, Store store, LocalDate day, List<Waste> waste) {
        waste.forEach(each -> desk.takeOver(each, at(store, day)));
    }

    private long product(int good) {
        return carried.get(good).product().id();
    }

    private static void add(
            Map<Waste.Reason, List<Waste.Line>> lines, Waste.Reason reason, long product, long quantity) {
        lines.computeIfAbsent(reason, first -> new ArrayList<>()).add(new Waste.Line(product, null, quantity));
    }

    private UUID id(LocalDate day, Waste.Reason reason) {
        return DemoIds.of(at(store, day), reason.ordinal(), seed, store.id());
    }
}
