package aisle.server.assistant.run;

import java.io.Serial;
import java.util.UUID;

/** The run is not this runner's any more: it was stopped, or another took it when this one was silent for too long. */
final class RunLost extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    RunLost(UUID run) {
        super("Run " + run + " was stopped or taken over");
    }
}
