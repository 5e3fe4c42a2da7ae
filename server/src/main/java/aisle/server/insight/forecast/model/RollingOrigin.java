package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a model on windows it has not seen: at each window's start everything after is taken away before anybody is
 * asked, then each forecast is held against what was sold.
 */
public final class RollingOrigin {

    /** The name under which a model's own accuracy stands beside the methods'. */
    public static final String MODEL = "MODEL";

    private RollingOrigin() {}

    /**
     * Judges.
     *
     * @param panel everything, the windows included
     * @param model trained on days before the first window
     * @param horizon days of a window
     * @param windows how many, the last of them the panel's last days
     * @param candidates the simple methods
     * @return accuracy of the model ({@link #MODEL}) and of each method by name
     */
    public static Map<String, Accuracy> judge(
            Panel panel, ForecastModel model, int horizon, int windows, Candidates candidates) {
        Map<String, Accuracy> found = new LinkedHashMap<>();
        found.put(MODEL, new Accuracy());
        for (Method method : Method.values()) {
            found.put(method.name(), new Accuracy());
        }
        for (int back = windows; back >= 1; back--) {
            int origin = panel.days() - back * horizon;
            Panel known = panel.asOf(origin, horizon);
            List<ProductForecast> forecasts = model.forecast(known, horizon, candidates);
            List<Map<Method, Outlook>> simple = candidates.of(known, horizon, EnumSet.allOf(Method.class));
            for (int i = 0; i < known.series().size(); i++) {
                float[] before = known.series().get(i).sold();
                float[] actual = Arrays.copyOfRange(panel.series().get(i).sold(), origin, origin + horizon);
                add(found, MODEL, before, forecasts.get(i).outlook(), actual);
                simple.get(i).forEach((method, outlook) -> add(found, method.name(), before, outlook, actual));
            }
        }
        return found;
    }

    private static void add(Map<String, Accuracy> all, String name, float[] before, Outlook outlook, float[] actual) {
        Accuracy accuracy = all.get(name);
        if (accuracy != null) {
            accuracy.add(before, outlook.point(), outlook.quantiles(), actual);
        }
    }
}
