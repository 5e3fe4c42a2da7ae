package aisle.server.insight.forecast;

import aisle.server.jobs.JobRun;
import aisle.server.jobs.Jobs;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work on stores' models, by night or because a person asked, as the forecast's page shows it. */
@Component
class TrainingRuns {

    private final Jobs jobs;
    private final Audit audit;

    TrainingRuns(Jobs jobs, Audit audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    /** How a run stands. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /**
     * A run.
     *
     * @param percent how far it is
     * @param problem why it failed
     */
    record Run(
            State state,
            int percent,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String problem) {}

    /** The store's last run; null when there was none. */
    @Nullable Run of(long store) {
        return last(store)
                .map(run -> new Run(state(run), run.percent(), run.askedAt(), run.endedAt(), run.problem()))
                .orElse(null);
    }

    private Optional<JobRun> last(long store) {
        return Stream.of(TrainingJob.NAME, ForecastJob.NAME)
                .flatMap(job -> jobs.last(job, store, 1).stream())
                .max(Comparator.<JobRun, Boolean>comparing(run -> run.state().unfinished())
                        .thenComparing(JobRun::askedAt));
    }

    private static State state(JobRun run) {
        return switch (run.state()) {
            case QUEUED, RUNNING, RETRYING -> run.stopping() ? State.STOPPED : State.RUNNING;
            case DONE -> State.DONE;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.STOPPED;
        };
    }

    /**
     * Begins to train.
     *
     * @param staff who asks
     * @throws Problem 409 {@code training-runs} when one runs
     */
    @Transactional
    public void train(long store, long staff) {
        requireIdle(store);
        jobs.start(TrainingJob.NAME, store, null, staff);
        audit.record(store, "forecast-training-started", "forecast", Map.of());
    }

    /** Begins to go back to a version; as {@link #train}. */
    @Transactional
    public void rollBack(long store, long version, long staff) {
        requireIdle(store);
        jobs.start(ForecastJob.NAME, store, Long.toString(version), staff);
        audit.record(store, "forecast-model-chosen", "model " + version, Map.of());
    }

    private void requireIdle(long store) {
        if (last(store).filter(run -> run.state().unfinished()).isPresent()) {
            throw Problem.conflict("training-runs", "This store's model is being worked on. Wait, or stop it.");
        }
    }

    /**
     * Stops what runs, at the next step it reports.
     *
     * @throws Problem 409 {@code nothing-runs}
     */
    void stop(long store) {
        JobRun run = last(store)
                .filter(each -> each.state().unfinished())
                .orElseThrow(() -> Problem.conflict("nothing-runs", "No training runs in this store."));
        jobs.cancel(run.job(), store);
    }
}
