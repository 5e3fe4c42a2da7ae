package aisle.server.insight.forecast.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a lower price does: a promotion, which is announced, and a markdown, which is not. The deeper the cut, the more
 * it does; by how much is learned for all products, then for the product's group, then for itself. A product at its
 * usual price sells less while another of its group is promoted.
 */
final class PriceCuts {

    /** Until something was sold: for cuts of up to 12 per cent, 17, 22, 27, 32, and deeper. Our own figures. */
    private static final double[] PROMOTED = {1.2, 1.5, 1.8, 2.1, 2.4, 2.8};

    private static final double[] MARKED_DOWN = {1.1, 1.2, 1.3, 1.4, 1.5, 1.7};
    private static final double FIRST_STEP = 0.075;
    private static final double STEP = 0.05;
    /** What a promotion of unknown depth is taken for. */
    private static final int USUAL = 1;
    /** A price this near the usual is the usual. */
    private static final double NEAR = 0.97;
    /** Days whose highest price, promotions aside, is the usual. */
    private static final int USUAL_DAYS = 28;
    /** The standard deviation of what a cut does, as a share of what is expected. Our own figure. */
    private static final double DOUBT = 0.2;

    /** Until something was sold beside a promotion of the group. Our own figure. */
    private static final double BESIDE = 0.93;

    private final Panel panel;
    private final float[][] usual;
    private final Map<Long, int[]> promotedOfGroup = new HashMap<>();
    private final Map<Long, Ratio> beside = new HashMap<>();
    private final Sort promoted = new Sort(PROMOTED);
    private final Sort markedDown = new Sort(MARKED_DOWN);

    /** What is known of cuts of one sort. */
    private static final class Sort {
        private final double[] prior;
        private final Ratio[] byDepth;
        private final Map<Long, Ratio> ofGroup = new HashMap<>();
        private final Map<Long, Ratio> ofProduct = new HashMap<>();

        Sort(double[] prior) {
            this.prior = prior;
            this.byDepth = Factors.ratios(prior.length, 60);
        }

        Ratio ofGroup(Series series) {
            return ofGroup.computeIfAbsent(series.group(), key -> new Ratio(40));
        }

        Ratio ofProduct(Series series) {
            return ofProduct.computeIfAbsent(series.product(), key -> new Ratio(25));
        }

        double factor(Series series, int depth) {
            return byDepth[depth].value(prior[depth])
                    * ofGroup(series).value(1)
                    * ofProduct(series).value(1);
        }

        void learn(Series series, int depth, double sold, double expected) {
            double without = expected / factor(series, depth);
            Ratio own = ofProduct(series);
            byDepth[depth].add(sold, without);
            ofGroup(series).add(sold, without * byDepth[depth].value(prior[depth]));
            own.add(sold, expected / own.value(1));
        }
    }

    PriceCuts(Panel panel) {
        this.panel = panel;
        this.usual = new float[panel.series().size()][];
        for (int i = 0; i < usual.length; i++) {
            usual[i] = usual(panel.series().get(i));
            countPromoted(panel.series().get(i));
        }
    }

    private void countPromoted(Series series) {
        float[] promoted = series.promotion();
        int[] counts = promotedOfGroup.getOrDefault(series.group(), new int[0]);
        counts = Arrays.copyOf(counts, Math.max(counts.length, promoted == null ? 0 : promoted.length));
        for (int day = 0; day < counts.length; day++) {
            counts[day] += series.promoted(day) ? 1 : 0;
        }
        promotedOfGroup.put(series.group(), counts);
    }

    /** By day the highest price of four weeks, promotions aside; nothing where no price is known. */
    private static float[] usual(Series series) {
        float[] price = series.price();
        float[] usual = new float[price == null ? 0 : price.length];
        for (int day = 0; price != null && day < usual.length; day++) {
            for (int before = Math.max(0, day - USUAL_DAYS + 1); before <= day; before++) {
                if (!series.promoted(before) && price[before] > usual[day]) {
                    usual[day] = price[before];
                }
            }
        }
        return usual;
    }

    /** Whether the price is cut. */
    boolean cut(int i, int day) {
        return panel.series().get(i).promoted(day) || share(i, day) < NEAR;
    }

    /** The price to the usual one; 1 when either is not known. */
    private double share(int i, int day) {
        float[] price = panel.series().get(i).price();
        return price == null || day >= price.length || !(price[day] > 0) || !(usual[i][day] > 0)
                ? 1
                : price[day] / usual[i][day];
    }

    private int depth(int i, int day) {
        double share = share(i, day);
        return share >= NEAR ? USUAL : Math.clamp((long) ((1 - share - FIRST_STEP) / STEP), 0, PROMOTED.length - 1);
    }

    private Sort sort(int i, int day) {
        return panel.series().get(i).promoted(day) ? promoted : markedDown;
    }

    double factor(int i, int day) {
        Series series = panel.series().get(i);
        if (cut(i, day)) {
            return sort(i, day).factor(series, depth(i, day));
        }
        return besidePromoted(series, day) ? beside(series).value(BESIDE) : 1;
    }

    /** Takes in what was sold on a day, and what was expected with the factor of its prices. */
    void learn(int i, int day, double sold, double expected) {
        Series series = panel.series().get(i);
        if (cut(i, day)) {
            sort(i, day).learn(series, depth(i, day), sold, expected);
        } else if (besidePromoted(series, day)) {
            beside(series).add(sold, expected / beside(series).value(BESIDE));
        }
    }

    private boolean besidePromoted(Series series, int day) {
        int[] counts = promotedOfGroup.getOrDefault(series.group(), new int[0]);
        return day < counts.length && counts[day] > 0;
    }

    private Ratio beside(Series series) {
        return beside.computeIfAbsent(series.group(), key -> new Ratio(80));
    }

    /** How unsure the factor is, as a standard deviation to what is expected. */
    double doubt(int i, int day) {
        return cut(i, day) ? DOUBT : 0;
    }
}
