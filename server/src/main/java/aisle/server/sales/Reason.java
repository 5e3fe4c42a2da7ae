package aisle.server.sales;

import aisle.core.Refusal;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/**
 * Why an entry cannot be recorded as it is.
 *
 * @param name short name, the same for every occurrence
 * @param field what was refused; null when it is nothing in particular
 * @param value what stood there
 * @param allowed what would have been right
 * @param detail a sentence for a person
 */
record Reason(
        String name,
        @Nullable String field,
        @Nullable String value,
        @Nullable String allowed,
        String detail) {

    /** A value and what it should have been. */
    static Reason of(String name, String field, Object value, Object allowed) {
        String shown = String.valueOf(value);
        return new Reason(name, field, shown, String.valueOf(allowed), field + " is " + shown + "; right: " + allowed);
    }

    /** What the core's strict reader refused. */
    static Reason form(Refusal refusal) {
        String field = refusal.field().isEmpty() ? null : refusal.field();
        return new Reason("form", field, refusal.value(), refusal.allowed(), refusal.getMessage());
    }

    /** What broke the reading or writing of an entry, though nothing is known to be wrong with it. */
    static Reason unreadable(RuntimeException failure) {
        String what = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new Reason("unreadable", null, null, null, "The server failed over this entry: " + what);
    }

    /** Whether a failure says nothing of the entry: the database is away, busy or full, so trying again may help. */
    static boolean isOutage(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof UncategorizedSQLException sql && ofServer(sql.getSQLException());
    }

    /** SQLSTATE classes of the server's condition: connection, resources, intervention, system. */
    private static boolean ofServer(@Nullable SQLException failure) {
        String state = failure == null ? null : failure.getSQLState();
        return state == null || Set.of("08", "53", "57", "58").contains(state.substring(0, 2));
    }
}
