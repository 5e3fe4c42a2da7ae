package aisle.server.insight.forecast;

import aisle.server.insight.facts.Breakdown;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** How a store's day fills: what share of its baskets was rung up by a time of day, all days together. */
final class DayShape {

    private static final int HOURS = 24;
    private static final double SECONDS = 3_600;

    private final double[] before = new double[HOURS + 1];
    private final ZoneId zone;

    /**
     * @param hours the store's, on the days that are looked at
     * @param zone the store's
     */
    DayShape(List<Breakdown.Hour> hours, ZoneId zone) {
        this.zone = zone;
        for (Breakdown.Hour hour : hours) {
            before[hour.hour() + 1] = hour.baskets();
        }
        for (int hour = 0; hour < HOURS; hour++) {
            before[hour + 1] += before[hour];
        }
    }

    /** The share by a moment, 0 to 1; a straight line within an hour. 1 where nobody knows. */
    float by(Instant moment) {
        double all = before[HOURS];
        if (all == 0) {
            return 1;
        }
        LocalTime time = moment.atZone(zone).toLocalTime();
        double within = (time.toSecondOfDay() % SECONDS) / SECONDS;
        int hour = time.getHour();
        return (float) ((before[hour] + within * (before[hour + 1] - before[hour])) / all);
    }
}
