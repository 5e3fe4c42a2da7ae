package aisle.server.insight.forecast;

import aisle.server.jobs.Job;
import org.springframework.stereotype.Component;

/** Trains a store's model anew. */
@Component
class TrainingJob implements Job {

    static final String NAME = "training";

    private final ForecastTraining training;

    TrainingJob(ForecastTraining training) {
        this.training = training;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Desk desk) {
        training.train(desk.store(), desk::at);
    }
}
