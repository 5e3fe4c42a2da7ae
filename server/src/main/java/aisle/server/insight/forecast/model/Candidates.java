package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The simple methods' outlooks, each worked out once: they depend on a product's own days alone, and several models are
 * compared with the same ones.
 */
public final class Candidates {

    private record Key(long product, int origin, int horizon, Method method) {}

    private final Map<Key, Outlook> known = new ConcurrentHashMap<>();

    /**
     * Some methods' outlooks for every series of a panel, from its end.
     *
     * @return in the order of the series
     */
    List<Map<Method, Outlook>> of(Panel panel, int horizon, Set<Method> methods) {
        int origin = panel.firstDay() + panel.days();
        return panel.series().parallelStream()
                .map(series -> {
                    double[] history = history(series);
                    Map<Method, Outlook> outlooks = new EnumMap<>(Method.class);
                    for (Method method : methods) {
                        outlooks.put(
                                method,
                                known.computeIfAbsent(
                                        new Key(series.product(), origin, horizon, method),
                                        key -> method.forecast(history, horizon)));
                    }
                    return outlooks;
                })
                .toList();
    }

    private static double[] history(Series series) {
        float[] demand = series.demand();
        double[] history = new double[demand.length];
        for (int day = 0; day < history.length; day++) {
            history[day] = demand[day];
        }
        return history;
    }
}
