package aisle.server.insight.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.springframework.util.FileSystemUtils;

/**
 * The work of writing days, one after another, with one engine for all: to open one and close it takes three times as
 * long as to write a small day. What does not fit its memory it keeps in a folder beside the stores'.
 */
class DayWriting implements AutoCloseable {

    private final DuckDBConnection engine;
    private final Path root;
    private final Path overflow;

    DayWriting(DuckDBConnection engine, Path root) {
        this.engine = engine;
        this.root = root;
        this.overflow = root.resolve(UUID.randomUUID() + ".writing");
        try (var statement = engine.createStatement()) {
            statement.execute("set temp_directory = '" + FactFiles.quoted(overflow) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The engine of the analytical copy takes no folder", e);
        }
    }

    /** Begins to write a day whole; the one before must be closed. */
    DayWriter write(long store, LocalDate day) {
        return new DayWriter(engine, FactFiles.folder(root, store, day));
    }

    @Override
    public void close() {
        try {
            engine.close();
            FileSystemUtils.deleteRecursively(overflow);
        } catch (IOException e) {
            throw new UncheckedIOException("What was written beside the facts in " + root + " cannot be removed", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The engine of the analytical copy cannot be closed", e);
        }
    }
}
