package aisle.server.assistant.run;

import aisle.server.assistant.run.Run.State;
import aisle.server.organization.Agent;
import aisle.server.organization.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for runs that nobody carries on, new ones and those that were cut, and carries them on as their agent. A run is
 * held by a lease in its row: whoever falls silent for longer, or whose server is gone, loses it, and can write nothing
 * of it any more.
 */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int AT_ONCE = 2;
    private static final int ATTEMPTS_MAX = 5;
    private static final int PROBLEM_MAX = 500;

    private final RunExecution execution;
    private final RunTables tables;
    private final Map<String, Workflow> workflows;
    private final TransactionTemplate transaction;
    private final Duration lease;
    private final boolean guest;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    /**
     * The run by its holder. Each time a run is taken its holder is a new one: a process that stood still may take up a
     * run that a thread of its own still believes to have.
     */
    private final Map<UUID, UUID> held = new ConcurrentHashMap<>();

    private final Clock clock = Clock.systemUTC();

    Runner(
            RunExecution execution,
            RunTables tables,
            List<Workflow> workflows,
            TransactionTemplate transaction,
            @Value("${aisle.runs.lease:PT20S}") Duration lease,
            @Value("${aisle.guest:false}") boolean guest) {
        this.execution = execution;
        this.tables = tables;
        this.workflows = workflows.stream().collect(Collectors.toMap(Workflow::name, Function.identity()));
        this.transaction = transaction;
        this.lease = lease;
        this.guest = guest;
    }

    /** Takes up what waits, as many as there are hands for; returns at once. */
    @Scheduled(fixedDelayString = "${aisle.runs.look:PT5S}", initialDelayString = "${aisle.runs.first:PT1S}")
    void look() {
        while (!guest && hands.tryAcquire()) {
            UUID holder = UUID.randomUUID();
            Optional<Run> claimed = Optional.empty();
            try {
                claimed = tables.claim(holder, lease);
            } finally {
                if (claimed.isEmpty()) {
                    hands.release();
                }
            }
            if (claimed.isEmpty()) {
                return;
            }
            Run run = claimed.get();
            Thread.ofPlatform().name("run-" + run.id()).daemon().start(() -> carry(run, holder));
        }
    }

    private void carry(Run run, UUID holder) {
        held.put(holder, run.id());
        try {
            attempt(run, holder);
        } finally {
            held.remove(holder);
            hands.release();
        }
        look();
    }

    /** While a step takes its time the lease is kept up. */
    @Scheduled(fixedDelayString = "${aisle.runs.beat:PT5S}", initialDelayString = "${aisle.runs.beat:PT5S}")
    void beat() {
        held.forEach((holder, run) -> tables.extend(run, holder, lease));
    }

    private void attempt(Run run, UUID holder) {
        Workflow workflow = workflows.get(run.workflow());
        if (workflow == null) {
            end(run, holder, "There is no workflow " + run.workflow() + " in this version.");
            return;
        }
        var agent = new Agent(workflow.agent(), run.store());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            execution.carryOn(run, workflow, holder);
        } catch (RuntimeException | Error failed) { // a run that fails in any way has to say so
            settle(run, holder, cause(failed));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Tries again a little later, until it was tried too often. */
    private void settle(Run run, UUID holder, Throwable why) {
        if (why instanceof RunLost) {
            LOG.atInfo().addKeyValue("run", run.id()).log("Run stopped or taken over");
            return;
        }
        LOG.atWarn().setCause(why).addKeyValue("run", run.id()).log("A step failed");
        int attempts = tables.attempts(run.id());
        if (why instanceof Problem problem) {
            end(run, holder, problem.detail());
        } else if (attempts >= ATTEMPTS_MAX) {
            end(run, holder, String.valueOf(why));
        } else {
            tables.release(run.id(), holder, lease.multipliedBy(attempts));
        }
    }

    private void end(Run run, UUID holder, String problem) {
        String shown = problem.substring(0, Math.min(PROBLEM_MAX, problem.length()));
        try {
            transaction.executeWithoutResult(status -> {
                tables.hold(run.id(), holder);
                tables.end(run.id(), State.FAILED, shown, clock.instant());
            });
        } catch (RunLost lost) {
            LOG.atInfo().addKeyValue("run", run.id()).log("Run stopped or taken over");
        }
    }

    /** What went wrong, without what the graph wraps around it. */
    private static Throwable cause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof RunLost) && !(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
