package aisle.server.insight.simulator;

import aisle.server.catalog.NewAssortment;
import aisle.server.insight.replenishment.MinMax;
import aisle.server.insight.simulator.engine.Calendar;
import aisle.server.insight.simulator.engine.Department;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Need;
import aisle.server.insight.simulator.engine.Policy;
import aisle.server.insight.simulator.engine.Prices;
import aisle.server.insight.simulator.engine.Setting;
import aisle.server.insight.simulator.engine.World;
import aisle.server.insight.simulator.policy.MinMaxPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The demo shop as the simulator's engine knows it. A piece of what is weighed is a pound. Of what spoils the shop
 * carries what it can sell before it does; the rest stands in the price book and can be ordered.
 */
final class DemoWorld {

    static final double VISITS_A_DAY = 330;

    /** It trades for some weeks before its record begins, so that shelves and orders have found their level. */
    private static final int DAYS_BEFORE = 28;
    /** What sells fewer pieces than this in its shelf life is not carried. */
    private static final double SOLD_IN_A_LIFE = 5;
    /** What keeps comes in packs of at least this, and of the other when it is dear. */
    private static final int PACK_LEAST = 6;

    private static final int DEAR_PACK_LEAST = 4;
    private static final long DEAR = 1_000;
    /** What a product was listed for is believed as much as so many days seen. */
    private static final int LISTED_DAYS = 21;

    /** A careful grocer's, who never marks down: what that brings is for the office to find out. */
    private static final Map<Department, MinMaxPolicy.Rule> RULES = Map.of(
            Department.BAKERY, rule(1.4, 0.5, 1.2, 0),
            Department.PRODUCE, rule(1.4, 1, 0.9, 0),
            Department.MEAT, rule(1.6, 1, 1.0, 0),
            Department.DAIRY, rule(1.7, 2, 0.8, 0),
            Department.DELI, rule(1.6, 2, 0.9, 0),
            Department.FROZEN, rule(1.8, 7, 1, 2),
            Department.GROCERY, rule(1.8, 7, 1, 2),
            Department.BEVERAGES, rule(1.8, 7, 1, 2),
            Department.HOUSEHOLD, rule(1.8, 7, 1, 2));

    private final DemoAssortment.Made made;
    private final long seed;
    private final Map<Long, String> departments;
    private final Calendar calendar;
    private final Set<Long> besides;
    private final List<DemoGood> carried = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final Map<Long, Integer> packs = new HashMap<>();
    private final Setting setting;

    /** What the shop does not carry by itself; it comes after all that it does, so that theirs stays what it was. */
    private record Guest(DemoGood good, Department sort, int need, int life, int pack) {}

    private static MinMaxPolicy.Rule rule(double safety, double coverDays, double lifeShare, int facing) {
        return new MinMaxPolicy.Rule(new MinMax(safety, coverDays, lifeShare), 0, facing);
    }

    /**
     * Describes a shop.
     *
     * @param made what it sells
     * @param seed any number
     * @param first the first day of its record
     */
    DemoWorld(DemoAssortment.Made made, long seed, LocalDate first) {
        this(made, seed, first, Set.of());
    }

