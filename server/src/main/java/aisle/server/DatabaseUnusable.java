package aisle.server;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The PostgreSQL that {@code AISLE_DB_URL} names cannot be used; says why and what to do about it. */
class DatabaseUnusable extends RuntimeException {
    private static final String FORM = "jdbc:postgresql://HOST:5432/DATABASE";

    private final String remedy;

    private DatabaseUnusable(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** An address of another form. It is not repeated: it may hold a password. */
    static DatabaseUnusable address() {
        return new DatabaseUnusable(
                "AISLE_DB_URL is not the address of a PostgreSQL",
                "Give it as " + FORM + ", and who signs in there as AISLE_DB_USER and AISLE_DB_PASSWORD.",
                null);
    }

    /** A first connection that failed. */
    static DatabaseUnusable refused(String url, PoolInitializationException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        String server = url.replaceFirst("[?].*", "");
        return new DatabaseUnusable(
                "The PostgreSQL at " + server + " cannot be used: " + cause.getMessage(), remedy(cause), failure);
    }

    private static String remedy(Throwable cause) {
        String state = cause instanceof SQLException refusal ? String.valueOf(refusal.getSQLState()) : "";
        if (state.startsWith("28")) {
            return "Check AISLE_DB_USER and AISLE_DB_PASSWORD, and that pg_hba.conf lets them in from here.";
        }
        if (state.equals("3D000")) {
            return "Make it first: createdb --owner=USER DATABASE";
        }
        return "Check that it runs, that this machine reaches it, and that AISLE_DB_URL is " + FORM + ".";
    }

    /** Says it at the start as a person would, without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnusable cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
