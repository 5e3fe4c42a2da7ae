package aisle.server.insight.simulator.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The shoppers of a world. A visit has needs; a need is served by the products of its category, and the shopper chooses
 * by a multinomial logit of appeal and price, not buying being one of the choices (McFadden 1974). Who finds the chosen
 * product sold out takes the next best with a chance of 45 in a hundred (Gruen, Corsten and Bharadwaj 2002: 19 and 26
 * in a hundred buy another size or brand), else nothing.
 */
final class Shoppers implements Customers {

    private static final long VISITS = 11;
    private static final long WEATHER = 12;
    private static final long DRIFT = 13;
    private static final long VISIT = 14;

    static final double VISITS_A_DAY = 400;
    static final double NEEDS_A_VISIT = 7;
    /** Of shoppers who have a need, those who would not buy at the usual prices. */
    static final double NOT_BUYING = 0.2;

    private static final double PIECES = 1.31;
    static final double STANDS_IN = 0.45;
    private static final double PICKS_FRESHEST = 0.4;
    private static final double DISPLAY = 0.35;
    /** How much a picky shopper minds a lot near its end, in logits. */
    private static final double MINDS_AGE = 0.7;

    private static final double[] WEEKDAY = {0.84, 0.82, 0.88, 0.94, 1.12, 1.32, 1.08};
    private static final double[] SENSITIVITY = {0.6, 1.0, 1.0, 1.5};

    private final World world;
    private final List<Need> needs;
    private final double[] drift;
    private final double[] ratesUpTo;
    private final double[] gumbel;
    private int driftDay = -1;
    private double weather;

    Shoppers(World world) {
        this.world = world;
        this.needs = world.needs();
        this.drift = new double[world.range().size()];
        this.ratesUpTo = new double[needs.size()];
        this.gumbel = new double
                [needs.stream().mapToInt(need -> need.goods().length).max().orElse(0)];
    }

    /** What a product sells on an average day at its usual price with full shelves, about, in pieces. */
    static double usual(double visitsADay, Need need, int good, double[] appeal) {
        double sum = 0;
        for (int each : need.goods()) {
            sum += StrictMath.exp(appeal[each]);
        }
        double share = (1 - NOT_BUYING) * StrictMath.exp(appeal[good]) / sum;
        return visitsADay * NEEDS_A_VISIT * need.rate() * share * PIECES;
    }

    static double daily(double visitsADay, double rate) {
        return visitsADay * NEEDS_A_VISIT * rate * (1 - NOT_BUYING) * PIECES;
    }

    @Override
    public void shop(int day, Counter counter) {
        shop(day, 0, counter);
    }

    /** Leaves out the visits of the first {@code share} of the day. */
    void shop(int day, double share, Counter counter) {
        advance(day);
        double rates = rates(day);
        var dice = Dice.of(world.seedOn(day), VISITS, day);
        int visits = dice.poisson(world.visitsADay() * WEEKDAY[day % 7] * StrictMath.exp(weather) * feast(day));
        double[] notBuying = notBuying();
        for (int visit = (int) Math.ceil(share * visits); visit < visits; visit++) {
            counter.visit();
            visit(day, Dice.of(world.seedOn(day), VISIT, day, visit), rates, notBuying, counter);
        }
    }

    private double feast(int day) {
        return switch (world.calendar().sort(day)) {
            case BUSY -> 1.35;
            case QUIET -> 0.45;
            case ORDINARY -> 1;
        };
    }

    /** Weather and taste move a little each day and keep most of where they were. */
    private void advance(int day) {
        for (int each = driftDay + 1; each <= day; each++) {
            long seed = world.seedOn(each);
            weather = 0.5 * weather + 0.06 * Dice.of(seed, WEATHER, each).normal();
            var dice = Dice.of(seed, DRIFT, each);
            for (int good = 0; good < drift.length; good++) {
                drift[good] = 0.995 * drift[good] + 0.025 * dice.normal();
            }
        }
        driftDay = day;
    }

    private double rates(int day) {
        boolean weekend = day % 7 >= 5;
        double year = 2 * Math.PI * (world.calendar().date(day).getDayOfYear() - 1) / 365;
        double sum = 0;
        for (int i = 0; i < ratesUpTo.length; i++) {
            var need = needs.get(i);
            double season = 1 + need.season() * StrictMath.cos(year - need.phase());
            sum += need.rate() * season * (weekend ? need.department().weekend : 1);
            ratesUpTo[i] = sum;
        }
        return sum;
    }

    /** The logit of not buying, so that {@link #NOT_BUYING} holds at the usual prices. */
    private double[] notBuying() {
        double[] logit = new double[needs.size()];
        for (int i = 0; i < logit.length; i++) {
            double sum = 0;
            for (int good : needs.get(i).goods()) {
                sum += StrictMath.exp(world.appeal(good));
            }
            logit[i] = StrictMath.log(sum * NOT_BUYING / (1 - NOT_BUYING));
        }
        return logit;
    }

