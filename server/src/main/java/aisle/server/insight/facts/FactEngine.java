package aisle.server.insight.facts;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * DuckDB inside the server, small beside it. Questions share one engine, opened with the first of them: to open one
 * takes longer than most answers. Who writes days has an engine of its own.
 */
@Component
class FactEngine implements DisposableBean {

    private @Nullable DuckDBConnection shared;

    /** An engine for one piece of work. */
    static DuckDBConnection open() {
        try {
            var engine = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = engine.createStatement()) {
                // what was read is not kept: the kernel keeps files already, and can give that memory to others
                statement.execute(
                        "set memory_limit = '256MB'; set threads = 2; set enable_external_file_cache = false");
            }
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException("The engine of the analytical copy cannot be opened", e);
        }
    }

    /** A connection of its own to the engine that questions share. */
    synchronized DuckDBConnection connect() throws SQLException {
        if (shared == null) {
            shared = open();
        }
        return shared.duplicate();
    }

    /**
     * Leaves the shared engine to those who still read by it and lets the next question open another. After an error
     * within itself the engine refuses whatever it is asked.
     */
    synchronized void renew() throws SQLException {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    @Override
    public void destroy() throws SQLException {
        renew();
    }
}
