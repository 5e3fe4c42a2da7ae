package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import aisle.server.insight.forecast.method.Profile;
import aisle.server.insight.forecast.model.Blend.Pace;
import aisle.server.insight.forecast.model.ProductForecast.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trained model: trees, when there was enough to train them on, and the weights of the blend. Close it after use. */
public final class ForecastModel implements AutoCloseable {

    private final @Nullable Trees trees;
    private final Blend blend;

    ForecastModel(@Nullable Trees trees, Blend blend) {
        this.trees = trees;
        this.blend = blend;
    }

    /**
     * Forecasts every product of a panel from its end.
     *
     * @param panel what is known, with the plans of the days ahead
     * @param horizon days ahead
     * @param candidates the simple methods
     * @return in the order of the series
     */
    public List<ProductForecast> forecast(Panel panel, int horizon, Candidates candidates) {
        List<Outlook> byTrees = trees == null ? List.of() : trees.outlooks(panel, horizon);
        List<Outlook> byFactors = new Factors(panel).outlooks(horizon);
        List<Map<Method, Outlook>> simple = candidates.of(panel, horizon, blend.methods());
        Map<Long, Double> departments = departments(panel);
        List<ProductForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < panel.series().size(); i++) {
            Series series = panel.series().get(i);
            double department = departments.getOrDefault(series.group(), 0.0);
            List<Outlook> places = places(byTrees.isEmpty() ? null : byTrees.get(i), byFactors.get(i), simple.get(i));
            forecasts.add(forecast(series, places, department, horizon));
        }
        return forecasts;
    }

    private ProductForecast forecast(Series series, List<Outlook> places, double department, int horizon) {
        float[] demand = series.demand();
        int first = 0;
        while (first < demand.length && Float.isNaN(demand[first])) {
            first++;
        }
        int days = demand.length - first;
        if (days < Profile.DAYS_MIN) {
            double[] own = new double[days];
            for (int day = 0; day < days; day++) {
                own[day] = demand[first + day];
            }
            return new ProductForecast(series.product(), Basis.PROFILE, Profile.forecast(own, department, horizon));
        }
        if (History.zeros(demand, first, demand.length) == 1) {
            return new ProductForecast(series.product(), Basis.NO_SALES, Outlook.nothing(horizon));
        }
        Outlook mixed = blend.mix(Pace.of(demand), places);
        return new ProductForecast(series.product(), Basis.BLEND, series.wholeUnits() ? mixed.whole() : mixed);
    }

    /** By the place of {@link Blend#names}; what is not there has no weight. */
    static List<Outlook> places(@Nullable Outlook byTrees, Outlook byFactors, Map<Method, Outlook> simple) {
        List<Outlook> outlooks = new ArrayList<>();
        outlooks.add(byTrees == null ? byFactors : byTrees);
        outlooks.add(byFactors);
        for (Method method : Method.values()) {
            outlooks.add(simple.getOrDefault(method, outlooks.getFirst()));
        }
        return outlooks;
    }

    /** What a product of each department sells a day on average. */
    private static Map<Long, Double> departments(Panel panel) {
        Map<Long, double[]> sums = new HashMap<>();
        for (Series series : panel.series()) {
            float mean = History.mean(series.sold(), panel.days() - Profile.DAYS_MIN, panel.days());
            if (!Float.isNaN(mean)) {
                double[] sum = sums.computeIfAbsent(series.group(), key -> new double[2]);
                sum[0] += mean;
                sum[1]++;
            }
        }
        Map<Long, Double> means = new HashMap<>();
        sums.forEach((group, sum) -> means.put(group, sum[0] / sum[1]));
        return means;
    }

    /** Whether trees take part. */
    public boolean hasTrees() {
        return trees != null;
    }

    /** The weights of what sells on most days, by method. */
    public Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        double[] steady = blend.weights(Pace.STEADY);
        for (int place = 0; place < steady.length; place++) {
            weights.put(Blend.names().get(place), steady[place]);
        }
        return weights;
    }

    @Nullable Trees trees() {
        return trees;
    }

    Blend blend() {
        return blend;
    }

    @Override
    public void close() {
        if (trees != null) {
            trees.close();
        }
    }
}
