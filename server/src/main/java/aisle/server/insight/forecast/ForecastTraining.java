package aisle.server.insight.forecast;

import aisle.server.insight.facts.Facts;
import aisle.server.insight.forecast.ModelAccuracy.Judged;
import aisle.server.insight.forecast.ModelVersion.State;
import aisle.server.insight.forecast.ShopHistory.Span;
import aisle.server.insight.forecast.model.Candidates;
import aisle.server.insight.forecast.model.ForecastModel;
import aisle.server.insight.forecast.model.Panel;
import aisle.server.insight.forecast.model.ProductForecast;
import aisle.server.insight.forecast.model.Progress;
import aisle.server.insight.forecast.model.Settings;
import aisle.server.insight.forecast.model.Training;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trains a store's model and writes what it expects. A new version, its state and all its forecasts appear in one
 * transaction at the end: a training that is stopped, fails or is killed leaves the former version and its forecasts as
 * they were.
 */
@Service
public class ForecastTraining {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastTraining.class);

    /** Days that are forecast. */
    static final int HORIZON = 30;
    /** Products forecast at a time. */
    private static final int AT_A_TIME = 300;

    private final Facts facts;
    private final ShopHistory history;
    private final ModelVersions versions;
    private final ModelFiles files;
    private final ForecastRows rows;
    private final Stores stores;
    private final Audit audit;
    private final TransactionTemplate transaction;
    /** One training at a time: it wants most of what memory there is. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ForecastTraining(
            Facts facts,
            ShopHistory history,
            ModelVersions versions,
            ModelFiles files,
            ForecastRows rows,
            Stores stores,
            Audit audit,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.history = history;
        this.versions = versions;
        this.files = files;
        this.rows = rows;
        this.stores = stores;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Trains a store's model on all days before today, judges it, and forecasts every product with it. Takes from
     * seconds to minutes; waits for another training to end.
     *
     * @param store the store
     * @param progress told how far it is; throws {@link java.util.concurrent.CancellationException} to stop it
     * @return the new active version
     * @throws Problem 409 {@code no-history} when the store has not traded on any day before today
     */
    public long train(long store, Progress progress) {
        oneAtATime.lock();
        try {
            LocalDate today = today(store);
            Span span = span(store, today);
            List<Long> products = history.products(store, span);
            Panel sample = history.panel(store, span, Settings.sample(products), 0);
            Settings settings = Settings.ofShop(span.days());
            Candidates candidates = new Candidates();
            Judged accuracy =
                    ModelAccuracy.of(sample, settings, candidates, (done, of) -> progress.at(done * 45 / of, 100));
            try (ForecastModel model =
                    Training.train(sample, settings, candidates, (done, of) -> progress.at(45 + done * 45 / of, 100))) {
                String sha256 = files.keep(model);
                List<ProductForecast> forecasts = forecast(store, span, products, model, progress);
                return replace(
                        store,
                        span,
                        forecasts,
                        () -> versions.add(
                                store,
                                span.from(),
                                span.to(),
                                sample.series().size(),
                                model.hasTrees(),
                                model.weights(),
                                accuracy,
                                sha256));
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Forecasts again from today with the active version, without training. A version whose file is damaged gives way
     * to the newest sound one before it, and says so.
     *
     * @param store the store
     * @return the version that forecast
     * @throws Problem 409 {@code no-model} when no version is sound: train one
     */
    public long forecastAgain(long store) {
        return forecastAgain(store, Progress.UNHEARD);
    }

    /** The same, saying how far it is. */
    long forecastAgain(long store, Progress progress) {
        oneAtATime.lock();
        try {
            return forecastWithSoundest(store, progress);
        } finally {
            oneAtATime.unlock();
        }
    }

    private long forecastWithSoundest(long store, Progress progress) {
        for (ModelVersion version : candidates(store)) {
            Optional<ForecastModel> model = files.open(versions.sha256(version.version()));
            if (model.isPresent()) {
                use(store, version, model.get(), progress);
                return version.version();
            }
            LOG.atWarn()
                    .addKeyValue("store", store)
                    .addKeyValue("version", version.version())
                    .log("Model damaged");
            transaction.executeWithoutResult(status -> versions.damaged(
                    version.version(), "Its file is gone or was changed; an earlier version took its place."));
        }
        throw Problem.conflict("no-model", "There is no sound model of this store. Train one.");
    }

    /** The active version, then the retired ones, newest first. */
    private List<ModelVersion> candidates(long store) {
        List<ModelVersion> all = versions.of(store);
        List<ModelVersion> order = new ArrayList<>(
                all.stream().filter(each -> each.state() == State.ACTIVE).toList());
        order.addAll(all.stream().filter(each -> each.state() == State.RETIRED).toList());
        return order;
    }

    /**
     * Goes back, or forth, to a version and forecasts with it.
     *
     * @param store the store
     * @param version the version
     * @param progress as for {@link #train}
     * @throws Problem 404 when the store has no such version, 409 {@code model-damaged} when its file is not sound
     */
    public void rollBack(long store, long version, Progress progress) {
        ModelVersion found = versions.require(store, version);
        oneAtATime.lock();
        try {
            use(store, found, opened(version), progress);
        } finally {
            oneAtATime.unlock();
        }
    }

    private ForecastModel opened(long version) {
        return files.open(versions.sha256(version))
                .orElseThrow(() -> Problem.conflict(
                        "model-damaged",
                        "The file of version " + version + " is gone or was changed. Choose another, or train one."));
    }

    private void use(long store, ModelVersion version, ForecastModel opened, Progress progress) {
        try (ForecastModel model = opened) {
            Span span = span(store, today(store));
            List<ProductForecast> forecasts = forecast(store, span, history.products(store, span), model, progress);
            replace(store, span, forecasts, () -> {
                versions.activate(store, version.version());
                audit.record(store, "forecast-model-used", "model " + version.version(), Map.of());
                return version.version();
            });
        }
    }

    private LocalDate today(long store) {
        return LocalDate.now(stores.find(store).zone());
    }

    private Span span(long store, LocalDate today) {
        facts.catchUp(today.minusDays(ShopHistory.DAYS_MAX));
        Span span = history.span(store, today);
        if (span == null) {
            throw Problem.conflict("no-history", "This store has not traded on any day before today.");
        }
        return span;
    }

    private List<ProductForecast> forecast(
            long store, Span span, List<Long> products, ForecastModel model, Progress progress) {
        List<ProductForecast> forecasts = new ArrayList<>();
        for (int from = 0; from < products.size(); from += AT_A_TIME) {
            List<Long> some = products.subList(from, Math.min(products.size(), from + AT_A_TIME));
            Panel panel = history.panel(store, span, some, HORIZON);
            forecasts.addAll(model.forecast(panel, HORIZON, new Candidates()));
            progress.at(90 + 9 * (from + some.size()) / products.size(), 100);
        }
        return forecasts;
    }

    private interface Version {
        long make();
    }

    private long replace(long store, Span span, List<ProductForecast> forecasts, Version version) {
        Long made = transaction.execute(status -> {
            long number = version.make();
            rows.clear(store);
            for (int from = 0; from < forecasts.size(); from += AT_A_TIME) {
                rows.write(
                        store,
                        number,
                        span.to().plusDays(1),
                        forecasts.subList(from, Math.min(forecasts.size(), from + AT_A_TIME)));
            }
            return number;
        });
        LOG.atInfo()
                .addKeyValue("store", store)
                .addKeyValue("version", made)
                .addKeyValue("products", forecasts.size())
                .log("Forecast written");
        return java.util.Objects.requireNonNull(made);
    }
}
