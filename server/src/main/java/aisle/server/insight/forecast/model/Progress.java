package aisle.server.insight.forecast.model;

import java.util.concurrent.CancellationException;

/** Told how far a training has come, and asked whether to go on. */
@FunctionalInterface
public interface Progress {

    /** For nobody who listens. */
    Progress UNHEARD = (done, of) -> {};

    /**
     * A step is done.
     *
     * @param done steps so far
     * @param of all steps
     * @throws CancellationException to stop the training
     */
    void at(int done, int of);
}
