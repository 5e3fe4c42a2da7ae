package aisle.bench;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.model.Accuracy;
import aisle.server.insight.forecast.model.Candidates;
import aisle.server.insight.forecast.model.ForecastModel;
import aisle.server.insight.forecast.model.Panel;
import aisle.server.insight.forecast.model.Progress;
import aisle.server.insight.forecast.model.RollingOrigin;
import aisle.server.insight.forecast.model.Settings;
import aisle.server.insight.forecast.model.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Forecasts the last 7 x 30 calendar days of a demand file, window by window, with a model trained on the days before
 * the first of them: with flags off, with the file's promotion flags, and with flags whose gaps of up to a week are
 * filled. A file may set its flag only on days that sold ({@code DemandFile#flaggedUnsold} says how often it does not):
 * then the flag tells a little of what it should help to foretell, and the filled flags are the fairer figure.
 */
public final class ForecastBench {

    private static final int WINDOWS = 7;
    private static final int HORIZON = Settings.USUAL.horizon();
    private static final int GAP_DAYS = 7;

    private ForecastBench() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            throw new IllegalArgumentException("wants the folder with demand.csv.gz, and days to leave off the end");
        }
        DemandFile file = DemandFile.read(Path.of(args[0], "demand.csv.gz"));
        int days = file.days() - (args.length == 2 ? Integer.parseInt(args[1]) : 0);
        Candidates candidates = new Candidates();
        long start = System.nanoTime();
        Map<String, Accuracy> off = judge(file.panel(), days, false, candidates);
        Map<String, Accuracy> on = judge(file.panel(), days, true, candidates);
        Map<String, Accuracy> filled = judge(file.withGapsFilled(GAP_DAYS), days, true, candidates);
        Accuracy model = of(off, RollingOrigin.MODEL);
        double best = Math.min(
                of(off, Method.ETS.name()).mase(), of(off, Method.THETA.name()).mase());
        Figures figures = new Figures("forecast")
                .figure("mase", model.mase())
                .figure("mase_promo", of(on, RollingOrigin.MODEL).mase())
                .figure("mase_promo_filled", of(filled, RollingOrigin.MODEL).mase())
                .figure("wql", model.wql())
                .figure("wql_promo", of(on, RollingOrigin.MODEL).wql())
                .figure("wql_promo_filled", of(filled, RollingOrigin.MODEL).wql())
                .figure("mase_ratio", model.mase() / best)
                .figure("bias", model.bias())
                .figure("flagged_unsold_ppm", file.flaggedUnsold())
                .figure("seconds", (System.nanoTime() - start) / 1e9)
                .reference("goal_mase_ratio", 0.88);
        for (Method method : Method.values()) {
            String name = method.name().toLowerCase(java.util.Locale.ROOT);
            figures.reference("mase_" + name, of(off, method.name()).mase());
            figures.reference("wql_" + name, of(off, method.name()).wql());
        }
        figures.print();
    }

    private static Map<String, Accuracy> judge(Panel whole, int days, boolean flags, Candidates candidates) {
        Panel panel = (flags ? whole : whole.withoutPromotions()).asOf(days, 0);
        Panel before = panel.asOf(days - WINDOWS * HORIZON, 0);
        try (ForecastModel model = Training.train(before, Settings.USUAL, candidates, Progress.UNHEARD)) {
            System.err.println((flags ? "flags on:  " : "flags off: ") + model.weights());
            return RollingOrigin.judge(panel, model, HORIZON, WINDOWS, candidates);
        }
    }

    private static Accuracy of(Map<String, Accuracy> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }
}
