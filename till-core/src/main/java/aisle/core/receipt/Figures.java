package aisle.core.receipt;

/**
 * Amounts, quantities, rates and times as a receipt writes them. Amounts stand without a sign of their currency, which
 * the total names once: every printer has the digits, few have every sign.
 *
 * @param digits digits of the minor unit
 * @param decimal the sign before them, such as {@code .}
 */
record Figures(int digits, String decimal) {
    private static final int QUANTITY_DIGITS = 3;
    private static final int PERCENT_DIGITS = 4;
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;

    String money(long minorUnits) {
        return text(minorUnits, digits, digits);
    }

    /** {@code 1250} is {@code 1.25}: zeros at the end say nothing. */
    String quantity(long thousandths) {
        return text(thousandths, QUANTITY_DIGITS, 0);
    }

    String percent(long ppm) {
        return text(ppm, PERCENT_DIGITS, 0) + "%";
    }

    /** The time of day by the 24 hours, {@code 07:05}. */
    static String time(long localSecond) {
        long minutes = Math.floorMod(localSecond, DAY) / MINUTE;
        return twoDigits(minutes / MINUTE) + ":" + twoDigits(minutes % MINUTE);
    }

    private static String twoDigits(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** {@code number / 10^scale}, with at least {@code least} digits after the decimal sign. */
    private String text(long number, int scale, int least) {
        StringBuilder figures = new StringBuilder().append(number < 0 ? -number : number);
        while (figures.length() <= scale) {
            figures.insert(0, '0');
        }
        int whole = figures.length() - scale;
        int end = figures.length();
        while (end > whole + least && figures.charAt(end - 1) == '0') {
            end--;
        }
        String fraction = end == whole ? "" : decimal + figures.substring(whole, end);
        return (number < 0 ? "-" : "") + figures.substring(0, whole) + fraction;
    }
}
