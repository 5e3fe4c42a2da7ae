package aisle.server;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that follows one click from the till through the logs to the database. It is in the log of every line written
 * for the request, in the answer's {@code X-Correlation-Id}, and in PostgreSQL's {@code application_name} while the
 * request's connection works, so also in the database's own log of slow and failed statements.
 */
final class Correlation {
    /** The header, in and out. */
    static final String HEADER = "X-Correlation-Id";

    /** The log's member. */
    static final String MEMBER = "correlation";

    /** Long enough to be unique, short enough for {@code application_name}, harmless in a log and in SQL. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,48}");

    private Correlation() {}

    /**
     * Takes the caller's id when it is sane, else makes one.
     *
     * @param asked what the header said
     * @return the id to use
     */
    static String of(@Nullable String asked) {
        return asked != null && SANE.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
    }

    /**
     * The id of the present work.
     *
     * @return null outside a request
     */
    static @Nullable String current() {
        return MDC.get(MEMBER);
    }
}
