package aisle.server.insight.forecast;

import aisle.server.insight.forecast.model.Progress;
import aisle.server.jobs.Job;
import org.springframework.stereotype.Component;

/**
 * Forecasts a store's next weeks from today, with the version of the model it is asked for, else the one in use. The
 * first forecast of a store is made by training.
 */
@Component
class ForecastJob implements Job {

    static final String NAME = "forecast";

    private final ForecastTraining training;
    private final ModelVersions versions;

    ForecastJob(ForecastTraining training, ModelVersions versions) {
        this.training = training;
        this.versions = versions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Desk desk) {
        Progress progress = desk::at;
        if (desk.argument().isPresent()) {
            training.rollBack(desk.store(), Long.parseLong(desk.argument().get()), progress);
        } else if (versions.of(desk.store()).isEmpty()) {
            training.train(desk.store(), progress);
        } else {
            training.forecastAgain(desk.store(), progress);
        }
    }
}
