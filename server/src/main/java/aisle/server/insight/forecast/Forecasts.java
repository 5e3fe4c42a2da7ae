package aisle.server.insight.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What is expected to be sold, as the active model last said. Reading it loads no model. */
@Service
public class Forecasts {

    private final ForecastRows rows;

    Forecasts(ForecastRows rows) {
        this.rows = rows;
    }

    /**
     * A product's expected days.
     *
     * @param store the store
     * @param product the product
     * @param from the first day
     * @param to the last
     * @return in the order of the days; those beyond the forecast's reach are missing, and all are for a product that
     *     sold nothing in half a year, of which nothing is expected
     */
    public List<DayDemand> demand(long store, long product, LocalDate from, LocalDate to) {
        return demand(store, List.of(product), from, to).getOrDefault(product, List.of());
    }

    /**
     * Several products' expected days.
     *
     * @param store the store
     * @param products product ids
     * @param from the first day
     * @param to the last
     * @return by product, as for one
     */
    public Map<Long, List<DayDemand>> demand(long store, Collection<Long> products, LocalDate from, LocalDate to) {
        return rows.of(store, products, from, to);
    }
}
