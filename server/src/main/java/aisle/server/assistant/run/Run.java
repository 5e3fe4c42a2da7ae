package aisle.server.assistant.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a workflow.
 *
 * @param step the one that is being done, or was when it ended; null before the first
 * @param startedBy staff; null when a job did
 * @param question what a person is asked; null when nothing
 * @param answer what was answered
 * @param answeredBy staff
 * @param problem why it failed
 * @param steps what was done, the first leading; empty in a list of runs
 * @param proposals what was filed; empty in a list of runs
 */
public record Run(
        UUID id,
        long store,
        String workflow,
        State state,
        @Nullable String step,
        @Nullable Long startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        Workflow.@Nullable Question question,
        @Nullable String answer,
        @Nullable Long answeredBy,
        @Nullable String problem,
        List<StepDone> steps,
        List<UUID> proposals) {

    /** Keeps its own copies. */
    public Run {
        steps = List.copyOf(steps);
        proposals = List.copyOf(proposals);
    }

    /** How it stands. */
    public enum State {
        /** Being carried out, or about to be. */
        RUNNING,
        /** Waits for a person's answer. */
        WAITING,
        /** All steps are done. */
        DONE,
        /** Given up after several tries. */
        FAILED,
        /** Stopped by a person. */
        CANCELLED
    }

    /**
     * A step that was done.
     *
     * @param found figures and names, by name
     */
    public record StepDone(int number, String step, Map<String, Object> found, Instant beganAt, Instant endedAt) {

        /** Keeps its own copy. */
        public StepDone {
            found = Map.copyOf(found);
        }
    }
}
