package aisle.server.insight.simulator.policy;

import aisle.server.insight.forecast.model.Ratio;
import aisle.server.insight.replenishment.CountDemand;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.simulator.engine.Calendar;
import aisle.server.insight.simulator.engine.Department;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Shop;
import java.util.List;

/**
 * A quick forecast of demand from what a shop wrote down. Each product has a level that fades by half in two weeks,
 * times factors of weekday, feast, own price and a neighbour's promotion. A factor is the ratio of sold to expected, a
 * product's own drawn towards its category's or department's while it is young. A day's sales count for the part of the
 * day the product was on the shelf: who was not there was not refused. Counts scatter as a negative binomial.
 */
public final class QuickForecast implements LearningForecast {

    private static final double LEVEL_KEEPS = StrictMath.pow(0.5, 1 / 14.0);
    private static final double FACTORS_KEEP = StrictMath.pow(0.5, 1 / 180.0);
    private static final double MARKED_DOWN_COUNTS = 0.6;
    private static final double[] PROMOTION_PRIOR = {1.2, 1.5, 1.8, 2.1, 2.4, 2.8};
    private static final double SCATTER_PRIOR = 1.6;
    private static final double SCATTER_WEIGHT = 60;
    private static final double PROMOTION_DOUBT = 0.2;

    private final Shop shop;
    private final List<Good> range;
    private final Ratio[][] weekdays = new Ratio[Department.values().length][];
    private final Ratio[] promotionsOfCategory;
    private final Ratio[] neighbours;
    private final int[][] category;
    private final Ratio[] promotions = new Ratio[PROMOTION_PRIOR.length];
    private final Ratio busy = new Ratio(400);
    private final Ratio quiet = new Ratio(400);
    private final OfProduct[] products;
    private int learned;

    /** What is known of one product alone. */
    private static final class OfProduct {
        private double sold = 0.2;
        private double exposure = 0.2;
        private final Ratio[] weekday = ratios(7, 40);
        private final Ratio promotion = new Ratio(25);
        private double squares = SCATTER_PRIOR * SCATTER_WEIGHT;
        private double means = SCATTER_WEIGHT;
    }

    /** A forecast that knows nothing until it {@linkplain #learn() learns}. */
    public QuickForecast(Shop shop) {
        this.shop = shop;
        this.range = shop.range();
        this.products = new OfProduct[range.size()];
        for (var good : range) {
            products[good.id()] = new OfProduct();
        }
        for (int i = 0; i < weekdays.length; i++) {
            weekdays[i] = ratios(7, 200);
        }
        int categories = range.stream().mapToInt(Good::category).max().orElse(-1) + 1;
        promotionsOfCategory = ratios(categories, 40);
        neighbours = ratios(categories, 80);
        category = new int[categories][];
        for (int i = 0; i < categories; i++) {
            int own = i;
            category[i] = range.stream()
                    .filter(good -> good.category() == own)
                    .mapToInt(Good::id)
                    .toArray();
        }
        for (int i = 0; i < promotions.length; i++) {
            promotions[i] = new Ratio(60);
        }
    }

    private static Ratio[] ratios(int count, double weight) {
        var made = new Ratio[count];
        for (int i = 0; i < count; i++) {
            made[i] = new Ratio(weight);
        }
        return made;
    }

    @Override
    public void learn() {
        for (; learned < shop.today(); learned++) {
            for (var good : range) {
                learn(good, learned);
            }
            for (var ofDepartment : weekdays) {
                for (var ratio : ofDepartment) {
                    ratio.fade(FACTORS_KEEP);
                }
            }
        }
    }

    private void learn(Good good, int day) {
        var product = products[good.id()];
        double onShelf = shop.onShelf(good.id(), day);
        product.sold *= LEVEL_KEEPS;
        product.exposure *= LEVEL_KEEPS;
        if (onShelf == 0) {
            return;
        }
        double sold = shop.sold(good.id(), day) - (1 - MARKED_DOWN_COUNTS) * shop.soldMarkedDown(good.id(), day);
        double usual = product.sold / Math.max(1e-9, product.exposure) * onShelf;
        if (day >= 14) {
            learnFactors(good, day, sold, usual);
        }
        product.sold += sold;
        product.exposure += factor(good, day) * onShelf;
    }

