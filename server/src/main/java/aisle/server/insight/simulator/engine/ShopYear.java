package aisle.server.insight.simulator.engine;

import aisle.server.insight.simulator.engine.Policy.Decisions;
import aisle.server.insight.simulator.engine.Policy.Markdown;
import aisle.server.insight.simulator.engine.Policy.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One shop in one world, day after day: deliveries come, the policy decides, shoppers buy, what is past its date is
 * thrown away. Everything the policy may know it asks of {@link Shop}.
 */
public final class ShopYear {

    private final World world;
    private final Customers customers;
    private final Witness witness;
    private final List<Good> range;
    private final DayBook book;
    private final Shelf[] shelves;
    private final List<List<Arrival>> arriving = new ArrayList<>();
    private final PriorityQueue<Arrival> onTheWay =
            new PriorityQueue<>(Comparator.comparingInt(Arrival::day).thenComparingInt(Arrival::good));
    private final List<Shop.Delivery> deliveries = new ArrayList<>();
    private final View view = new View();
    private final Tally[] tallies;
    private int orders;
    private int today;

    /** Pieces on their way; how many will come is the supplier's secret until they do. */
    private record Arrival(int good, int ordered, int delivered, int orderedDay, int promisedDay, int day) {}

    /** A shop that opens on day 0 with some days' stock. */
    public ShopYear(World world) {
        this(world, Witness.NONE);
    }

    /** The same with somebody who sees all of it. */
    public ShopYear(World world, Witness witness) {
        this(world, new Shoppers(world), witness);
    }

    /**
     * The same range and suppliers over the shoppers of a shop's record: what would have come of another policy, as far
     * as a shop can tell.
     *
     * @param seen what the shop wrote down, at least as long as this is run
     * @param world its world; whether a delivery is late or short falls anew
     * @param seed of that
     */
    public static ShopYear onPaper(Shop seen, World world, long seed) {
        return new ShopYear(world.withFuture(0, seed), new SeenDemand(seen), Witness.NONE);
    }

    private ShopYear(World world, Customers customers, Witness witness) {
        this.world = world;
        this.customers = customers;
        this.witness = witness;
        this.range = world.range();
        this.book = new DayBook(range.size(), world.days());
        this.shelves = new Shelf[range.size()];
        this.tallies = new Tally[range.size()];
        for (var good : range) {
            arriving.add(new ArrayList<>());
            var shelf = new Shelf();
            shelf.receive(world.opening(good), lastDay(good, 0));
            shelves[good.id()] = shelf;
        }
    }

    public int today() {
        return today;
    }

    /** What the shop knows today. */
    public Shop shop() {
        return view;
    }

    /**
     * Trades until a day.
     *
     * @param endDay the first day that is left alone
     * @return what came of the days since the last call
     */
    public Outcome runUntil(int endDay, Policy policy) {
        if (endDay < today || endDay > world.days()) {
            throw new IllegalArgumentException(
                    "endDay is %d, allowed are %d to %d".formatted(endDay, today, world.days()));
        }
        int first = today;
        for (var good : range) {
            tallies[good.id()] = new Tally(shelves[good.id()].total());
        }
        orders = 0;
        while (today < endDay) {
            receive();
            carryOut(policy.decide(view));
            var floor = new Floor();
            customers.shop(today, floor);
            floor.close();
            today++;
        }
        var products = range.stream()
                .map(good -> tallies[good.id()].close(good, shelves[good.id()].total()))
                .toList();
        return new Outcome(today - first, products, orders);
    }

    private int lastDay(Good good, int day) {
        return good.perishable() ? day + world.lifeOf(good, day) - 1 : Shelf.KEEPS;
    }

    private void receive() {
        while (!onTheWay.isEmpty() && onTheWay.peek().day() <= today) {
            var arrival = onTheWay.remove();
            var good = range.get(arrival.good());
            arriving.get(good.id()).remove(arrival);
            deliveries.add(new Shop.Delivery(
                    good.supplier(),
                    arrival.orderedDay(),
                    arrival.promisedDay(),
                    today,
                    arrival.ordered(),
                    arrival.delivered()));
            int lastDay = lastDay(good, today);
            if (arrival.delivered() > 0) {
                shelves[good.id()].receive(arrival.delivered(), lastDay);
                tallies[good.id()].received(arrival.delivered());
            }
            witness.came(good.id(), arrival.orderedDay(), arrival.delivered(), lastDay);
        }
    }

    private void carryOut(Decisions decisions) {
        for (var markdown : decisions.markdowns()) {
            mark(markdown);
        }
        long[] worth = new long[world.suppliers().size()];
        boolean[] ordered = new boolean[range.size()];
        for (var order : decisions.orders()) {
            var good = range.get(order.good());
            if (order.packs() < 1 || ordered[good.id()]) {
                throw new IllegalArgumentException(
                        "%s: one order a product and day, of 1 pack or more".formatted(order));
            }
            ordered[good.id()] = true;
            worth[good.supplier()] += order.packs() * good.pack() * good.cost();
        }
        for (var supplier : world.suppliers()) {
            long value = worth[supplier.id()];
            if (value > 0 && (!supplier.takesOrders(today) || value < supplier.minimumOrder())) {
                throw new IllegalArgumentException("An order of %d on day %d; %s takes them on %s, from %d"
                        .formatted(value, today, supplier.name(), supplier.orderDays(), supplier.minimumOrder()));
            }
            orders += value > 0 ? 1 : 0;
        }
        decisions.orders().forEach(this::send);
    }

