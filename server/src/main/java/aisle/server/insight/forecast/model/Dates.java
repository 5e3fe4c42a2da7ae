package aisle.server.insight.forecast.model;

import java.time.LocalDate;

/**
 * What a date does to the whole shop: the ratio of what all products sold to what was expected of them on the same date
 * a year before. Only dates that moved the shop notably count: small ratios are chance.
 */
final class Dates {

    /** Below 12 per cent up or down a date is like any other. */
    private static final double NOTABLE = 0.12;
    /** Of the prior that a date does nothing, in pieces. */
    private static final double WEIGHT = 400;
    /** Days at the beginning whose expectations are too young to tell. */
    private static final int YOUNG = 56;

    private final int firstDay;
    private final Ratio[] days;

    Dates(Panel panel) {
        this.firstDay = panel.firstDay();
        this.days = Factors.ratios(panel.days(), WEIGHT);
    }

    /** Takes in what was sold of one product on a day, and what was expected with the date's own factor. */
    void learn(int day, double sold, double expected) {
        days[day].add(sold, expected / factor(day));
    }

    double factor(int day) {
        int before =
                (int) (LocalDate.ofEpochDay((long) firstDay + day).minusYears(1).toEpochDay() - firstDay);
        if (before < YOUNG || before >= days.length) {
            return 1;
        }
        double ratio = days[before].value(1);
        return Math.abs(StrictMath.log(ratio)) < NOTABLE ? 1 : ratio;
    }
}
