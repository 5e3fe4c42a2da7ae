package aisle.core.code;

import aisle.core.Refusal;

/** Days as labels carry them. */
final class Days {

    /**
     * Two digits of a year mean the one within fifty years of now (General Specifications, 7.12); a label is read a few
     * years from its date, so the border between the centuries may stand still.
     */
    private static final int FIRST_OF_1900 = 77;

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Days() {}

    /** Days since 1970-01-01 of YYMMDD; day 00 is the month's last (General Specifications, 3.4.2). */
    static long ofLabel(String raw, String yymmdd) {
        int yy = Integer.parseInt(yymmdd.substring(0, 2));
        int month = Integer.parseInt(yymmdd.substring(2, 4));
        int day = Integer.parseInt(yymmdd.substring(4, 6));
        int year = yy + (yy >= FIRST_OF_1900 ? 1_900 : 2_000);
        if (month < 1 || month > 12 || day > length(year, month)) {
            throw new Refusal("code", raw, "a day of the calendar as YYMMDD, not " + yymmdd);
        }
        return since1970(year, month, day == 0 ? length(year, month) : day);
    }

    private static int length(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : LENGTHS[month - 1];
    }

    private static long since1970(int year, int month, int day) {
        long days = 365L * (year - 1_970) + leapDaysBefore(year) - leapDaysBefore(1_970);
        for (int m = 1; m < month; m++) {
            days += length(year, m);
        }
        return days + day - 1;
    }

    private static long leapDaysBefore(int year) {
        int y = year - 1;
        return y / 4 - y / 100 + y / 400;
    }
}
