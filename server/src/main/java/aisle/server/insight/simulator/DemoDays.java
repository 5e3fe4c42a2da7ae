package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoDay.Arrival;
import aisle.server.insight.simulator.DemoDay.Came;
import aisle.server.insight.simulator.DemoDay.Line;
import aisle.server.insight.simulator.DemoDay.Order;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Shop;
import aisle.server.insight.simulator.engine.ShopYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the demo shop in the engine and tells of its days one after the other. The weeks before its record begins go
 * untold but for what they left: stock and open orders.
 */
final class DemoDays {

    private final DemoWorld world;
    private final ShopYear year;
    private final Policy buyer;
    private final Map<Sent, Order> open = new LinkedHashMap<>();

    private final Map<Sent, List<Came>> arrived = new LinkedHashMap<>();
    private final Map<DemoHouse, List<Line>> ordered = new TreeMap<>();
    private final Watching told;

    /** There is at most one order to a supplier and day. */
    private record Sent(DemoHouse house, int day) {}

    /**
     * Trades up to the morning on which the record begins.
     *
     * @param world the shop
     * @param first the first day to tell of
     * @param last the last one
     */
    DemoDays(DemoWorld world, LocalDate first, LocalDate last) {
        this.world = world;
        this.told = new Watching();
        this.year = new ShopYear(world.until(last), told);
        this.buyer = world.buyer();
        int begins = world.calendar().day(first);
        while (year.today() < begins) {
            next(true);
        }
    }

    /** Some pieces of a product on the shelf. */
    record Stood(int good, int pieces, DemoLot lot) {}

    /** What stands on the shelves this morning, before what is delivered today. */
    List<Stood> stock() {
        List<Stood> stock = new ArrayList<>();
        for (int good = 0; good < world.carried().size(); good++) {
            for (Shop.Lot lot : year.shop().lots(good)) {
                stock.add(new Stood(good, lot.pieces(), told.lot(lot.lastDay())));
            }
        }
        return stock;
    }

    /** What is on order this morning, the oldest leading. */
    List<Order> open() {
        return List.copyOf(open.values());
    }

    /**
     * The next day.
     *
     * @param orders false when nobody orders on it
     */
    DemoDay next(boolean orders) {
        int today = year.today();
        LocalDate date = world.calendar().date(today);
        year.runUntil(today + 1, orders ? buyer : shop -> Policy.Decisions.NONE);
        List<Arrival> came = arrived.entrySet().stream()
                .map(each -> new Arrival(took(each.getKey()), List.copyOf(each.getValue())))
                .toList();
        List<Order> sent = ordered.entrySet().stream()
                .map(each -> new Order(each.getKey(), date, List.copyOf(each.getValue())))
                .toList();
        sent.forEach(order -> open.put(new Sent(order.house(), today), order));
        var day = new DemoDay(date, came, sent, told.takeVisits(), told.takeWasted());
        arrived.clear();
        ordered.clear();
        return day;
    }

    private Order took(Sent sent) {
        Order order = open.remove(sent);
        if (order == null) {
            throw new IllegalStateException("What came was not ordered: " + sent);
        }
        return order;
    }

    private DemoHouse house(int good) {
        return world.house(world.carried().get(good));
    }

    /** Writes down what came and was ordered as well. */
    private final class Watching extends DayTold {

        Watching() {
            super(world.calendar());
        }

        @Override
        public void came(int good, int orderedDay, int pieces, int lastDay) {
            var sent = new Sent(house(good), orderedDay);
            List<Came> lines = arrived.computeIfAbsent(sent, first -> new ArrayList<>());
            Order order = open.get(sent);
            if (order != null && pieces > 0) {
                lines.add(new Came(lineOf(order, good), pieces, lot(lastDay)));
            }
        }

        private int lineOf(Order order, int good) {
            for (int i = 0; i < order.lines().size(); i++) {
                if (order.lines().get(i).good() == good) {
                    return i + 1;
                }
            }
            throw new IllegalStateException("Product %d is not in %s".formatted(good, order));
        }

        @Override
        public void ordered(int good, int pieces) {
            ordered.computeIfAbsent(house(good), first -> new ArrayList<>()).add(new Line(good, pieces));
        }
    }
}
