package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each method counts: quantiles are averaged level by level with these weights. They are found on days that no
 * candidate has seen, by picking one method after the other, each time the one whose joining lowers the scaled quantile
 * loss the most, with repetition (Caruana and others, "Ensemble selection from libraries of models", ICML 2004).
 */
final class Blend {

    /** Places of what looks at all products, before the methods' own. */
    static final int ACROSS = 2;

    private static final int PICKS = 20;

    /** How a product sells: the methods' worth differs. */
    enum Pace {
        /** On most days. */
        STEADY,
        /** On half the days or fewer. */
        SLOW;

        private static final int DAYS = 364;

        static Pace of(float[] demand) {
            float zeros = History.zeros(demand, demand.length - DAYS, demand.length);
            return zeros >= 0.5 ? SLOW : STEADY;
        }
    }

    /** What was foretold of one product's window, by the place of the method, and what came. */
    record HeldOut(Pace pace, double scale, List<Outlook> outlooks, float[] actual) {}

    private final Map<Pace, double[]> weights;

    private Blend(Map<Pace, double[]> weights) {
        this.weights = weights;
    }

    /** The names of the places: first what looks at all products, the trees and the factors, then the methods. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("TREES", "FACTORS"));
        Arrays.stream(Method.values()).map(Enum::name).forEach(names::add);
        return names;
    }

    /** With given weights by pace and place. */
    static Blend of(Map<Pace, double[]> weights) {
        return new Blend(weights);
    }

    /**
     * Weighs the methods.
     *
     * @param heldOut windows no candidate has seen; of a pace without any, the weights are those of all
     * @param withTrees whether there are trees to pick
     */
    static Blend weigh(List<HeldOut> heldOut, boolean withTrees) {
        Map<Pace, double[]> weights = new EnumMap<>(Pace.class);
        for (Pace pace : Pace.values()) {
            List<HeldOut> own =
                    heldOut.stream().filter(each -> each.pace == pace).toList();
            weights.put(pace, pick(own.isEmpty() ? heldOut : own, withTrees ? 0 : 1));
        }
        return new Blend(weights);
    }

    private static double[] pick(List<HeldOut> heldOut, int firstPlace) {
        int places = names().size();
        int[] picked = new int[places];
        for (int pick = 0; pick < PICKS; pick++) {
            double least = Double.POSITIVE_INFINITY;
            int best = firstPlace;
            for (int place = firstPlace; place < places; place++) {
                picked[place]++;
                double loss = loss(heldOut, shares(picked, pick + 1));
                picked[place]--;
                if (loss < least) {
                    least = loss;
                    best = place;
                }
            }
            picked[best]++;
        }
        return shares(picked, PICKS);
    }

    private static double[] shares(int[] picked, int of) {
        return Arrays.stream(picked).mapToDouble(count -> (double) count / of).toArray();
    }

    /** Summed in a fixed order, so that the same windows give the same weights. */
    private static double loss(List<HeldOut> heldOut, double[] weights) {
        return Arrays.stream(heldOut.parallelStream()
                        .mapToDouble(each -> loss(each, weights))
                        .toArray())
                .sum();
    }

    private static double loss(HeldOut window, double[] weights) {
        double[] levels = Outlook.levels();
        double loss = 0;
        for (int day = 0; day < window.actual.length; day++) {
            if (Float.isNaN(window.actual[day])) {
                continue;
            }
            for (int level = 0; level < levels.length; level++) {
                double quantile = 0;
                for (int place = 0; place < weights.length; place++) {
                    if (weights[place] > 0) {
                        quantile += weights[place] * window.outlooks.get(place).quantiles()[day][level];
                    }
                }
                loss += Accuracy.loss(levels[level], window.actual[day] - quantile) / window.scale;
            }
        }
        return loss;
    }

    /** The weights of a pace, by place. */
    double[] weights(Pace pace) {
        return weights.getOrDefault(pace, new double[names().size()]).clone();
    }

    /** The methods that have a weight, what looks at all products aside. */
    Set<Method> methods() {
        Set<Method> found = EnumSet.noneOf(Method.class);
        for (double[] share : weights.values()) {
            for (Method method : Method.values()) {
                if (share[ACROSS + method.ordinal()] > 0) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    /** The average of outlooks by place, of their means too. */
    Outlook mix(Pace pace, List<Outlook> outlooks) {
        double[] share = weights(pace);
        int horizon = outlooks.getFirst().point().length;
        double[][] quantiles = new double[horizon][Outlook.levelCount()];
        double[] mean = new double[horizon];
        for (int day = 0; day < horizon; day++) {
            for (int place = 0; place < share.length; place++) {
                mean[day] += share[place] * outlooks.get(place).mean()[day];
            }
            for (int level = 0; level < quantiles[day].length; level++) {
                for (int place = 0; place < share.length; place++) {
                    quantiles[day][level] += share[place] * outlooks.get(place).quantiles()[day][level];
                }
            }
        }
        Outlook mixed = new Outlook(new double[horizon], mean, quantiles).inOrder();
        return new Outlook(mixed.median(), mean, quantiles);
    }
}
