package aisle.server.insight.replenishment.shop;

import aisle.server.catalog.PriceBooks;
import aisle.server.insight.forecast.Forecasts;
import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.MarkdownAdvice;
import aisle.server.insight.replenishment.MarkdownQuestion;
import aisle.server.insight.replenishment.NearExpiry;
import aisle.server.insight.replenishment.StockLot;
import aisle.server.inventory.Lots;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.springframework.stereotype.Service;

/** What to mark down in a store today: each product's lot that expires first, put to {@link NearExpiry}. */
@Service
public class ShopMarkdowns {

    private static final List<Long> CUTS = List.of(200_000L, 300_000L, 400_000L, 500_000L, 600_000L);
    private static final int DAYS = 3;
    private static final double THOUSANDTHS = 1_000;

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
        lots.nearExpiry(store, DAYS - 1).stream()
                .filter(lot -> !Objects.requireNonNull(lot.expires()).isBefore(today))
                .forEach(lot -> first.putIfAbsent(lot.product(), lot));
        var products = first.keySet();
        var held = stock.of(store, products, today);
        var priced = prices.of(store, products, today, DAYS);
        LongUnaryOperator cost = books.current(store)::cost;
        var pricing = NearExpiry.ofWholeProducts(
                new ShopForecast(forecasts.expected(store, products, today, DAYS)), Assumptions.USUAL, CUTS);
        List<SuggestedMarkdown> suggested = new ArrayList<>();
        first.values().forEach(lot -> {
            ShopPrices.Days days = priced.get(lot.product());
            if (days != null) {
                var question = question(lot, Objects.requireNonNull(held.get(lot.product())), days, cost, today);
                suggestion(lot, days, pricing.advise(question)).ifPresent(suggested::add);
            }
        });
        suggested.sort(
                Comparator.comparingLong(SuggestedMarkdown::gain).reversed().thenComparing(SuggestedMarkdown::product));
        return suggested;
    }

    private static MarkdownQuestion question(
            Lots.Lot lot, ShopStock.Of held, ShopPrices.Days days, LongUnaryOperator cost, LocalDate today) {
        List<StockLot> others = new ArrayList<>(held.coming());
        held.lots().stream()
                .filter(each -> each.onHand() > 0 && !Objects.equals(each.lot(), lot.lot()))
                .map(each -> ShopStock.Of.onHand(each, today))
                .forEach(others::add);
        return new MarkdownQuestion(
                lot.product(),
                lot.onHand(),
                (int) ChronoUnit.DAYS.between(today, Objects.requireNonNull(lot.expires())),
                0,
                others,
                days.revenue()[0],
                cost.applyAsLong(lot.product()),
                days.revenue(),
                Assumptions.USUAL.elasticity());
    }

    /** None where no cut is worth at least a minor unit, or the price cannot be cut in whole minor units. */
    private static Optional<SuggestedMarkdown> suggestion(Lots.Lot lot, ShopPrices.Days days, MarkdownAdvice advice) {
        long price = days.shelf()[0];
        long marked = price - price * advice.cutPpm() / 1_000_000;
        long gain = Math.round(advice.reasons().gain());
        if (advice.cutPpm() == 0 || gain < 1 || marked < 1 || marked >= price) {
            return Optional.empty();
        }
        return Optional.of(new SuggestedMarkdown(
                lot.product(),
                Objects.requireNonNull(lot.lot()),
                Objects.requireNonNull(lot.expires()),
                lot.onHand(),
                price,
                marked,
                Math.round(advice.reasons().wastedWithout() * THOUSANDTHS),
                Math.round(advice.reasons().wasted() * THOUSANDTHS),
                gain));
    }
}
