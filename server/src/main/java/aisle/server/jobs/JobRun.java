package aisle.server.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Once that a job was, is or will be done.
 *
 * @param askedBy staff; null when the clock did
 * @param askedAt when it was
 * @param startedAt the last attempt; null before the first
 * @param attempt how often it was begun
 * @param percent how far it is
 * @param stopping whether it was told to stop and has not yet
 * @param problem why it failed; while it is tried again, why it did last time
 */
public record JobRun(
        UUID id,
        String job,
        long store,
        State state,
        @Nullable String argument,
        @Nullable Long askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempt,
        int percent,
        boolean stopping,
        @Nullable String problem) {

    /** How it stands. */
    public enum State {
        /** Somebody asked for it; it begins in a moment. */
        QUEUED,
        /** Being done. */
        RUNNING,
        /** Failed, and is tried again in a while. */
        RETRYING,
        /** Done. */
        DONE,
        /** Given up. */
        FAILED,
        /** Stopped by a person. */
        CANCELLED;

        /** Whether something is still to come of it. */
        public boolean unfinished() {
            return this == QUEUED || this == RUNNING || this == RETRYING;
        }
    }
}
