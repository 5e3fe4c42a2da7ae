package aisle.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * That this server is there, for all servers of the same database to see: a lock of its name that lives as long as a
 * connection. Whoever is killed gives it back at once, and whoever stands still keeps it, so what a server was at is
 * taken from the dead and not from the slow (docs/decisions/0029).
 */
@Component
class Presence implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final int PATIENCE_SECONDS = 5;

    private final DataSource database;
    private final boolean guest;
    private @Nullable Connection connection;
    private Instant since = Instant.MIN;

    Presence(DataSource database, @Value("${aisle.guest:false}") boolean guest) {
        this.database = database;
        this.guest = guest;
    }

    /** Before anything is begun in this server's name. A guest begins nothing. */
    @Override
    public void afterPropertiesSet() {
        if (!guest) {
            since();
        }
    }

    /**
     * Since when this server is there without a break, by the database's clock. Where the connection broke meanwhile,
     * the lock is taken anew: what was begun before broke with it.
     *
     * @throws IllegalStateException when the database does not answer
     */
    synchronized Instant since() {
        try {
            if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
                drop();
                stay();
            }
            return since;
        } catch (SQLException gone) {
            throw new IllegalStateException("The database went away", gone);
        }
    }

    @SuppressWarnings("PMD.CloseResource") // it is kept
    private void stay() throws SQLException {
        Connection taken = database.getConnection();
        connection = taken;
        try (var statement = taken.createStatement();
                var row = statement.executeQuery("select presence.stay()")) {
            row.next();
            since = row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /**
     * Broken for good, the lock with it: it might only have been too slow, and would wait in the pool with the lock.
     */
    private void drop() {
        try (Connection broken = connection) {
            connection = null;
            if (broken != null) {
                broken.abort(Runnable::run);
            }
        } catch (SQLException expected) {
            LOG.debug("The connection was broken", expected);
        }
    }

    /** Gives the lock back, so that the connection goes to nobody else with it. */
    @Override
    public synchronized void destroy() throws SQLException {
        try (Connection last = connection) {
            connection = null;
            if (last != null && last.isValid(PATIENCE_SECONDS)) {
                try (var statement = last.createStatement()) {
                    statement.execute("select pg_advisory_unlock_all()");
                }
            }
        }
    }
}
