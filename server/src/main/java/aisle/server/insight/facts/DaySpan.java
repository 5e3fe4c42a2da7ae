package aisle.server.insight.facts;

import aisle.server.organization.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many days may be asked about at once. */
public final class DaySpan {

    private static final int DAYS_MAX = 731;

    private DaySpan() {}

    /**
     * Refuses days in the wrong order, and more than two years.
     *
     * @throws Problem 400 naming {@code to}
     */
    public static void require(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw Problem.invalid("to", to, "a day from " + from + " to " + from.plusDays(DAYS_MAX - 1));
        }
    }
}
