package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.NegativeBinomial;
import aisle.server.insight.forecast.method.Outlook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a product sells usually, times what the day makes of it. The level fades by half in two weeks. The factors are
 * of weekday, price and date, each the ratio of what was sold to what was expected without it; a product's own are
 * drawn towards its group's, and these towards a prior, while few pieces tell of them (shrinkage in multiplicative
 * form; classical decomposition otherwise). Pieces scatter as a negative binomial whose variance is learned.
 */
final class Factors {

    private static final double LEVEL_KEEPS = StrictMath.pow(0.5, 1 / 14.0);
    private static final double FACTORS_KEEP = StrictMath.pow(0.5, 1 / 180.0);
    private static final double SCATTER_KEEPS = 0.995;
    /** Days of a product after which its level says enough for factors to be learned against it. */
    private static final int LEVEL_DAYS = 14;
    /** The prior of the variance to the mean, and the pieces that it weighs. */
    private static final double SCATTER = 1.6;

    private static final double SCATTER_WEIGHT = 60;
    private static final int WEEK = 7;

    private final Panel panel;
    private final float[][] demand;
    private final PriceCuts cuts;
    private final Dates dates;
    private final Product[] products;
    private final Map<Long, Ratio[]> weekdays = new HashMap<>();

    /** What is known of one product alone. */
    private static final class Product {
        private double sold = 0.2;
        private double expected = 0.2;
        private int days;
        private final Ratio[] weekdays = ratios(WEEK, 40);
        private double squares = SCATTER * SCATTER_WEIGHT;
        private double means = SCATTER_WEIGHT;

        double level() {
            return days == 0 ? 0 : sold / expected;
        }
    }

    /** Learns from all days of a panel, one after the other. */
    Factors(Panel panel) {
        this.panel = panel;
        this.demand = panel.series().stream().map(Series::demand).toArray(float[][]::new);
        this.cuts = new PriceCuts(panel);
        this.dates = new Dates(panel);
        this.products = new Product[demand.length];
        Arrays.setAll(products, i -> new Product());
        for (int day = 0; day < panel.days(); day++) {
            for (int i = 0; i < demand.length; i++) {
                learn(i, day);
            }
            weekdays.values().forEach(group -> Arrays.stream(group).forEach(ratio -> ratio.fade(FACTORS_KEEP)));
        }
    }

    static Ratio[] ratios(int count, double weight) {
        Ratio[] ratios = new Ratio[count];
        Arrays.setAll(ratios, i -> new Ratio(weight));
        return ratios;
    }

    private void learn(int i, int day) {
        Product product = products[i];
        product.sold *= LEVEL_KEEPS;
        product.expected *= LEVEL_KEEPS;
        double wanted = demand[i][day];
        if (Double.isNaN(wanted)) {
            return;
        }
        double seen = panel.series().get(i).seen(day);
        if (product.days++ >= LEVEL_DAYS) {
            learnFactors(i, day, wanted, seen);
        }
        product.sold += wanted * seen;
        product.expected += factor(i, day) * seen;
    }

    private void learnFactors(int i, int day, double wanted, double seen) {
        Product product = products[i];
        double expected = product.level() * factor(i, day);
        if (seen == 1) {
            product.squares = product.squares * SCATTER_KEEPS + (wanted - expected) * (wanted - expected);
            product.means = product.means * SCATTER_KEEPS + expected;
        }
        double sold = wanted * seen;
        double of = expected * seen;
        dates.learn(day, sold, of);
        cuts.learn(i, day, sold, of);
        if (!cuts.cut(i, day)) {
            int weekday = weekday(day);
            ofGroup(i)[weekday].add(sold, of / weekday(i, day));
            product.weekdays[weekday].add(sold, of / product.weekdays[weekday].value(1));
        }
    }

    /** The days ahead of every series, in their order. */
    List<Outlook> outlooks(int horizon) {
        List<Outlook> outlooks = new ArrayList<>();
        for (int i = 0; i < products.length; i++) {
            double[] mean = new double[horizon];
            double[][] quantiles = new double[horizon][];
            for (int ahead = 0; ahead < horizon; ahead++) {
                int day = panel.days() + ahead;
                mean[ahead] = products[i].level() * factor(i, day);
                double variance = mean[ahead] * Math.max(1, products[i].squares / products[i].means)
                        + Math.pow(cuts.doubt(i, day) * mean[ahead], 2);
                quantiles[ahead] = new NegativeBinomial(mean[ahead], variance).quantiles(Outlook.levels());
            }
            Outlook raw = new Outlook(mean, mean, quantiles);
            outlooks.add(new Outlook(raw.median(), mean, quantiles));
        }
        return outlooks;
    }

    private double factor(int i, int day) {
        return weekday(i, day) * dates.factor(day) * cuts.factor(i, day);
    }

    private double weekday(int i, int day) {
        int weekday = weekday(day);
        return ofGroup(i)[weekday].value(1) * products[i].weekdays[weekday].value(1);
    }

    private int weekday(int day) {
        return Math.floorMod(panel.firstDay() + day, WEEK);
    }

    private Ratio[] ofGroup(int i) {
        return weekdays.computeIfAbsent(panel.series().get(i).group(), key -> ratios(WEEK, 200));
    }
}
