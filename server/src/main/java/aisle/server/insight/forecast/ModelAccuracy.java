package aisle.server.insight.forecast;

import aisle.server.insight.forecast.model.Accuracy;
import aisle.server.insight.forecast.model.Candidates;
import aisle.server.insight.forecast.model.ForecastModel;
import aisle.server.insight.forecast.model.Panel;
import aisle.server.insight.forecast.model.Progress;
import aisle.server.insight.forecast.model.RollingOrigin;
import aisle.server.insight.forecast.model.Settings;
import aisle.server.insight.forecast.model.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges a store's models by rolling origin: a model trained before the last windows is asked about these. */
final class ModelAccuracy {

    private static final int WINDOWS_MAX = 3;

    private ModelAccuracy() {}

    /**
     * How a method did.
     *
     * @param method {@code MODEL} or a method's name
     * @param mase error over the product's usual change from day to day; below 1 is better than that
     * @param wql quantile losses over what was sold
     * @param bias expected over sold, less one
     */
    record Line(String method, double mase, double wql, double bias) {}

    /**
     * How the model and the methods did.
     *
     * @param windows held out, each of {@code days} days; 0 when there was too little history to judge
     * @param days of a window
     * @param products judged
     * @param lines the model first; none when nothing was judged
     */
    record Judged(int windows, int days, int products, List<Line> lines) {}

    /** Judges with as many windows as leave 28 days and one more window to learn from. */
    static Judged of(Panel panel, Settings settings, Candidates candidates, Progress progress) {
        int horizon = settings.horizon();
        int windows = Math.min(WINDOWS_MAX, (panel.days() - 28 - horizon) / horizon);
        if (windows < 1 || panel.series().isEmpty()) {
            return new Judged(0, horizon, 0, List.of());
        }
        Panel before = panel.asOf(panel.days() - windows * horizon, 0);
        List<Line> lines = new ArrayList<>();
        try (ForecastModel model = Training.train(before, settings, candidates, progress)) {
            Map<String, Accuracy> judged = RollingOrigin.judge(panel, model, horizon, windows, candidates);
            judged.forEach((method, accuracy) -> {
                if (!Double.isNaN(accuracy.mase()) && !Double.isNaN(accuracy.wql())) {
                    lines.add(new Line(method, accuracy.mase(), accuracy.wql(), accuracy.bias()));
                }
            });
        }
        return lines.isEmpty()
                ? new Judged(0, horizon, 0, List.of())
                : new Judged(windows, horizon, panel.series().size(), lines);
    }
}
