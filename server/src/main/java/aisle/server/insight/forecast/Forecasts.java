package aisle.server.insight.forecast;

import aisle.server.insight.forecast.ShopHistory.Span;
import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import aisle.server.insight.forecast.model.ProductForecast.Basis;
import aisle.server.insight.forecast.model.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is expected to be sold, as the active model last said. Reading it loads no model. */
@Service
public class Forecasts {

    private static final int RECENT_DAYS = 28;
    private static final double THOUSANDTHS = 1_000;

    private final ForecastRows rows;
    private final ModelVersions versions;
    private final ShopHistory history;

    Forecasts(ForecastRows rows, ModelVersions versions, ShopHistory history) {
        this.rows = rows;
        this.versions = versions;
        this.history = history;
    }

    /**
     * What a store's forecast rests on.
     *
     * @param version the active model's; null when the store has none, and {@link Basis#RECENT_DAYS} is what there is
     * @param from the first day it was made for; null when nothing was forecast
     * @param historyDays days from the first to the last the store traded on before today, of two years
     */
    public record Standing(@Nullable Long version, @Nullable LocalDate from, int historyDays) {}

    /**
     * What a store's forecast rests on today.
     *
     * @param store the store
     * @param today its business day
     */
    public Standing standing(long store, LocalDate today) {
        Span span = history.span(store, today);
        return new Standing(
                versions.active(store).map(ModelVersion::version).orElse(null),
                rows.first(store).orElse(null),
                span == null ? 0 : span.days());
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

    /**
     * Several products' expected days, also in a store without a model: there each day ahead is like the last 28, with
     * their mean and spread, and says so by its basis {@link Basis#RECENT_DAYS} and version 0.
     *
     * @param store the store
     * @param products product ids
     * @param today the first day
     * @param days how many
     * @return by product, as for one
     */
    public Map<Long, List<DayDemand>> expected(long store, Collection<Long> products, LocalDate today, int days) {
        if (versions.active(store).isPresent()) {
            return demand(store, products, today, today.plusDays(days - 1L));
        }
        Span span = history.span(store, today);
        return span == null ? Map.of() : likeRecentDays(store, span, products, today, days);
    }

    private Map<Long, List<DayDemand>> likeRecentDays(
            long store, Span span, Collection<Long> products, LocalDate today, int days) {
        LocalDate since = span.to().minusDays(RECENT_DAYS - 1L);
        Span recent = since.isAfter(span.from())
                ? new Span(
                        since,
                        span.to(),
                        span.traded().stream()
                                .filter(day -> !day.isBefore(since))
                                .toList())
                : span;
        Set<Long> sold = new HashSet<>(history.products(store, recent));
        List<Long> asked = products.stream().filter(sold::contains).sorted().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<DayDemand>> found = new HashMap<>();
        for (Series series : history.panel(store, recent, asked, 0).series()) {
            double[] quantities = IntStream.range(0, series.sold().length)
                    .mapToDouble(day -> series.sold()[day])
                    .toArray();
            found.put(series.product(), days(Method.MEAN.forecast(quantities, days), today));
        }
        return found;
    }

    private static List<DayDemand> days(Outlook outlook, LocalDate today) {
        List<DayDemand> days = new ArrayList<>();
        for (int day = 0; day < outlook.mean().length; day++) {
            days.add(new DayDemand(
                    today.plusDays(day),
                    Basis.RECENT_DAYS,
                    0,
                    Math.round(outlook.mean()[day] * THOUSANDTHS),
                    Arrays.stream(outlook.quantiles()[day])
                            .mapToObj(level -> Math.round(level * THOUSANDTHS))
                            .toList()));
        }
        return days;
    }
}
