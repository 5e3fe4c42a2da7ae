package aisle.server.insight.simulator.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which date a day is. Days are counted from a Monday; the feasts are on everyone's calendar.
 *
 * @param first day 0, a Monday
 */
public record Calendar(LocalDate first) {

    private static final Set<MonthDay> BUSY = Set.of(
            MonthDay.of(2, 13),
            MonthDay.of(7, 2),
            MonthDay.of(7, 3),
            MonthDay.of(10, 30),
            MonthDay.of(10, 31),
            MonthDay.of(11, 24),
            MonthDay.of(11, 25),
            MonthDay.of(11, 26),
            MonthDay.of(12, 21),
            MonthDay.of(12, 22),
            MonthDay.of(12, 23),
            MonthDay.of(12, 24),
            MonthDay.of(12, 31));
    private static final Set<MonthDay> QUIET = Set.of(MonthDay.of(1, 1), MonthDay.of(11, 28), MonthDay.of(12, 25));

    /** Refuses a first day that is no Monday. */
    public Calendar {
        if (first.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(
                    "first is %s, a %s; allowed is a Monday".formatted(first, first.getDayOfWeek()));
        }
    }

    /** What sort of day it is in the trade. */
    public enum Sort {
        ORDINARY,
        BUSY,
        QUIET
    }

    /** The date of a day. */
    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** The day that has a date. */
    public int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    public static DayOfWeek weekday(int day) {
        return DayOfWeek.of(Math.floorMod(day, 7) + 1);
    }

    /** What sort of day a day is. */
    public Sort sort(int day) {
        var monthDay = MonthDay.from(date(day));
        if (QUIET.contains(monthDay)) {
            return Sort.QUIET;
        }
        return BUSY.contains(monthDay) ? Sort.BUSY : Sort.ORDINARY;
    }
}
