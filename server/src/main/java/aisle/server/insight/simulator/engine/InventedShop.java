package aisle.server.insight.simulator.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A neighbourhood grocer of any size, all from one seed: the shop that policies are tried on. */
final class InventedShop {

    private static final long RANGE = 1;
    private static final Calendar CALENDAR = new Calendar(LocalDate.of(2024, 1, 1));
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private InventedShop() {}

    /** What suppliers write, and how often an order is late or a line short, per cent (which they do not write). */
    private enum House {
        BAKER("Morning bakery", DAILY, 1, 6_000, 2, 2),
        MARKET("Produce market", EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)), 1, 10_000, 4, 6),
        BUTCHER("Meat and fish", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), 1, 15_000, 5, 4),
        DAIRY("Dairy", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), 2, 15_000, 4, 3),
        DELICATESSEN("Delicatessen", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), 2, 12_000, 6, 4),
        FROZEN("Frozen foods", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 2, 15_000, 5, 3),
        WAREHOUSE("Dry goods", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), 2, 20_000, 6, 4),
        DRINKS("Drinks", EnumSet.of(DayOfWeek.WEDNESDAY), 3, 20_000, 8, 3),
        HOUSEHOLD("Household", EnumSet.of(DayOfWeek.MONDAY), 4, 20_000, 10, 5);

        final Source source;

        House(String name, Set<DayOfWeek> orderDays, int leadDays, long minimumOrder, int late, int shortLines) {
            this.source =
                    new Source(new Supplier(ordinal(), name, orderDays, leadDays, minimumOrder), late, shortLines);
        }
    }

    /**
     * Makes a shop.
     *
     * @param products how large the range is, at least 50
     * @param pricedDays for so many days prices are known
     */
    static Setting of(long seed, int products, int pricedDays) {
        if (products < 50) {
            throw new IllegalArgumentException("products is %d, at least 50".formatted(products));
        }
        var needs = new ArrayList<Need>();
        double[] appeal = new double[products];
        var range = makeRange(seed, products, needs, appeal);
        return new Setting(
                CALENDAR,
                Shoppers.VISITS_A_DAY,
                Arrays.stream(House.values()).map(house -> house.source).toList(),
                range,
                needs,
                appeal,
                new WeeklyPromotions(seed, range, pricedDays));
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
            int life = department.perishable() ? department.life(dice.share()) : 0;
            range.add(new Good(range.size(), department, category, price, cost, life, 1, department.ordinal()));
        }
    }

    /** Packs follow what a product sells, as whoever lists a product sees to. */
    private static List<Good> packed(List<Good> range, List<Need> needs, double[] appeal, Dice dice) {
        var packed = new ArrayList<Good>();
        for (var good : range) {
            double daily = Shoppers.usual(Shoppers.VISITS_A_DAY, needs.get(good.category()), good.id(), appeal);
            packed.add(new Good(
                    good.id(),
                    good.department(),
                    good.category(),
                    good.price(),
                    good.cost(),
                    good.life(),
                    good.department().pack(daily, dice.between(0.6, 1.4)),
                    good.supplier()));
        }
        return packed;
    }
}
