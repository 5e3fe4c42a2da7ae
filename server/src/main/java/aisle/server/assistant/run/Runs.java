package aisle.server.assistant.run;

import aisle.server.assistant.RunMoved;
import aisle.server.assistant.run.Run.State;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts runs, shows them, answers what they ask, stops them. Each act may be repeated. */
@Service
public class Runs {

    private final RunTables tables;
    private final Runner runner;
    private final List<Workflow> workflows;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Runs(
            RunTables tables,
            Runner runner,
            List<Workflow> workflows,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.runner = runner;
        this.workflows = List.copyOf(workflows);
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A workflow.
     *
     * @throws Problem 404 when there is none of the name
     */
    public Workflow workflow(String name) {
        return workflows.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workflow", name));
    }

    /**
     * Starts a run; it is carried out in the background.
     *
     * @param id the run's own id: started twice it is one run
     * @param by who starts it; null for a job
     * @throws Problem 404 for an unknown workflow, 409 {@code run-unfinished} while the store has one of the workflow
     */
    @Transactional
    public Run start(UUID id, long store, String workflow, @Nullable StaffMember by) {
        workflow(workflow);
        stores.find(store);
        var known = tables.find(store, id);
        if (known.isPresent()) {
            return known.get();
        }
        if (!tables.insert(
                id,
                store,
                workflow,
                by == null ? null : by.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw Problem.conflict(
                    "run-unfinished", "There is an unfinished run in this store. Wait for it, answer it, or stop it.");
        }
        audit.record(store, "run-started", "run " + id, Map.of("workflow", workflow));
        moved(store, id);
        return find(store, id);
    }

    /**
     * Answers what a run asks; it goes on with the answer.
     *
     * @throws Problem 404 for another store's, 400 when it is none of the answers, 409 {@code run-asks-nothing}
     */
    @Transactional
    public Run answer(long store, UUID id, String answer, StaffMember by) {
        Run run = locked(store, id);
        if (answer.equals(run.answer())) {
            return find(store, id);
        }
        if (run.state() != State.WAITING || run.question() == null) {
            throw Problem.conflict("run-asks-nothing", "This run does not wait for an answer.");
        }
        List<String> answers = Objects.requireNonNull(run.question()).answers();
        if (!answers.contains(answer)) {
            throw Problem.invalid("answer", answer, answers);
        }
        tables.answer(id, answer, by.id());
        audit.record(store, "run-answered", "run " + id, Map.of("answer", answer));
        moved(store, id);
        return find(store, id);
    }

    /**
     * Stops a run. What it filed stays filed.
     *
     * @throws Problem 404 for another store's, 409 {@code run-ended} when it is over
     */
    @Transactional
    public Run cancel(long store, UUID id) {
        Run run = locked(store, id);
        if (run.state() == State.CANCELLED) {
            return find(store, id);
        }
        if (run.state() != State.RUNNING && run.state() != State.WAITING) {
            throw Problem.conflict("run-ended", "This run is over; there is nothing to stop.");
        }
        tables.end(id, State.CANCELLED, null, clock.instant());
        audit.record(store, "run-cancelled", "run " + id, Map.of());
        moved(store, id);
        return find(store, id);
    }

    /**
     * A run of a store, with its steps.
     *
     * @throws Problem 404 when the store has none such
     */
    public Run find(long store, UUID id) {
        return tables.find(store, id).orElseThrow(() -> Problem.notFound("run", id));
    }

    /** A store's runs of a workflow, the latest leading, without their steps. */
    public List<Run> list(long store, String workflow, int most) {
        return tables.list(store, workflow, most);
    }

    private Run locked(long store, UUID id) {
        return tables.lock(store, id).orElseThrow(() -> Problem.notFound("run", id));
    }

    private void moved(long store, UUID id) {
        events.publishEvent(new RunMoved(store, id));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("runs").start(runner::look);
            }
        });
    }
}