    /**
     * The same shop when it has more on its shelves.
     *
     * @param besides ids of products somebody brought in that it does not carry by itself; of those it does it may name
     *     any
     */
    DemoWorld(DemoAssortment.Made made, long seed, LocalDate first, Set<Long> besides) {
        this.made = made;
        this.besides = Set.copyOf(besides);
        this.seed = seed;
        this.departments = made.assortment().departments().stream()
                .collect(Collectors.toMap(NewAssortment.Department::id, NewAssortment.Department::name));
        this.calendar =
                new Calendar(first.minusDays(DAYS_BEFORE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        this.setting = settle();
    }

    /** What the shop carries: a product's place here is its place in the engine's range. */
    List<DemoGood> carried() {
        return carried;
    }

    Calendar calendar() {
        return calendar;
    }

    Setting setting() {
        return setting;
    }

    /** Its chance until a date, inclusive. */
    World until(LocalDate last) {
        return World.of(seed, setting, calendar.day(last) + 1);
    }

    /** The same at the prices of somebody's book. */
    World until(LocalDate last, Prices prices) {
        return World.of(seed, setting.at(prices), calendar.day(last) + 1);
    }

    /** Who orders for it. */
    Policy buyer() {
        double[] listed = setting.range().stream().mapToDouble(setting::usual).toArray();
        return new MinMaxPolicy(RULES, good -> listed[good.id()], LISTED_DAYS);
    }

    /** Pieces in a pack of any product that is sold for itself. */
    int pack(DemoGood good) {
        Integer pack = packs.get(good.product().id());
        if (pack == null) {
            throw new IllegalArgumentException(
                    "Nobody packs product " + good.product().id());
        }
        return pack;
    }

    DemoHouse house(DemoGood good) {
        return DemoHouse.of(department(good));
    }

    private String department(DemoGood good) {
        String name = departments.get(good.product().department());
        if (name == null) {
            throw new IllegalStateException(
                    "There is no department " + good.product().department());
        }
        return name;
    }

    private Department sort(DemoGood good) {
        var sort = house(good).departments().get(department(good));
        if (sort == null) {
            throw new IllegalStateException("Nothing is known of the department " + department(good));
        }
        return sort;
    }

    private Setting settle() {
        Map<String, List<DemoGood>> byNeed = made.goods().stream()
                .filter(good -> good.weight() > 0)
                .collect(Collectors.groupingBy(DemoGood::need, LinkedHashMap::new, Collectors.toList()));
        Map<Department, Double> popularity = new HashMap<>();
        byNeed.values().forEach(goods -> popularity.merge(sort(goods.getFirst()), popularity(goods), Double::sum));
        var shares = new HashMap<Department, Double>();
        double all =
                popularity.keySet().stream().mapToInt(Department::shareOfNeeds).sum();
        popularity.forEach((sort, sum) -> shares.put(sort, sort.shareOfNeeds() / all / sum));
        var range = new ArrayList<Good>();
        var needs = new ArrayList<Need>();
        var appeal = new ArrayList<Double>();
        var random = new Random(seed * 7 + 3);
        for (var goods : byNeed.values()) {
            var sort = sort(goods.getFirst());
            double rate = shares.getOrDefault(sort, 0.0) * popularity(goods);
            list(goods, sort, rate, random, range, needs, appeal);
        }
        guests.forEach(guest -> welcome(guest, range, needs, appeal));
        return new Setting(
                calendar,
                VISITS_A_DAY,
                DemoHouse.sources(),
                range,
                needs,
                appeal.stream().mapToDouble(Double::doubleValue).toArray(),
                new DemoOffers(
                        range,
                        carried.stream().map(good -> good.product().id()).toList(),
                        made.assortment().promotions(),
                        calendar));
    }

    /** An article is as popular as its most liked pack, what lies loose as all of it together. */
    private static double popularity(List<DemoGood> goods) {
        var weights = goods.stream().mapToLong(DemoGood::weight);
        return goods.getFirst().group().isEmpty()
                ? weights.sum()
                : weights.max().orElse(0);
    }

    /** Takes up one need, with the products that serve it. */
    private void list(
            List<DemoGood> goods,
            Department sort,
            double rate,
            Random random,
            List<Good> range,
            List<Need> needs,
            List<Double> appeal) {
        int first = range.size();
        double weights = goods.stream().mapToLong(DemoGood::weight).sum();
        var mostLiked = goods.stream()
                .sorted(Comparator.comparingLong(DemoGood::weight)
                        .reversed()
                        .thenComparing(good -> good.product().id()))
                .toList();
        int life = sort.life(random.nextDouble());
        for (var good : mostLiked) {
            double daily = Setting.daily(VISITS_A_DAY, rate) * good.weight() / weights;
            int pack = Math.max(sort.pack(daily, 0.6 + 0.8 * random.nextDouble()), least(good, sort));
            packs.put(good.product().id(), pack);
            if (!sort.perishable() || range.size() == first || daily * life >= SOLD_IN_A_LIFE) {
                add(good, sort, needs.size(), life, pack, range, appeal);
            } else if (besides.contains(good.product().id())) {
                guests.add(new Guest(good, sort, needs.size(), life, pack));
            }
        }
        int[] places = java.util.stream.IntStream.range(first, range.size()).toArray();
        needs.add(new Need(
                sort,
                rate,
                2.2 + 2 * random.nextDouble(),
                0.25 * random.nextDouble(),
                2 * Math.PI * random.nextDouble(),
                places));
    }

    private void add(
            DemoGood good, Department sort, int need, int life, int pack, List<Good> range, List<Double> appeal) {
        range.add(new Good(
                range.size(),
                sort,
                need,
                good.price(),
                good.product().cost(),
                life,
                pack,
                house(good).ordinal()));
        carried.add(good);
        appeal.add(StrictMath.log(good.weight()));
    }

    private void welcome(Guest guest, List<Good> range, List<Need> needs, List<Double> appeal) {
        var need = needs.get(guest.need());
        int[] places = java.util.Arrays.copyOf(need.goods(), need.goods().length + 1);
        places[places.length - 1] = range.size();
        add(guest.good(), guest.sort(), guest.need(), guest.life(), guest.pack(), range, appeal);
        needs.set(
                guest.need(),
                new Need(need.department(), need.rate(), need.elasticity(), need.season(), need.phase(), places));
    }

    private static int least(DemoGood good, Department sort) {
        return sort.perishable() ? 1 : good.price() > DEAR ? DEAR_PACK_LEAST : PACK_LEAST;
    }
}
