package aisle.server.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The turn to do one job in one store, which one process has at a time: a lock that lives as long as a connection to
 * the database. Whoever is killed gives it back at once, and whoever stands still, for however long, keeps it.
 */
final class Turn implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final Connection connection;
    private final String name;

    private Turn(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Takes it; empty while somebody else has it. */
    @SuppressWarnings("PMD.CloseResource") // the turn closes it
    static Optional<Turn> take(DataSource database, String job, long store) throws SQLException {
        Connection connection = database.getConnection();
        Turn turn = new Turn(connection, "job " + job + " " + store);
        if (turn.ask("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            return Optional.of(turn);
        }
        connection.close();
        return Optional.empty();
    }

    /** Whether it is still this one's: the database may have been gone meanwhile, and its locks with it. */
    boolean held() throws SQLException {
        return connection.isValid(PATIENCE_SECONDS);
    }

    private boolean ask(String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Gives it back before the connection goes to whoever needs one next. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (held()) {
                ask("select pg_advisory_unlock(hashtextextended(?, 0))");
            }
        }
    }
}
