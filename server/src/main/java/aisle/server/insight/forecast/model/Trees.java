package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Outlook;
import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boosted trees across all products (LightGBM): a model for every other quantile, trained with the quantile loss, and
 * one for the mean, with the loss of a Tweedie distribution, which is nothing on many days. Same panel, same seed, same
 * trees.
 */
final class Trees implements AutoCloseable {

    /** Days of history below which there is nothing to learn from. */
    static final int HISTORY_MIN = 28;

    /** Models of a set of trees: of the levels, and of the mean, which is the last. */
    static final int BOOSTERS = 6;

    /** Between Poisson (1) and gamma (2): near Poisson, for pieces that are mostly bought singly. */
    private static final String MEAN = "objective=tweedie tweedie_variance_power=1.2";

    private static final int ROUNDS = 100;
    /** Every other level has a model; those between are the mean of their neighbours, which costs next to nothing. */
    private static final int LEVEL_STEP = 2;

    private final List<LGBMBooster> boosters;

    private Trees(List<LGBMBooster> boosters) {
        this.boosters = boosters;
    }

    /**
     * Learns.
     *
     * @param panel all that is known
     * @param settings horizon, seed, size
     * @param progress told of every quantile's model
     * @throws IllegalArgumentException when the panel has fewer than {@link #HISTORY_MIN} days and the horizon
     */
    static Trees train(Panel panel, Settings settings, Progress progress) {
        LightGbm.load();
        Lessons lessons = Lessons.of(panel, settings);
        List<LGBMBooster> boosters = new ArrayList<>();
        try (LGBMDataset data = LGBMDataset.createFromMat(
                lessons.values(),
                lessons.count(),
                lessons.width(),
                true,
                "max_bin=127 num_threads=1 verbosity=-1",
                null)) {
            data.setField("label", lessons.targets());
            for (int level = 0; level < Outlook.levelCount(); level += LEVEL_STEP) {
                boosters.add(
                        boost(data, "objective=quantile alpha=" + Outlook.levels()[level], lessons.count(), settings));
                progress.at(boosters.size(), BOOSTERS);
            }
            boosters.add(boost(data, MEAN, lessons.count(), settings));
            progress.at(boosters.size(), BOOSTERS);
            return new Trees(boosters);
        } catch (LGBMException | RuntimeException e) {
            boosters.forEach(Trees::close);
            throw e instanceof RuntimeException stopped
                    ? stopped
                    : new IllegalStateException("The trees cannot be trained", e);
        }
    }

    private static LGBMBooster boost(LGBMDataset data, String objective, int rows, Settings settings)
            throws LGBMException {
        LGBMBooster booster = LGBMBooster.create(
                data,
                ("%s learning_rate=0.07 num_leaves=31 min_data_in_leaf=%d feature_fraction=0.5"
                                + " bagging_fraction=0.5 bagging_freq=1 seed=%d deterministic=true force_row_wise=true"
                                + " num_threads=1 max_bin=127 verbosity=-1")
                        .formatted(objective, Math.clamp(rows / 500, 10, 200), settings.seed()));
        for (int round = 0; round < ROUNDS; round++) {
            booster.updateOneIter();
        }
        return booster;
    }

    /**
     * Looks ahead from the panel's end.
     *
     * @return an outlook for each series in order; nothing for one without a scale
     */
    List<Outlook> outlooks(Panel panel, int horizon) {
        float[][] demand = panel.series().parallelStream().map(Series::demand).toArray(float[][]::new);
        Features features = new Features(panel, demand, panel.days());
        List<float[]> rows = new ArrayList<>();
        for (int series = 0; series < demand.length; series++) {
            if (features.scale(series) > 0) {
                rows.addAll(List.of(features.rows(series, horizon)));
            }
        }
        double[][] predicted = predict(rows);
        List<Outlook> outlooks = new ArrayList<>();
        int next = 0;
        for (int series = 0; series < demand.length; series++) {
            double scale = features.scale(series);
            if (!(scale > 0)) {
                outlooks.add(Outlook.nothing(horizon));
                continue;
            }
            outlooks.add(outlook(predicted, next, horizon, scale));
            next += horizon;
        }
        return outlooks;
    }

    private static Outlook outlook(double[][] predicted, int first, int horizon, double scale) {
        double[][] quantiles = new double[horizon][Outlook.levelCount()];
        double[] mean = new double[horizon];
        for (int ahead = 0; ahead < horizon; ahead++) {
            mean[ahead] = predicted[BOOSTERS - 1][first + ahead] * scale;
            double[] day = quantiles[ahead];
            for (int level = 0; level < day.length; level += LEVEL_STEP) {
                day[level] = predicted[level / LEVEL_STEP][first + ahead] * scale;
            }
            for (int between = 1; between < day.length; between += LEVEL_STEP) {
                day[between] = (day[between - 1] + day[between + 1]) / 2;
            }
        }
        Outlook raw = new Outlook(new double[horizon], mean, quantiles).inOrder();
        return new Outlook(raw.median(), mean, quantiles);
    }

    /** By level and row. */
    private double[][] predict(List<float[]> rows) {
        if (rows.isEmpty()) {
            return new double[boosters.size()][0];
        }
        int width = rows.getFirst().length;
        float[] values = new float[rows.size() * width];
        IntStream.range(0, rows.size()).forEach(i -> System.arraycopy(rows.get(i), 0, values, i * width, width));
        return boosters.stream()
                .map(booster -> predict(booster, values, rows.size(), width))
                .toArray(double[][]::new);
    }

    private static double[] predict(LGBMBooster booster, float[] values, int rows, int width) {
        try {
            return booster.predictForMat(
                    values, rows, width, true, PredictionType.C_API_PREDICT_NORMAL, "num_threads=1");
        } catch (LGBMException e) {
            throw new IllegalStateException("The trees cannot be asked", e);
        }
    }

    /** The trees as LightGBM's own text, one a level. */
    List<String> texts() {
        return boosters.stream().map(Trees::text).toList();
    }

    private static String text(LGBMBooster booster) {
        try {
            return booster.saveModelToString(0, 0, FeatureImportanceType.GAIN);
        } catch (LGBMException e) {
            throw new IllegalStateException("The trees cannot be written", e);
        }
    }

    /** @throws IllegalArgumentException when a text is none of LightGBM's, or there are not as many as there must be */
    static Trees read(List<String> texts) {
        if (texts.size() != BOOSTERS) {
            throw new IllegalArgumentException(texts.size() + " boosters, " + BOOSTERS + " are wanted");
        }
        LightGbm.load();
        List<LGBMBooster> boosters = new ArrayList<>();
        try {
            for (String text : texts) {
                boosters.add(LGBMBooster.loadModelFromString(text));
            }
        } catch (LGBMException e) {
            boosters.forEach(Trees::close);
            throw new IllegalArgumentException("The trees cannot be read", e);
        }
        return new Trees(boosters);
    }

    private static void close(LGBMBooster booster) {
        try {
            booster.close();
        } catch (LGBMException e) {
            throw new IllegalStateException("The trees cannot be freed", e);
        }
    }

    /** Frees what lies outside the Java heap. */
    @Override
    public void close() {
        boosters.forEach(Trees::close);
    }
}
