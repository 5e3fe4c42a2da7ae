package aisle.server.insight.replenishment.shop;

import aisle.server.insight.forecast.DayDemand;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.replenishment.DemandForecast;
import java.util.List;
import java.util.Map;

/**
 * A store's stored forecast as replenishment asks for it. Days beyond the forecast's reach are like the same weekday
 * before.
 */
final class ShopForecast implements DemandForecast {

    private static final double THOUSANDTHS = 1_000;
    private static final int WEEK = 7;

    private final Map<Long, List<DayDemand>> days;

    ShopForecast(Map<Long, List<DayDemand>> days) {
        this.days = days;
    }

    @Override
    public Demand demand(long product, int daysAhead) {
        List<DayDemand> known = days.getOrDefault(product, List.of());
        if (known.isEmpty()) {
            return Demand.certain(0);
        }
        int day = daysAhead;
        while (day >= known.size() && day >= WEEK) {
            day -= WEEK;
        }
        return of(known.get(Math.min(day, known.size() - 1)));
    }

    private static Demand of(DayDemand day) {
        return Demand.ofDeciles(
                day.mean() / THOUSANDTHS,
                day.quantiles().stream()
                        .mapToDouble(decile -> decile / THOUSANDTHS)
                        .toArray());
    }
}
