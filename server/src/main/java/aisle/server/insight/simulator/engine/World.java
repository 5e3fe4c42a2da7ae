package aisle.server.insight.simulator.engine;

import java.util.List;

/**
 * Everything around a shop, from one seed: how the suppliers keep their word, and what shoppers want of the range at
 * its prices. The same seed gives the same world on any machine, whatever a policy does in it.
 */
public final class World {

    private static final long DELIVERIES = 3;
    private static final long LATE = 4;

    private final long seed;
    private final int otherFrom;
    private final long otherSeed;
    private final int days;
    private final Setting setting;
    private final List<Supplier> suppliers;

    /**
     * The world of an invented shop.
     *
     * @param seed any number
     * @param products how large the range is, at least 50
     * @param days how long it lasts; the announced promotions reach beyond it
     */
    public static World of(long seed, int products, int days) {
        int priced = days + Shop.PRICES_KNOWN_DAYS + WeeklyPromotions.PROMOTION_DAYS + 60;
        return of(seed, InventedShop.of(seed, products, priced), days);
    }

    /**
     * The world of a shop.
     *
     * @param seed any number
     * @param setting what it sells, to whom, and who supplies it
     * @param days how long it lasts
     */
    public static World of(long seed, Setting setting, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days is %d, at least 1".formatted(days));
        }
        return new World(seed, Integer.MAX_VALUE, seed, days, setting);
    }

    private World(long seed, int otherFrom, long otherSeed, int days, Setting setting) {
        this.seed = seed;
        this.otherFrom = otherFrom;
        this.otherSeed = otherSeed;
        this.days = days;
        this.setting = setting;
        this.suppliers = setting.sources().stream().map(Source::supplier).toList();
    }

    /** The same world until a day; from then on shoppers and suppliers follow another seed. */
    public World withFuture(int fromDay, long future) {
        return new World(seed, fromDay, future, days, setting);
    }

    /** The seed that rules a day. */
    long seedOn(int day) {
        return day < otherFrom ? seed : otherSeed;
    }

    public int days() {
        return days;
    }

    public List<Good> range() {
        return setting.range();
    }

    public List<Supplier> suppliers() {
        return suppliers;
    }

    Calendar calendar() {
        return setting.calendar();
    }

    double visitsADay() {
        return setting.visitsADay();
    }

    List<Need> needs() {
        return setting.needs();
    }

    /** How much shoppers like a product, as the logit of its share; before it drifts. */
    double appeal(int good) {
        return setting.appeal()[good];
    }

    /** Minor units a piece. */
    long price(int good, int day) {
        return setting.prices().price(good, day);
    }

    long allowance(int good, int day) {
        return setting.prices().allowance(good, day);
    }

    /** Pieces of a product the shop opens with: enough until the first orders come, and no more than will keep. */
    int opening(Good good) {
        int enough = good.perishable() ? Math.min(5, good.life()) : 10;
        return Math.max(good.pack(), (int) Math.ceil(setting.usual(good) * enough));
    }

    /** On which day an order of {@code day} comes. */
    int arrival(Supplier supplier, int day) {
        return day + supplier.leadDays() + late(supplier.id(), day);
    }

    /** How many days after its promised one an order of {@code day} comes. */
    public int late(int supplier, int day) {
        var dice = Dice.of(seedOn(day), LATE, supplier, day);
        int late = dice.share() * 100 < setting.sources().get(supplier).late() ? 1 : 0;
        if (late == 1 && dice.share() < 0.2) {
            late = 2;
        }
        return late;
    }

    /** How many of the packs ordered on {@code day} come. */
    public int delivered(Good good, int packs, int day) {
        var dice = Dice.of(seedOn(day), DELIVERIES, good.id(), day);
        boolean isShort =
                dice.share() * 100 < setting.sources().get(good.supplier()).shortLines();
        return isShort ? (int) (packs * dice.share()) : packs;
    }

    /** Days a lot that arrives on {@code day} can be sold: now and then one less than promised. */
    public int lifeOf(Good good, int day) {
        boolean older = Dice.of(seedOn(day), DELIVERIES, good.id(), ~day).share() < 0.15;
        return older && good.life() > 2 ? good.life() - 1 : good.life();
    }
}
