package aisle.server.insight.simulator.engine;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything around a shop, from one seed: the range, the suppliers and how they keep their word, the promotions, and
 * what shoppers want. The same seed gives the same world on any machine, whatever a policy does in it.
 */
public final class World {

    private static final long RANGE = 1;
    private static final long PROMOTIONS = 2;
    private static final long DELIVERIES = 3;
    private static final long LATE = 4;

    private static final int PROMOTION_DAYS = 7;
    /** Of the range, in promotion at a time, per cent. */
    private static final int PROMOTED = 8;
    /** What the supplier bears of a promotion's discount, per cent. */
    private static final int ALLOWANCE = 70;

    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    /** What suppliers write, and how often an order is late or a line short, per cent (which they do not write). */
    private enum Source {
        BAKER("Morning bakery", DAILY, 1, 6_000, 2, 2),
        MARKET("Produce market", EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)), 1, 10_000, 4, 6),
        BUTCHER("Meat and fish", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), 1, 15_000, 5, 4),
        DAIRY("Dairy", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), 2, 15_000, 4, 3),
        DELICATESSEN("Delicatessen", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), 2, 12_000, 6, 4),
        FROZEN("Frozen foods", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 2, 15_000, 5, 3),
        WAREHOUSE("Dry goods", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), 2, 20_000, 6, 4),
        DRINKS("Drinks", EnumSet.of(DayOfWeek.WEDNESDAY), 3, 20_000, 8, 3),
        HOUSEHOLD("Household", EnumSet.of(DayOfWeek.MONDAY), 4, 20_000, 10, 5);

        final Supplier supplier;
        final int late;
        final int shortLines;

        Source(String name, Set<DayOfWeek> orderDays, int leadDays, long minimumOrder, int late, int shortLines) {
            this.supplier = new Supplier(ordinal(), name, orderDays, leadDays, minimumOrder);
            this.late = late;
            this.shortLines = shortLines;
        }
    }

    private static final List<Supplier> SUPPLIERS =
            Arrays.stream(Source.values()).map(source -> source.supplier).toList();

    private final long seed;
    private final int otherFrom;
    private final long otherSeed;
    private final int days;
    private final List<Good> range;
    private final List<Need> needs;
    private final double[] appeal;
    private final long[][] price;
    private final long[][] allowance;

    /**
     * What brings shoppers to a category.
     *
     * @param rate of a visit's needs, how many are this one
     * @param elasticity the exponent of price in the choice between products, below zero in effect
     * @param season how far the year moves it, as a share of its rate
     * @param phase when in the year it is highest, in radians
     * @param goods the products that serve it
     */
    record Need(Department department, double rate, double elasticity, double season, double phase, int[] goods) {}

    /**
     * A world.
     *
     * @param seed any number
     * @param products how large the range is, at least 50
     * @param days how long it lasts; the announced promotions reach beyond it
     */
    public static World of(long seed, int products, int days) {
        if (products < 50 || days < 1) {
            throw new IllegalArgumentException(
                    "products is %d, at least 50; days is %d, at least 1".formatted(products, days));
        }
        var needs = new ArrayList<Need>();
        double[] appeal = new double[products];
        var range = makeRange(seed, products, needs, appeal);
        return new World(seed, Integer.MAX_VALUE, seed, days, range, needs, appeal);
    }

    private World(
            long seed, int otherFrom, long otherSeed, int days, List<Good> range, List<Need> needs, double[] appeal) {
        this.seed = seed;
        this.otherFrom = otherFrom;
        this.otherSeed = otherSeed;
        this.days = days;
        this.range = List.copyOf(range);
        this.needs = List.copyOf(needs);
        this.appeal = appeal;
        int known = days + Shop.PRICES_KNOWN_DAYS + PROMOTION_DAYS + 60;
        this.price = new long[range.size()][known];
        this.allowance = new long[range.size()][known];
        priceAll(known);
    }

    /** The same world until a day; from then on shoppers and suppliers follow another seed. */
    public World withFuture(int fromDay, long future) {
        return new World(seed, fromDay, future, days, range, needs, appeal);
    }

    /** The seed that rules a day. */
    long seedOn(int day) {
        return day < otherFrom ? seed : otherSeed;
    }

    public int days() {
        return days;
    }

    public List<Good> range() {
        return range;
    }

    public List<Supplier> suppliers() {
        return SUPPLIERS;
    }

    List<Need> needs() {
        return needs;
    }

    /** How much shoppers like a product, as the logit of its share; before it drifts. */
    double appeal(int good) {
        return appeal[good];
    }

    /** Minor units a piece. */
    long price(int good, int day) {
        return price[good][day];
    }

    long allowance(int good, int day) {
        return allowance[good][day];
    }

    /** Pieces of a product the shop opens with: enough until the first orders come, and no more than will keep. */
    int opening(Good good) {
        double daily = Shoppers.usual(needs.get(good.category()), good.id(), appeal);
        int days = good.perishable() ? Math.min(5, good.life()) : 10;
        return Math.max(good.pack(), (int) Math.ceil(daily * days));
    }

    /** On which day an order of {@code day} comes. */
    int arrival(Supplier supplier, int day) {
        var dice = Dice.of(seedOn(day), LATE, supplier.id(), day);
        int late = dice.share() * 100 < Source.values()[supplier.id()].late ? 1 : 0;
        if (late == 1 && dice.share() < 0.2) {
            late = 2;
        }
        return day + supplier.leadDays() + late;
    }

    /** How many of the packs ordered on {@code day} come. */
    int delivered(Good good, int packs, int day) {
        var dice = Dice.of(seedOn(day), DELIVERIES, good.id(), day);
        boolean isShort = dice.share() * 100 < Source.values()[good.supplier()].shortLines;
        return isShort ? (int) (packs * dice.share()) : packs;
    }

    /** Days a lot that arrives on {@code day} can be sold: now and then one less than promised. */
    int lifeOf(Good good, int day) {
        boolean older = Dice.of(seedOn(day), DELIVERIES, good.id(), ~day).share() < 0.15;
        return older && good.life() > 2 ? good.life() - 1 : good.life();
    }

    private static List<Good> makeRange(long seed, int products, List<Need> needs, double[] appeal) {
        var dice = Dice.of(seed, RANGE);
        var range = new ArrayList<Good>();
        int upTo = 0;
        for (var department : Department.ALL) {
            upTo += department.products;
            int last = products * upTo / 100;
            int firstNeed = needs.size();
            double rates = 0;
            while (range.size() < last) {
                int size = Math.min(last - range.size(), 3 + dice.below(5));
                double rate = StrictMath.exp(0.6 * dice.normal());
                rates += rate;
                needs.add(need(department, rate, range.size(), size, dice));
                addGoods(range, department, needs.size() - 1, size, appeal, dice);
            }
            for (int need = firstNeed; need < needs.size(); need++) {
                var made = needs.get(need);
                double rate = made.rate() / rates * department.needs / 100;
                needs.set(
                        need, new Need(department, rate, made.elasticity(), made.season(), made.phase(), made.goods()));
            }
        }
        return packed(range, needs, appeal, dice);
    }

    private static Need need(Department department, double rate, int first, int size, Dice dice) {
        int[] goods = new int[size];
        for (int i = 0; i < size; i++) {
            goods[i] = first + i;
        }
        return new Need(
                department, rate, dice.between(2.2, 4.2), dice.between(0, 0.35), dice.between(0, 2 * Math.PI), goods);
    }

    private static void addGoods(
            List<Good> range, Department department, int category, int size, double[] appeal, Dice dice) {
        double level = dice.share();
        double spread = department.perishable() ? 0.6 : 0.9;
        for (int i = 0; i < size; i++) {
            appeal[range.size()] = spread * dice.normal();
            double at = Math.clamp(level + 0.2 * dice.normal(), 0, 1);
            long price = Math.round(department.priceLeast + (department.priceMost - department.priceLeast) * at * at);
            price = price / 10 * 10 + 9;
            long cost = Math.round(price * (100 - department.margin + dice.between(-4, 4)) / 100);
            int life = department.perishable()
                    ? department.lifeLeast + dice.below(department.lifeMost - department.lifeLeast + 1)
                    : 0;
            range.add(new Good(range.size(), department, category, price, cost, life, 1, department.ordinal()));
        }
    }

    /** Packs follow what a product sells, as whoever lists a product sees to. */
    private static List<Good> packed(List<Good> range, List<Need> needs, double[] appeal, Dice dice) {
        var packed = new ArrayList<Good>();
        for (var good : range) {
            double daily = Shoppers.usual(needs.get(good.category()), good.id(), appeal);
            double wanted = daily * good.department().packDays * dice.between(0.6, 1.4);
            packed.add(new Good(
                    good.id(),
                    good.department(),
                    good.category(),
                    good.price(),
                    good.cost(),
                    good.life(),
                    pack(wanted),
                    good.supplier()));
        }
        return packed;
    }

    private static int pack(double wanted) {
        int best = 1;
        for (int size : new int[] {2, 4, 6, 8, 10, 12, 18, 24}) {
            if (size <= wanted) {
                best = size;
            }
        }
        return best;
    }

    /** Each week some products are cheaper, from Monday to Sunday. */
    private void priceAll(int known) {
        for (var good : range) {
            Arrays.fill(price[good.id()], good.price());
        }
        for (int first = 0; first < known; first += PROMOTION_DAYS) {
            for (var good : range) {
                var dice = Dice.of(seed, PROMOTIONS, first, good.id());
                if (dice.below(100) < PROMOTED) {
                    promote(good, first, Math.min(known, first + PROMOTION_DAYS), 15 + 5 * dice.below(5));
                }
            }
        }
    }

    private void promote(Good good, int first, int end, int percent) {
        long promoted = Math.max(1, good.price() * (100 - percent) / 100);
        for (int day = first; day < end; day++) {
            price[good.id()][day] = promoted;
            allowance[good.id()][day] = (good.price() - promoted) * ALLOWANCE / 100;
        }
    }
}
