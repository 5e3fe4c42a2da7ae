package aisle.server.insight.forecast;

import aisle.server.catalog.ShelfPlan;
import aisle.server.insight.facts.Breakdown;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.facts.GoodsSold;
import aisle.server.insight.forecast.model.Panel;
import aisle.server.insight.forecast.model.Series;
import aisle.server.inventory.EmptyShelves;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A store's days as the model takes them: what the facts say was sold, a zero only on days the store traded and after
 * the product's first sale, beside prices, promotions and empty shelves.
 */
@Component
class ShopHistory {

    /** Two years: further back a shop was another. */
    static final int DAYS_MAX = 728;
    /** What sold nothing for so long is left out: nothing is expected of it. */
    private static final int SOLD_WITHIN = 182;

    /** Days whose baskets say how a day fills. */
    private static final int SHAPE_DAYS = 28;

    private static final float THOUSANDTHS = 1_000;

    private final Facts facts;
    private final GoodsSold goods;
    private final ShelfPlan shelf;
    private final EmptyShelves shelves;
    private final Breakdown breakdown;
    private final Stores stores;

    ShopHistory(
            Facts facts, GoodsSold goods, ShelfPlan shelf, EmptyShelves shelves, Breakdown breakdown, Stores stores) {
        this.facts = facts;
        this.goods = goods;
        this.shelf = shelf;
        this.shelves = shelves;
        this.breakdown = breakdown;
        this.stores = stores;
    }

    /**
     * The days a forecast can look back on.
     *
     * @param to yesterday: the last day that is over
     * @param traded the days the store traded on among them, rising
     */
    record Span(LocalDate from, LocalDate to, List<LocalDate> traded) {
        int days() {
            return (int) ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /** The span that ends the day before today; null when the store never traded before today. */
    @Nullable Span span(long store, LocalDate today) {
        List<LocalDate> traded = facts.traded(store, today.minusDays(DAYS_MAX), today.minusDays(1));
        return traded.isEmpty() ? null : new Span(traded.getFirst(), today.minusDays(1), traded);
    }

    /** The products that are forecast, those that stand in for each other side by side. */
    List<Long> products(long store, Span span) {
        LocalDate since = span.to.minusDays(SOLD_WITHIN);
        return shelf.alikeTogether(goods.products(store, since.isAfter(span.from) ? since : span.from, span.to));
    }

    /**
     * Products over the days of a span.
     *
     * @param products at least one
     * @param ahead days after the span of which plans are wanted
     */
    Panel panel(long store, Span span, List<Long> products, int ahead) {
        int days = span.days();
        Map<Long, ShelfPlan.Days> plans = shelf.of(store, products, span.from, days + ahead);
        Map<Long, float[]> onShelf = onShelf(store, span, products);
        Map<Long, float[]> sold = sold(store, span, products);
        List<Series> series = new ArrayList<>();
        for (long product : products) {
            ShelfPlan.Days plan = plans.get(product);
            if (plan != null) {
                float[] quantities = sold.computeIfAbsent(product, key -> missing(days));
                series.add(new Series(
                        product,
                        plan.alike(),
                        quantities,
                        promoted(plan.promoted()),
                        prices(plan.prices()),
                        onShelf.computeIfAbsent(product, key -> always(days))));
            }
        }
        return new Panel((int) span.from.toEpochDay(), days, series);
    }

    /** The share of each day's customers who could have found the product: until its last piece was sold. */
    private Map<Long, float[]> onShelf(long store, Span span, List<Long> products) {
        int days = span.days();
        DayShape shape = shape(store, span);
        Map<Long, Map<Integer, Instant>> ranOut = shelves.ranOut(store, products, span.from, days);
        Map<Long, float[]> onShelf = new HashMap<>();
        shelves.days(store, products, span.from, days).forEach((product, empty) -> {
            float[] shares = always(days);
            Map<Integer, Instant> sold = ranOut.getOrDefault(product, Map.of());
            empty.stream().filter(day -> day < days).forEach(day -> {
                Instant last = sold.get(day);
                shares[day] = last == null ? 0 : shape.by(last);
            });
            onShelf.put(product, shares);
        });
        return onShelf;
    }

    private DayShape shape(long store, Span span) {
        LocalDate since = span.to.minusDays(SHAPE_DAYS - 1L);
        ZoneId zone = stores.find(store).zone();
        return new DayShape(breakdown.hours(store, since.isAfter(span.from) ? since : span.from, span.to, zone), zone);
    }

    private Map<Long, float[]> sold(long store, Span span, List<Long> products) {
        Map<Long, float[]> sold = new HashMap<>();
        Map<Long, Integer> first = new HashMap<>();
        List<Facts.Sold> rows = goods.of(store, span.from, span.to, products);
        for (Facts.Sold row : rows) {
            if (row.quantity() > 0) {
                first.merge(row.product(), place(span, row.day()), Math::min);
            }
        }
        first.forEach((product, begin) -> {
            float[] quantities = missing(span.days());
            for (LocalDate day : span.traded) {
                int place = place(span, day);
                quantities[place] = place < begin ? Float.NaN : 0;
            }
            sold.put(product, quantities);
        });
        for (Facts.Sold row : rows) {
            float[] quantities = sold.get(row.product());
            if (quantities != null) {
                quantities[place(span, row.day())] = Math.max(0, row.quantity() / THOUSANDTHS);
            }
        }
        return sold;
    }

    private static int place(Span span, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(span.from, day);
    }

    private static float[] missing(int days) {
        float[] values = new float[days];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    private static float[] promoted(boolean[] plan) {
        float[] promoted = new float[plan.length];
        for (int day = 0; day < plan.length; day++) {
            promoted[day] = plan[day] ? 1 : 0;
        }
        return promoted;
    }

    private static float[] prices(long[] plan) {
        float[] prices = new float[plan.length];
        for (int day = 0; day < plan.length; day++) {
            prices[day] = plan[day] == 0 ? Float.NaN : plan[day];
        }
        return prices;
    }

    private static float[] always(int days) {
        float[] shares = new float[days];
        Arrays.fill(shares, 1);
        return shares;
    }
}
