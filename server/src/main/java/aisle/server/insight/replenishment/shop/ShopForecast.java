package aisle.server.insight.replenishment.shop;

import aisle.server.insight.forecast.DayDemand;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.replenishment.DemandForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A store's stored forecast as replenishment asks for it. A forecast gives deciles; beyond the first and the last of
 * them demand is taken to go on as a normal distribution would from there, since an order for the rare day looks right
 * at these tails. Days beyond the forecast's reach are like the same weekday before.
 */
final class ShopForecast implements DemandForecast {

    private static final double THOUSANDTHS = 1_000;
    private static final int WEEK = 7;
    private static final double[] LEVELS = {0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98};
    /** From the ninth decile to the level 0.98, in steps as from the eighth to the ninth: (2.054 - 1.282) / 0.440. */
    private static final double TAIL = 1.755;

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
        return of(known.get(Math.min(day, known.size() - 1)).quantiles());
    }

    private static Demand of(List<Long> deciles) {
        List<Double> units = new ArrayList<>();
        deciles.forEach(decile -> units.add(decile / THOUSANDTHS));
        int last = units.size() - 1;
        double low = Math.max(0, units.get(0) - TAIL * (units.get(1) - units.get(0)));
        double high = units.get(last) + TAIL * (units.get(last) - units.get(last - 1));
        units.addFirst(low);
        units.addLast(high);
        double[] quantiles = units.stream().mapToDouble(Double::doubleValue).toArray();
        return Demand.ofQuantiles(mean(quantiles), LEVELS, quantiles);
    }

    /** The area under the quantiles, level outside the outermost. */
    private static double mean(double[] quantiles) {
        double mean = LEVELS[0] * quantiles[0] + (1 - LEVELS[LEVELS.length - 1]) * quantiles[quantiles.length - 1];
        for (int i = 1; i < quantiles.length; i++) {
            mean += (LEVELS[i] - LEVELS[i - 1]) * (quantiles[i] + quantiles[i - 1]) / 2;
        }
        return mean;
    }
}