    private void learnFactors(Good good, int day, double sold, double usual) {
        var product = products[good.id()];
        double expected = usual * factor(good, day);
        int weekday = Math.floorMod(day, 7);
        double ofWeekday = weekday(good, weekday);
        if (shop.onShelf(good.id(), day) == 1) {
            product.squares = product.squares * 0.995 + (sold - expected) * (sold - expected);
            product.means = product.means * 0.995 + expected;
        }
        var sort = shop.calendar().sort(day);
        if (sort != Calendar.Sort.ORDINARY) {
            (sort == Calendar.Sort.BUSY ? busy : quiet).add(sold, expected / feast(sort));
            return;
        }
        int cut = cut(good, day);
        if (cut >= 0) {
            double withoutOwn = expected / promotion(good, cut);
            promotions[cut].add(sold, withoutOwn);
            promotionsOfCategory[good.category()].add(sold, withoutOwn * promotions[cut].value(PROMOTION_PRIOR[cut]));
            product.promotion.add(sold, expected / product.promotion.value(1));
            return;
        }
        if (neighbourPromoted(good, day)) {
            neighbours[good.category()].add(sold, expected / neighbour(good));
        }
        weekdays[good.department().ordinal()][weekday].add(sold, expected / ofWeekday);
        product.weekday[weekday].add(sold, expected / product.weekday[weekday].value(1));
    }

    @Override
    public Demand demand(long id, int daysAhead) {
        var good = range.get((int) id);
        var product = products[good.id()];
        int day = shop.today() + daysAhead;
        double mean = product.sold / product.exposure * factor(good, day);
        double doubt = cut(good, day) >= 0 ? PROMOTION_DOUBT * mean : 0;
        return new CountDemand(mean, mean * Math.max(1, product.squares / product.means) + doubt * doubt);
    }

    private double factor(Good good, int day) {
        double factor =
                weekday(good, Math.floorMod(day, 7)) * feast(shop.calendar().sort(day));
        int cut = cut(good, day);
        if (cut >= 0) {
            return factor * promotion(good, cut);
        }
        return neighbourPromoted(good, day) ? factor * neighbour(good) : factor;
    }

    private double weekday(Good good, int weekday) {
        return weekdays[good.department().ordinal()][weekday].value(1) * products[good.id()].weekday[weekday].value(1);
    }

    private double feast(Calendar.Sort sort) {
        return switch (sort) {
            case ORDINARY -> 1;
            case BUSY -> busy.value(1.25);
            case QUIET -> quiet.value(0.6);
        };
    }

    private double promotion(Good good, int cut) {
        return promotions[cut].value(PROMOTION_PRIOR[cut])
                * promotionsOfCategory[good.category()].value(1)
                * products[good.id()].promotion.value(1);
    }

    private double neighbour(Good good) {
        return neighbours[good.category()].value(0.93);
    }

    /** How deep the price is cut: 0 for up to 12 per cent, then by 5 more, or -1 for none. */
    private int cut(Good good, int day) {
        long price = priceOn(good, day);
        if (price >= good.price()) {
            return -1;
        }
        double share = 1 - (double) price / good.price();
        return Math.clamp((long) Math.floor((share - 0.075) / 0.05), 0, promotions.length - 1);
    }

    private long priceOn(Good good, int day) {
        return day <= shop.today() + Shop.PRICES_KNOWN_DAYS ? shop.price(good.id(), day) : good.price();
    }

    private boolean neighbourPromoted(Good good, int day) {
        for (int other : category[good.category()]) {
            if (other != good.id()
                    && priceOn(range.get(other), day) < range.get(other).price()) {
                return true;
            }
        }
        return false;
    }
}
