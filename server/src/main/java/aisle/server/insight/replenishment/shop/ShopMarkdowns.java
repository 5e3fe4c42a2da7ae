package aisle.server.insight.replenishment.shop;

import aisle.server.catalog.PriceBooks;
import aisle.server.insight.forecast.Forecasts;
import aisle.server.inventory.Lots;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.springframework.stereotype.Service;

/** What to mark down in a store today: each product's lot that expires first, put to {@link NearExpiry}. */
@Service
public class ShopMarkdowns {

    private final Lots lots;
    private final ShopStock stock;
    private final ShopPrices prices;
    private final Forecasts forecasts;
    private final PriceBooks books;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    ShopMarkdowns(Lots lots, ShopStock stock, ShopPrices prices, Forecasts forecasts, PriceBooks books, Stores stores) {
        this.lots = lots;
        this.stock = stock;
        this.prices = prices;
        this.forecasts = forecasts;
        this.books = books;
        this.stores = stores;
    }

    /**
     * Lower prices that are expected to bring more than the price of today, for what expires within three days.
     *
     * @param store the store
     * @return the largest gain leading
     */
    public List<SuggestedMarkdown> suggest(long store) {
        LocalDate today = stores.find(store).dayOf(clock.instant());
        Map<Long, Lots.Lot> first = new LinkedHashMap<>();
        lots.nearExpiry(store, MarkdownRule.DAYS - 1).stream()
                .filter(lot -> !Objects.requireNonNull(lot.expires()).isBefore(today))
                .forEach(lot -> first.putIfAbsent(lot.product(), lot));
        var products = first.keySet();
        var held = stock.of(store, products, today);
        var priced = prices.of(store, products, today, MarkdownRule.DAYS);
        LongUnaryOperator cost = books.current(store)::cost;
        var rule = new MarkdownRule(new ShopForecast(forecasts.expected(store, products, today, MarkdownRule.DAYS)));
        List<SuggestedMarkdown> suggested = new ArrayList<>();
        first.values().forEach(lot -> {
            ShopPrices.Days days = priced.get(lot.product());
            if (days != null) {
                ShopStock.Of of = Objects.requireNonNull(held.get(lot.product()));
                rule.suggest(lot, of.lots(), of.coming(), days, cost.applyAsLong(lot.product()), today)
                        .ifPresent(suggested::add);
            }
        });
        suggested.sort(
                Comparator.comparingLong(SuggestedMarkdown::gain).reversed().thenComparing(SuggestedMarkdown::product));
        return suggested;
    }
}
