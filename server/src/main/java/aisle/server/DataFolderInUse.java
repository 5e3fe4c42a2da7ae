package aisle.server;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two servers on one data folder would both number the same tills; the second is refused. */
class DataFolderInUse extends RuntimeException {

    private final Path folder;

    DataFolderInUse(Path folder) {
        super("Another Aisle already runs on the data folder " + folder);
        this.folder = folder;
    }

    /** Says it at the start as a person would, without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<DataFolderInUse> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DataFolderInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Stop that one first, or give this one a folder of its own instead of " + cause.folder
                            + " (./aisle up --data DIR).",
                    cause);
        }
    }
}