    private void visit(int day, Dice dice, double rates, double[] notBuying, Counter counter) {
        double sensitivity = SENSITIVITY[dice.below(SENSITIVITY.length)];
        boolean picky = dice.share() < PICKS_FRESHEST;
        int wanted = size(dice);
        for (int i = 0; i < wanted; i++) {
            int found = Arrays.binarySearch(ratesUpTo, dice.share() * rates);
            int need = Math.min(found < 0 ? -found - 1 : found, needs.size() - 1);
            serve(day, needs.get(need), notBuying[need], sensitivity, picky, dice, counter);
        }
    }

    /** Many small baskets, some large: seven needs on average. */
    private static int size(Dice dice) {
        double kind = dice.share();
        if (kind < 0.45) {
            return 1 + dice.below(5);
        }
        return kind < 0.9 ? 5 + dice.below(8) : 13 + dice.below(11);
    }

    /** All of a need's chance is drawn before the shelf is looked at: it is the same under every policy. */
    private void serve(
            int day, Need need, double notBuying, double sensitivity, boolean picky, Dice dice, Counter counter) {
        int[] goods = need.goods();
        for (int i = 0; i < goods.length; i++) {
            gumbel[i] = dice.gumbel();
        }
        double outside = notBuying + dice.gumbel();
        int pieces = pieces(dice.share());
        boolean standsIn = dice.share() < STANDS_IN;
        boolean stocksUp = dice.share() < 0.25;
        double slope = need.elasticity() * sensitivity;

        int first = best(day, need, outside, slope, picky, counter, false);
        if (first < 0) {
            return;
        }
        int good = goods[first];
        int count =
                stocksUp && counter.price(good) * 100 <= world.range().get(good).price() * 80 ? pieces * 2 : pieces;
        counter.wanted(good, count);
        int sold = buy(good, count, slope, picky, counter);
        if (sold < count) {
            counter.missed(good, count - sold);
        }
        if (sold == 0 && standsIn) {
            int second = best(day, need, outside, slope, picky, counter, true);
            if (second >= 0) {
                buy(goods[second], pieces, slope, picky, counter);
            }
        }
    }

    private static int pieces(double chance) {
        if (chance < 0.78) {
            return 1;
        }
        return chance < 0.93 ? 2 : chance < 0.98 ? 3 : 4;
    }

    /** The place of the best product in the need's list, or -1 for none. */
    private int best(
            int day, Need need, double outside, double slope, boolean picky, Counter counter, boolean onShelf) {
        int best = -1;
        double highest = outside;
        int[] goods = need.goods();
        for (int i = 0; i < goods.length; i++) {
            int good = goods[i];
            if (onShelf && counter.shelf(good).empty()) {
                continue;
            }
            double value = world.appeal(good) + drift[good] + gumbel[i] + offer(good, slope, picky, counter);
            if (value > highest) {
                highest = value;
                best = i;
            }
        }
        return best;
    }

    /** What the price, and for the picky the age, of the lot that would be taken add to a product's appeal. */
    private double offer(int good, double slope, boolean picky, Counter counter) {
        long usual = world.range().get(good).price();
        long price = counter.price(good);
        double listed = (price < usual ? DISPLAY : 0) - slope * StrictMath.log((double) price / usual);
        var shelf = counter.shelf(good);
        if (shelf.empty() || shelf.markdown(shelf.front()) == 0) {
            return listed;
        }
        double marked = marked(Math.min(price, shelf.markdown(shelf.front())), usual, slope, picky);
        return shelf.markdown(shelf.back()) == 0 ? Math.max(listed, marked) : marked;
    }

    private static double marked(long price, long usual, double slope, boolean picky) {
        double cheap = -slope * StrictMath.log((double) price / usual);
        return picky ? cheap - MINDS_AGE : cheap;
    }

    /** Takes pieces lot by lot: the picky from the freshest unless the older is cheap enough, others from the front. */
    private int buy(int good, int count, double slope, boolean picky, Counter counter) {
        var shelf = counter.shelf(good);
        int bought = 0;
        while (bought < count && !shelf.empty()) {
            int lot = shelf.front();
            if (picky && shelf.markdown(shelf.back()) == 0 && !markdownTempts(good, slope, counter)) {
                lot = shelf.back();
            }
            bought += counter.sell(good, lot, count - bought);
        }
        return bought;
    }

    private boolean markdownTempts(int good, double slope, Counter counter) {
        var shelf = counter.shelf(good);
        long usual = world.range().get(good).price();
        long price = counter.price(good);
        double listed = price == usual ? 0 : -slope * StrictMath.log((double) price / usual);
        long markdown = shelf.markdown(shelf.front());
        return markdown > 0 && marked(Math.min(price, markdown), usual, slope, true) > listed;
    }
}
