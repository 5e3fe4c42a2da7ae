package aisle.server.sales;

import aisle.server.organization.Problem;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what several tills send at once into one transaction: one wait for the disk serves them all. While a writer
 * waits, the next batch gathers by itself, so a lone sale never waits for company.
 */
@Component
class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private static final int WRITERS = 2;
    private static final int SUBMISSIONS_MAX = 64;
    private static final int NAME_MAX = 63;

    private final LinkedBlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
    private final List<Thread> writers = new ArrayList<>();
    private final JournalTables tables;
    private final Refunds refunds;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final DistributionSummary batchSizes;
    private volatile boolean stopped;

    GroupCommit(
            JournalTables tables,
            Refunds refunds,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            MeterRegistry meters) {
        this.tables = tables;
        this.refunds = refunds;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.batchSizes = DistributionSummary.builder("aisle.sales.batch")
                .description("entries written by one transaction")
                .register(meters);
        for (int i = 1; i <= WRITERS; i++) {
            writers.add(Thread.ofPlatform().daemon().name("intake-" + i).start(this::run));
        }
    }

    private record Submission(
            List<Arrival> arrivals, @Nullable String correlation, CompletableFuture<Taken> answer) {}

    /**
     * What became of arrivals.
     *
     * @param outcomes in the order sent
     * @param heads where each till's chain stood after their transaction
     */
    record Taken(List<Outcome> outcomes, Map<Long, ChainHead> heads) {}

    /**
     * Writes arrivals, together with whatever else waits, and returns once they are durable.
     *
     * @throws Problem 503 when the database did not take them: nothing of them is written, or the answer to sending
     *     again is {@code duplicate}
     */
    Taken write(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return new Taken(List.of(), Map.of());
        }
        var submission = new Submission(arrivals, MDC.get("correlation"), new CompletableFuture<>());
        queue.add(submission);
        if (stopped && queue.remove(submission)) {
            throw unavailable();
        }
        try {
            return submission.answer().join();
        } catch (CompletionException failed) {
            LOG.error("Entries could not be written", failed.getCause());
            throw unavailable();
        }
    }

    private void run() {
        List<Submission> batch = new ArrayList<>();
        while (!stopped) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException stop) {
                break;
            }
            queue.drainTo(batch, SUBMISSIONS_MAX - 1);
            writeTogether(batch);
            batch.clear();
        }
        queue.forEach(waiting -> waiting.answer().completeExceptionally(new IllegalStateException("the server stops")));
    }

    /** One transaction for all; when it fails with several, each alone, so that one cannot fail the others. */
    private void writeTogether(List<Submission> batch) {
        try {
            List<Arrival> arrivals =
                    batch.stream().flatMap(each -> each.arrivals().stream()).toList();
            Taken taken = commit(arrivals, correlation(batch));
            int from = 0;
            for (Submission each : batch) {
                int to = from + each.arrivals().size();
                each.answer().complete(new Taken(taken.outcomes().subList(from, to), taken.heads()));
                from = to;
            }
        } catch (RuntimeException | Error failed) {
            LOG.warn("A batch of {} failed and is written one by one", batch.size(), failed);
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Submission submission) {
        try {
            submission.answer().complete(entryByEntry(submission));
        } catch (RuntimeException | Error failed) {
            submission.answer().completeExceptionally(failed);
        }
    }

    /**
     * A transaction for each entry. One that fails by itself, twice, is kept in quarantine: answered 503 for ever, it
     * would keep its till from all that follows.
     */
    private Taken entryByEntry(Submission submission) {
        String correlation = correlation(List.of(submission));
        List<Outcome> outcomes = new ArrayList<>();
        Map<Long, ChainHead> heads = new HashMap<>();
        for (Arrival arrival : submission.arrivals()) {
            Taken taken;
            try {
                taken = commit(List.of(arrival), correlation);
            } catch (RuntimeException failed) {
                if (Reason.isOutage(failed)) {
                    throw failed;
                }
                LOG.error("Entry {} fails by itself and goes into quarantine", arrival.id(), failed);
                taken = commit(List.of(arrival.unreadable(failed)), correlation);
            }
            outcomes.addAll(taken.outcomes());
            heads.putAll(taken.heads());
        }
        return new Taken(outcomes, heads);
    }

    private Taken commit(List<Arrival> arrivals, @Nullable String correlation) {
        Recording.Result result = Objects.requireNonNull(transaction.execute(status -> {
            Recording.Result decided = Recording.of(tables, refunds, arrivals, correlation);
            publish(decided);
            return decided;
        }));
        batchSizes.record(arrivals.size());
        LOG.atDebug()
                .addKeyValue("correlations", correlation)
                .addKeyValue("recorded", result.entries().size())
                .addKeyValue("quarantined", result.quarantined().size())
                .log("Entries taken in");
        return new Taken(result.outcomes(), result.heads());
    }

    private void publish(Recording.Result result) {
        if (!result.entries().isEmpty()) {
            events.publishEvent(new EntriesRecorded(result.entries()));
            events.publishEvent(EntriesArrived.of(result.entries()));
        }
        if (!result.quarantined().isEmpty()) {
            events.publishEvent(new EntriesQuarantined(result.quarantined().stream()
                    .map(each -> new EntriesQuarantined.Item(
                            each.id(),
                            each.arrival().store(),
                            each.till(),
                            each.reason().name()))
                    .toList()));
        }
    }

    private static @Nullable String correlation(List<Submission> batch) {
        String all = batch.stream()
                .map(Submission::correlation)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), NAME_MAX));
    }

    private static Problem unavailable() {
        return Problem.of(
                503,
                "record-unavailable",
                "The record cannot be written now",
                "Keep the entries and send them again: what was written after all is answered as duplicate.");
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread writer : writers) {
            writer.interrupt();
            writer.join(5_000);
        }
    }
}
