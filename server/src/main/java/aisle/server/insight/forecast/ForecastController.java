package aisle.server.insight.forecast;

import aisle.server.insight.facts.Facts;
import aisle.server.insight.forecast.TrainingRuns.Run;
import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The forecast of a store: its model's versions, and what is expected of a product. */
@RestController
@RequestMapping("/api/stores/{store}/forecast")
class ForecastController {

    private static final int PAST_DAYS = 91;

    private final ModelVersions versions;
    private final TrainingRuns runs;
    private final Forecasts forecasts;
    private final Facts facts;
    private final Stores stores;
    private final Access access;

    ForecastController(
            ModelVersions versions, TrainingRuns runs, Forecasts forecasts, Facts facts, Stores stores, Access access) {
        this.versions = versions;
        this.runs = runs;
        this.forecasts = forecasts;
        this.facts = facts;
        this.stores = stores;
        this.access = access;
    }

    /** The versions, newest first, and the last run. */
    record Models(List<ModelVersion> versions, @Nullable Run run) {}

    /**
     * A day that is over.
     *
     * @param sold thousandths
     */
    record SoldDay(LocalDate day, long sold) {}

    /** A product's last days and the ones expected; a day the store did not trade on is missing. */
    record ProductDays(List<SoldDay> past, List<DayDemand> ahead) {}

    @GetMapping
    @Requires(Permission.INSIGHT_VIEW)
    Models models(@PathVariable long store) {
        return new Models(versions.of(store), runs.of(store));
    }

    @PostMapping("/training")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.FORECAST_TRAIN)
    void train(@PathVariable long store) {
        runs.train(store, access.staff().id());
    }

    @DeleteMapping("/training")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.FORECAST_TRAIN)
    void stop(@PathVariable long store) {
        runs.stop(store);
    }

    @PostMapping("/versions/{version}/use")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.FORECAST_TRAIN)
    void use(@PathVariable long store, @PathVariable long version) {
        versions.require(store, version);
        runs.rollBack(store, version, access.staff().id());
    }

    @GetMapping("/products/{product}")
    @Requires(Permission.INSIGHT_VIEW)
    ProductDays product(@PathVariable long store, @PathVariable long product) {
        LocalDate today = LocalDate.now(stores.find(store).zone());
        LocalDate from = today.minusDays(PAST_DAYS);
        LocalDate yesterday = today.minusDays(1);
        Map<LocalDate, Long> sold = facts.sold(store, from, yesterday, List.of(product)).stream()
                .collect(Collectors.toMap(Facts.Sold::day, Facts.Sold::quantity));
        List<SoldDay> past = facts.traded(store, from, yesterday).stream()
                .map(day -> new SoldDay(day, sold.getOrDefault(day, 0L)))
                .toList();
        return new ProductDays(past, forecasts.demand(store, product, today, today.plusDays(ForecastTraining.HORIZON)));
    }
}
