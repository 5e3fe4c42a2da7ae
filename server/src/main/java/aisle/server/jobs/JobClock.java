package aisle.server.jobs;

import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows when each store's jobs are due and has them done, by db-scheduler: what is due stands in the database, one
 * process takes it, and what a process leaves undone because it is gone is taken by another.
 */
@Component
class JobClock implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int BEATS_MISSED = 4;
    /** Far enough away to mean never. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final Map<String, Job> jobs;
    private final Nights nights;
    private final JobExecution execution;
    private final JobTables tables;
    private final Stores stores;
    private final Duration look;
    private final boolean guest;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Scheduler scheduler;

    JobClock(
            DataSource database,
            List<Job> jobs,
            Nights nights,
            JobExecution execution,
            JobTables tables,
            Stores stores,
            @Value("${aisle.jobs.look:PT10S}") Duration look,
            @Value("${aisle.guest:false}") boolean guest) {
        this.database = database;
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::name, Function.identity()));
        this.nights = nights;
        this.execution = execution;
        this.tables = tables;
        this.stores = stores;
        this.look = look;
        this.guest = guest;
    }

    /** Begins when the start is over, which it must not slow down; then looks for stores and settings that are new. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${aisle.jobs.first:PT15S}")
    void keep() {
        if (guest) {
            return;
        }
        for (Store store : stores.all()) {
            jobs.values().stream().filter(job -> job.concerns(store)).forEach(job -> plan(job, store));
        }
    }

    /**
     * Takes up what a server left undone that is gone, for which the library would wait for the beats it misses, and
     * what was asked for in the moment between the end of a run and its being put away.
     */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "${aisle.jobs.first:PT15S}")
    void takeUp() {
        if (!guest && tables.dueAgain()) {
            running().triggerCheckForDueExecutions();
        }
    }

    /** Sets a job's next night; what is due, tried again or being done stays as it is. */
    private void plan(Job job, Store store) {
        TaskInstanceId id = id(job.name(), store.id());
        Instant now = clock.instant();
        var known = running().getScheduledExecution(id);
        if (known.isEmpty()) {
            running()
                    .scheduleIfNotExists(
                            new TaskInstance<Void>(id.getTaskName(), id.getId()),
                            job.late(store) ? now : next(job, store, now));
        } else if (!known.get().isPicked()
                && known.get().getExecutionTime().isAfter(now)
                && execution.unfinished(job.name(), store.id()).isEmpty()) {
            tables.due(job.name(), store.id(), next(job, store, now));
        }
    }

    /** When a job is due next; empty when nobody has planned that. */
    Optional<Instant> due(String job, long store) {
        Instant never = clock.instant().plus(NEVER.dividedBy(2));
        return running()
                .getScheduledExecution(id(job, store))
                .map(com.github.kagkarlsson.scheduler.ScheduledExecution::getExecutionTime)
                .filter(at -> at.isBefore(never));
    }

    /** Has a job done now, unless it is being done. */
    void now(String job, long store) {
        TaskInstanceId id = id(job, store);
        Instant now = clock.instant();
        if (!running().scheduleIfNotExists(new TaskInstance<Void>(id.getTaskName(), id.getId()), now)) {
            tables.due(job, store, now);
        }
        running().triggerCheckForDueExecutions();
    }

    /** Lets a job be done at its next night only. */
    void notBeforeNight(String job, long store) {
        Job known = jobs.get(job);
        if (known != null) {
            tables.due(job, store, next(known, stores.find(store), clock.instant()));
        }
    }

    private Instant next(Job job, Store store, Instant now) {
        return nights.next(job, store, now).orElse(now.plus(NEVER));
    }

    private static TaskInstanceId id(String job, long store) {
        return TaskInstanceId.of(job, Long.toString(store));
    }

    /** The library, loaded when it is first needed. */
    private synchronized Scheduler running() {
        if (scheduler == null) {
            List<Task<?>> tasks =
                    jobs.values().stream().<Task<?>>map(this::task).toList();
            scheduler = Scheduler.create(database, tasks)
                    .schedulerName(new SchedulerName.Fixed(tables.here()))
                    .tableName("jobs.due")
                    .executorService(Executors.newFixedThreadPool(
                            AT_ONCE,
                            Thread.ofPlatform().name("job-", 1).daemon().factory()))
                    .threads(AT_ONCE)
                    .pollingInterval(look)
                    .heartbeatInterval(BEAT)
                    .missedHeartbeatsLimit(BEATS_MISSED)
                    .shutdownMaxWait(Duration.ofSeconds(3))
                    .build();
            if (!guest) {
                scheduler.start();
            }
        }
        return scheduler;
    }

    private Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure((FailureHandler<Void>) (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(JobExecution.SOON)))
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .execute((instance, context) -> {
                    Store store = stores.find(Long.parseLong(instance.getId()));
                    Optional<Duration> again = execution.attempt(job, store);
                    return (CompletionHandler<Void>) (complete, operations) -> {
                        Instant now = clock.instant();
                        operations.reschedule(complete, again.map(now::plus).orElseGet(() -> next(job, store, now)));
                    };
                });
    }

    /** What is being done stays unfinished, and is begun again by whoever is there next. */
    @Override
    public synchronized void destroy() throws InterruptedException {
        if (scheduler != null && !guest) {
            Thread stopping = Thread.ofPlatform().daemon().start(scheduler::stop);
            stopping.join(TimeUnit.SECONDS.toMillis(10));
        }
    }
}
