package aisle.server.insight.forecast.method;

import java.util.Arrays;

/** The last 28 days: their mean as the point, their own spread as the quantiles. */
final class RecentDays {

    private static final int DAYS = 28;

    private RecentDays() {}

    static Outlook forecast(double[] history, int horizon) {
        double[] days = Observed.days(Observed.last(history, DAYS));
        if (days.length == 0) {
            return Outlook.nothing(horizon);
        }
        double mean = Arrays.stream(days).average().orElse(0);
        Arrays.sort(days);
        return Outlook.everyDay(horizon, mean, level -> Observed.quantile(days, level));
    }
}
