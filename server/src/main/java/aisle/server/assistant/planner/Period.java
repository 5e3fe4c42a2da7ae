package aisle.server.assistant.planner;

import java.time.LocalDate;

/**
 * Business days a question is about, both ends included.
 *
 * @param from the first
 * @param to the last
 * @param doubtful whether it could as well be the same a week earlier, as a weekday's name on that weekday
 */
record Period(LocalDate from, LocalDate to, boolean doubtful) {

    static Period day(LocalDate day) {
        return new Period(day, day, false);
    }

    static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to, false);
    }

    boolean oneDay() {
        return from.equals(to);
    }

    /** Without the days that are still to come; none is left of a period to come. */
    boolean reaches(LocalDate day) {
        return !from.isAfter(day) && !to.isBefore(day);
    }
}
