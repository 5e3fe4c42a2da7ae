package aisle.server.insight.simulator.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days are counted from a Monday; the feasts are on everyone's calendar. */
public final class Calendar {

    /** Day 0. */
    public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

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

    private Calendar() {}

    /** What sort of day it is in the trade. */
    public enum Sort {
        ORDINARY,
        BUSY,
        QUIET
    }

    public static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    public static DayOfWeek weekday(int day) {
        return DayOfWeek.of(Math.floorMod(day, 7) + 1);
    }

    public static Sort sort(int day) {
        var date = date(day);
        var monthDay = MonthDay.from(date);
        if (QUIET.contains(monthDay)) {
            return Sort.QUIET;
        }
        return BUSY.contains(monthDay) ? Sort.BUSY : Sort.ORDINARY;
    }
}
