package aisle.server.jobs;

import aisle.server.jobs.JobRun.State;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does a job for a store, once, and says what came of it. */
@Component
class JobExecution {

    /** When a turn that somebody else has is asked for again. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);
    private static final int PROBLEM_MAX = 500;

    private final DataSource database;
    private final JobTables tables;
    /** How long after each failed attempt but the last. */
    private final List<Duration> pauses;

    JobExecution(
            DataSource database,
            JobTables tables,
            @Value("${aisle.jobs.pauses:PT1M,PT5M,PT25M}") List<Duration> pauses) {
        this.database = database;
        this.tables = tables;
        this.pauses = List.copyOf(pauses);
    }

    Optional<JobRun> unfinished(String job, long store) {
        return tables.unfinished(job, store);
    }

    /**
     * One attempt.
     *
     * @return after how long another one is due; empty when this was the last
     */
    Optional<Duration> attempt(Job job, Store store) {
        try (Turn turn = Turn.take(database, job.name(), store.id()).orElse(null)) {
            if (turn == null) {
                return Optional.of(SOON);
            }
            tables.ask(job.name(), store.id(), null, null);
            JobRun attempt = tables.begin(job.name(), store.id());
            return attempt.stopping() ? ended(attempt, State.CANCELLED, null) : done(job, attempt, turn);
        } catch (SQLException gone) {
            throw new IllegalStateException("The database went away", gone);
        }
    }

    private Optional<Duration> done(Job job, JobRun attempt, Turn turn) {
        try {
            job.run(new Desk(attempt, turn));
            return ended(attempt, State.DONE, null);
        } catch (CancellationException stopped) {
            return ended(attempt, State.CANCELLED, null);
        } catch (Problem problem) {
            return ended(attempt, State.FAILED, problem.detail());
        } catch (RuntimeException
                | Error failed) { // too little memory, a library that cannot be loaded: nobody else would say it ended
            LOG.atError()
                    .setCause(failed)
                    .addKeyValue("job", attempt.job())
                    .addKeyValue("store", attempt.store())
                    .log("A job failed");
            return failed(attempt, String.valueOf(failed.getMessage()));
        }
    }

    private Optional<Duration> failed(JobRun attempt, String why) {
        if (attempt.attempt() > pauses.size()) {
            return ended(attempt, State.FAILED, why);
        }
        tables.end(attempt, State.RETRYING, shown(why));
        return Optional.of(pauses.get(attempt.attempt() - 1));
    }

    private Optional<Duration> ended(JobRun attempt, State state, @Nullable String problem) {
        tables.end(attempt, state, problem == null ? null : shown(problem));
        return Optional.empty();
    }

    private static String shown(String problem) {
        return problem.substring(0, Math.min(PROBLEM_MAX, problem.length()));
    }

    /** Tells the record how far an attempt is, and the attempt when it is to stop. */
    private final class Desk implements Job.Desk {

        private final JobRun attempt;
        private final Turn turn;

        private Desk(JobRun attempt, Turn turn) {
            this.attempt = attempt;
            this.turn = turn;
        }

        @Override
        public UUID run() {
            return attempt.id();
        }

        @Override
        public long store() {
            return attempt.store();
        }

        @Override
        public Optional<String> argument() {
            return Optional.ofNullable(attempt.argument());
        }

        @Override
        public void at(int done, int of) {
            boolean mine;
            try {
                mine = turn.held();
            } catch (SQLException gone) {
                throw new IllegalStateException("The database went away", gone);
            }
            if (!mine) {
                throw new IllegalStateException("The database was gone meanwhile, and the turn with it");
            }
            if (!tables.progress(attempt, Math.clamp(100L * done / of, 0, 100))) {
                throw new CancellationException("Somebody stopped it");
            }
        }
    }
}
