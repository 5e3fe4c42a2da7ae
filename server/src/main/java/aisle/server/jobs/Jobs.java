package aisle.server.jobs;

import aisle.server.jobs.JobRun.State;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has jobs done, shows them, stops them. Each act may be repeated. */
@Service
public class Jobs {

    private final List<Job> jobs;
    private final JobTables tables;
    private final JobClock clock;
    private final Stores stores;
    private final Audit audit;

    Jobs(List<Job> jobs, JobTables tables, JobClock clock, Stores stores, Audit audit) {
        this.jobs = List.copyOf(jobs);
        this.tables = tables;
        this.clock = clock;
        this.stores = stores;
        this.audit = audit;
    }

    /** The names of the jobs that concern a store. */
    public List<String> names(long store) {
        Store of = stores.find(store);
        return jobs.stream()
                .filter(job -> job.concerns(of))
                .map(Job::name)
                .sorted()
                .toList();
    }

    /**
     * Has a job done now, in the background. One that waits to be tried again is tried now; one that is being done goes
     * on.
     *
     * @param argument what the job should know; null for what it does every night
     * @param staff who asks
     * @return how it stands
     * @throws Problem 404 for an unknown job or store
     */
    @Transactional
    public JobRun start(String job, long store, @Nullable String argument, long staff) {
        requireKnown(job, store);
        tables.ask(job, store, argument, staff);
        audit.record(store, "job-started", "job " + job, Map.of());
        afterCommit(() -> clock.now(job, store));
        return tables.last(job, store, 1).getFirst();
    }

    /**
     * Stops a job that is being done, at the next step it reports, or that waits to be.
     *
     * @throws Problem 404 for an unknown job, 409 {@code nothing-runs}
     */
    @Transactional
    public JobRun cancel(String job, long store) {
        requireKnown(job, store);
        JobRun run = tables.unfinished(job, store)
                .orElseThrow(() -> Problem.conflict("nothing-runs", "The job " + job + " is not being done."));
        tables.stop(run.id());
        audit.record(store, "job-cancelled", "job " + job, Map.of());
        if (run.state() != State.RUNNING) {
            afterCommit(() -> clock.notBeforeNight(job, store));
        }
        return tables.last(job, store, 1).getFirst();
    }

    /** The last runs of a job in a store, the latest leading. */
    public List<JobRun> last(String job, long store, int most) {
        return tables.last(job, store, most);
    }

    /** When a job is due next; empty when it is done only when somebody asks. */
    public Optional<Instant> due(String job, long store) {
        return clock.due(job, store);
    }

    private void requireKnown(String job, long store) {
        if (!names(store).contains(job)) {
            throw Problem.notFound("job", job);
        }
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
