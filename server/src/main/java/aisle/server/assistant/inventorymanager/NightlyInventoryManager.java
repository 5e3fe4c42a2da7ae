package aisle.server.assistant.inventorymanager;

import aisle.server.assistant.run.Run;
import aisle.server.assistant.run.Runs;
import aisle.server.jobs.Job;
import aisle.server.organization.Problem;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/**
 * Has the inventory manager look after a store before it opens. The run is as durable as any other and is only watched
 * here: it has the job's id, so that a job that is begun again watches the same one.
 */
@Component
class NightlyInventoryManager implements Job {

    private static final long LOOK_MS = 500;

    private final Runs runs;
    private final InventoryManager workflow;

    NightlyInventoryManager(Runs runs, InventoryManager workflow) {
        this.runs = runs;
        this.workflow = workflow;
    }

    @Override
    public String name() {
        return workflow.name();
    }

    /** A run that asks waits for a person; the job has done its part. */
    @Override
    public void run(Desk desk) {
        Run run = runs.start(desk.run(), desk.store(), workflow.name(), null);
        int steps = workflow.steps().size();
        try {
            while (run.state() == Run.State.RUNNING) {
                desk.at(
                        (int) run.steps().stream()
                                .map(Run.StepDone::step)
                                .distinct()
                                .count(),
                        steps);
                pause();
                run = runs.find(desk.store(), desk.run());
            }
        } catch (CancellationException stopped) {
            runs.cancel(desk.store(), desk.run());
            throw stopped;
        }
        if (run.state() == Run.State.FAILED) {
            throw Problem.conflict("run-failed", String.valueOf(run.problem()));
        }
        if (run.state() == Run.State.CANCELLED) {
            throw new CancellationException("Somebody stopped the run");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopping);
        }
    }
}
