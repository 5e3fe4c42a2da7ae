package aisle.server.insight.forecast;

import aisle.server.insight.forecast.model.Progress;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on stores' models that a person started, one at a time for each store; kept until the next or the server's
 * end.
 */
@Component
class TrainingRuns {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRuns.class);

    private final ForecastTraining training;
    private final Audit audit;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();

    TrainingRuns(ForecastTraining training, Audit audit) {
        this.training = training;
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
            @Nullable String problem) {
        Run at(int percent) {
            return new Run(state, percent, startedAt, null, null);
        }

        Run ended(State how, @Nullable String why) {
            return new Run(how, percent, startedAt, Instant.now(), why);
        }
    }

    private interface Work {
        void run(Progress progress);
    }

    /** The store's last run; null when there was none since the server began. */
    @Nullable Run of(long store) {
        return runs.get(store);
    }

    /**
     * Begins to train.
     *
     * @throws Problem 409 {@code training-runs} when one runs
     */
    @Transactional
    public void train(long store) {
        start(store, progress -> training.train(store, progress));
        audit.record(store, "forecast-training-started", "forecast", Map.of());
    }

    /** Begins to go back to a version; as {@link #train}. */
    @Transactional
    public void rollBack(long store, long version) {
        start(store, progress -> training.rollBack(store, version));
        audit.record(store, "forecast-model-chosen", "model " + version, Map.of());
    }

    private void start(long store, Work work) {
        Run begun = new Run(State.RUNNING, 0, Instant.now(), null, null);
        Run kept =
                runs.compute(store, (key, before) -> before != null && before.state == State.RUNNING ? before : begun);
        if (kept != begun) {
            throw Problem.conflict("training-runs", "This store's model is being worked on. Wait, or stop it.");
        }
        Thread.ofPlatform().name("forecast-" + store).daemon().start(() -> carryOut(store, work));
    }

    private void carryOut(long store, Work work) {
        try {
            work.run((done, of) -> runs.computeIfPresent(store, (key, run) -> {
                if (run.state == State.STOPPED) {
                    throw new CancellationException("Somebody stopped it");
                }
                return run.at(100 * done / of);
            }));
            end(store, State.DONE, null);
        } catch (CancellationException stopped) {
            end(store, State.STOPPED, null);
        } catch (Problem problem) {
            end(store, State.FAILED, problem.detail());
        } catch (RuntimeException
                | Error failed) { // too little memory, a library that cannot be loaded: nobody else would say it ended
            LOG.atError().setCause(failed).addKeyValue("store", store).log("The model could not be worked on");
            end(store, State.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    private void end(long store, State how, @Nullable String why) {
        runs.computeIfPresent(store, (key, run) -> run.ended(how, why));
    }

    /**
     * Stops what runs, at the next step it reports.
     *
     * @throws Problem 409 {@code nothing-runs}
     */
    void stop(long store) {
        Run stopped = runs.computeIfPresent(
                store, (key, run) -> run.state == State.RUNNING ? run.ended(State.STOPPED, null) : run);
        if (stopped == null || stopped.state != State.STOPPED) {
            throw Problem.conflict("nothing-runs", "No training runs in this store.");
        }
    }
}
