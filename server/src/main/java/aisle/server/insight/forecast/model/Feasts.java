package aisle.server.insight.forecast.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a day is from the two feasts that move the most groceries where Easter and Christmas are kept. */
final class Feasts {

    private static final int FAR = 30;

    private Feasts() {}

    /** Days after Easter, negative before it, never further than 30. */
    static int fromEaster(LocalDate day) {
        return nearest(day, easter(day.getYear() - 1), easter(day.getYear()), easter(day.getYear() + 1));
    }

    /** Days after Christmas, negative before it, never further than 30. */
    static int fromChristmas(LocalDate day) {
        return nearest(day, LocalDate.of(day.getYear() - 1, 12, 25), LocalDate.of(day.getYear(), 12, 25));
    }

    private static int nearest(LocalDate day, LocalDate... feasts) {
        long found = FAR;
        for (LocalDate feast : feasts) {
            long days = ChronoUnit.DAYS.between(feast, day);
            found = Math.abs(days) < Math.abs(found) ? days : found;
        }
        return (int) found;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous rule of Nature, 20 April 1876. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