    private void mark(Markdown markdown) {
        var good = range.get(markdown.good());
        if (markdown.price() < 1) {
            throw new IllegalArgumentException("The price of %s is not above 0".formatted(markdown));
        }
        long price = markdown.price() < world.price(good.id(), today) ? markdown.price() : 0;
        shelves[good.id()].mark(markdown.lastDay(), price);
    }

    private void send(Order order) {
        var good = range.get(order.good());
        var supplier = world.suppliers().get(good.supplier());
        var arrival = new Arrival(
                good.id(),
                order.packs() * good.pack(),
                world.delivered(good, order.packs(), today) * good.pack(),
                today,
                today + supplier.leadDays(),
                world.arrival(supplier, today));
        onTheWay.add(arrival);
        arriving.get(good.id()).add(arrival);
        witness.ordered(good.id(), arrival.ordered());
    }

    /** The sales floor on one day. */
    private final class Floor implements Customers.Counter {

        private final int[] ranOutAt = new int[range.size()];
        private int visits;

        Floor() {
            java.util.Arrays.fill(ranOutAt, -1);
            for (var good : range) {
                if (shelves[good.id()].empty()) {
                    ranOutAt[good.id()] = 0;
                }
            }
        }

        @Override
        public Shelf shelf(int good) {
            return shelves[good];
        }

        @Override
        public long price(int good) {
            return world.price(good, today);
        }

        @Override
        public void visit() {
            visits++;
            witness.visit();
        }

        @Override
        public void wanted(int good, int pieces) {
            tallies[good].wanted(pieces);
        }

        @Override
        public void missed(int good, int pieces) {
            tallies[good].missed(pieces);
        }

        @Override
        public int sell(int good, int lot, int pieces) {
            long listed = world.price(good, today);
            long markdown = shelves[good].markdown(lot);
            int sold = shelves[good].take(lot, pieces);
            book.sold[good][today] += sold;
            if (markdown > 0 && markdown < listed) {
                book.soldMarkedDown(good, today, sold, sold * markdown);
                tallies[good].sold(sold, markdown, 0);
            } else {
                tallies[good].sold(sold, listed, world.allowance(good, today));
            }
            if (shelves[good].empty() && ranOutAt[good] < 0) {
                ranOutAt[good] = visits;
            }
            witness.sold(good, sold, shelves[good].total());
            return sold;
        }

        /** Evening: the record of the day, and what may not be sold tomorrow. */
        void close() {
            for (var good : range) {
                int id = good.id();
                book.onShelf[id][today] = ranOutAt[id] < 0 ? 1 : visits == 0 ? 0 : (float) ranOutAt[id] / visits;
                throwAway(id);
                tallies[id].heldOvernight(shelves[id].total());
            }
        }
    }

    private void throwAway(int good) {
        var shelf = shelves[good];
        while (shelf.expired(today)) {
            int lastDay = shelf.lastDay(shelf.front());
            int gone = shelf.take(shelf.front(), Integer.MAX_VALUE);
            book.wasted[good][today] += gone;
            tallies[good].wasted(gone);
            witness.wasted(good, gone, lastDay, shelf.total());
        }
    }

    /** What the policy may know. */
    private final class View implements Shop {

        @Override
        public int today() {
            return today;
        }

        @Override
        public Calendar calendar() {
            return world.calendar();
        }

        @Override
        public List<Good> range() {
            return range;
        }

        @Override
        public List<Supplier> suppliers() {
            return world.suppliers();
        }

        @Override
        public List<Lot> lots(int good) {
            return shelves[good].list();
        }

        @Override
        public List<Expected> onOrder(int good) {
            return arriving.get(good).stream()
                    .map(each ->
                            new Expected(each.ordered(), each.orderedDay(), Math.max(each.promisedDay(), today + 1)))
                    .toList();
        }

        @Override
        public long price(int good, int day) {
            return world.price(good, known(day));
        }

        @Override
        public long allowance(int good, int day) {
            return world.allowance(good, known(day));
        }

        @Override
        public int sold(int good, int day) {
            return book.sold[good][past(day)];
        }

        @Override
        public int soldMarkedDown(int good, int day) {
            return book.markedDown(good, past(day));
        }

        @Override
        public long markdownTakings(int good, int day) {
            return book.markdownTakings(good, past(day));
        }

        @Override
        public double onShelf(int good, int day) {
            return book.onShelf[good][past(day)];
        }

        @Override
        public int wasted(int good, int day) {
            return book.wasted[good][past(day)];
        }

        @Override
        public List<Delivery> deliveries() {
            return java.util.Collections.unmodifiableList(deliveries);
        }

        private int past(int day) {
            if (day < 0 || day >= today) {
                throw new IllegalArgumentException("day is %d, known are 0 to %d".formatted(day, today - 1));
            }
            return day;
        }

        private int known(int day) {
            if (day < 0 || day > today + PRICES_KNOWN_DAYS) {
                throw new IllegalArgumentException(
                        "day is %d, known are 0 to %d".formatted(day, today + PRICES_KNOWN_DAYS));
            }
            return day;
        }
    }
}
