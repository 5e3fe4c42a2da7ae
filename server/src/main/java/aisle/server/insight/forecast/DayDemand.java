package aisle.server.insight.forecast;

import aisle.server.insight.forecast.model.ProductForecast.Basis;
import java.time.LocalDate;
import java.util.List;

/**
 * What is expected of a product on a day.
 *
 * @param day the store's business day
 * @param basis how it was found
 * @param version of the model
 * @param mean thousandths sold on average: more than nothing also where every quantile is nothing
 * @param quantiles thousandths at the levels 0.1 to 0.9: the fourth after the first is the median
 */
public record DayDemand(LocalDate day, Basis basis, long version, long mean, List<Long> quantiles) {}
