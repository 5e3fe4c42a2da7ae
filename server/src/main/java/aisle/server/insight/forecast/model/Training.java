package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model in two steps: trees that end before the held-out windows, to weigh the methods on these; then trees
 * over all days, which stand in their place. With too few days for trees, the simple methods are weighed alone; with
 * too few for that, ETS, Theta and TSB count alike.
 */
public final class Training {

    private Training() {}

    /**
     * Trains.
     *
     * @param panel all that is known; what comes later must not be in it
     * @param settings horizon, windows held out, seed, size
     * @param candidates the simple methods
     * @param progress told how far it is
     * @return a model that must be closed
     */
    public static ForecastModel train(Panel panel, Settings settings, Candidates candidates, Progress progress) {
        int steps = 2 * Trees.BOOSTERS + 1;
        Blend blend;
        int horizon = settings.horizon();
        int end = panel.days() - settings.heldOut() * horizon;
        boolean forTrees = end >= Trees.HISTORY_MIN + horizon;
        try (Trees before =
                forTrees ? trees(panel.asOf(end, horizon), settings, (done, of) -> progress.at(done, steps)) : null) {
            blend = weigh(panel, settings, before, candidates);
        }
        progress.at(Trees.BOOSTERS + 1, steps);
        Trees trees =
                !forTrees ? null : trees(panel, settings, (done, of) -> progress.at(Trees.BOOSTERS + 1 + done, steps));
        return new ForecastModel(trees, blend);
    }

    private static @Nullable Trees trees(Panel panel, Settings settings, Progress progress) {
        boolean sold = panel.series().stream().anyMatch(series -> History.scale(series.demand(), panel.days()) > 0);
        return sold ? Trees.train(panel, settings, progress) : null;
    }

    private static Blend weigh(Panel panel, Settings settings, @Nullable Trees trees, Candidates candidates) {
        List<Blend.HeldOut> heldOut = new ArrayList<>();
        int horizon = settings.horizon();
        for (int back = settings.heldOut(); back >= 1; back--) {
            int origin = panel.days() - back * horizon;
            if (origin >= Trees.HISTORY_MIN) {
                heldOut.addAll(window(panel, origin, horizon, trees, candidates));
            }
        }
        return heldOut.isEmpty() ? evenly() : Blend.weigh(heldOut, trees != null);
    }

    private static List<Blend.HeldOut> window(
            Panel panel, int origin, int horizon, @Nullable Trees trees, Candidates candidates) {
        Panel known = panel.asOf(origin, horizon);
        List<Outlook> byTrees = trees == null ? List.of() : trees.outlooks(known, horizon);
        List<Outlook> byFactors = new Factors(known).outlooks(horizon);
        List<Map<Method, Outlook>> simple = candidates.of(known, horizon, EnumSet.allOf(Method.class));
        List<Blend.HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < known.series().size(); i++) {
            float[] before = known.series().get(i).demand();
            double scale = History.scale(before, origin);
            if (scale > 0) {
                float[] demand = panel.series().get(i).demand();
                heldOut.add(new Blend.HeldOut(
                        Blend.Pace.of(before),
                        scale,
                        ForecastModel.places(
                                byTrees.isEmpty() ? null : byTrees.get(i), byFactors.get(i), simple.get(i)),
                        Arrays.copyOfRange(demand, origin, origin + horizon)));
            }
        }
        return heldOut;
    }

    private static Blend evenly() {
        Map<Blend.Pace, double[]> weights = new EnumMap<>(Blend.Pace.class);
        for (Blend.Pace pace : Blend.Pace.values()) {
            double[] share = new double[Blend.names().size()];
            for (Method method : List.of(Method.ETS, Method.THETA, Method.TSB)) {
                share[Blend.ACROSS + method.ordinal()] = 1.0 / 3;
            }
            weights.put(pace, share);
        }
        return Blend.of(weights);
    }
}
