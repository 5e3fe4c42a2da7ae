package aisle.server.insight.simulator;

import aisle.core.promotion.AmountOff;
import aisle.core.promotion.BuyGet;
import aisle.core.promotion.CheapestFree;
import aisle.core.promotion.FixedPrice;
import aisle.core.promotion.PercentOff;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.SetForPrice;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.engine.Prices;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a price book says of one day, as shoppers weigh it when they choose: what a piece comes to when the offer is
 * taken whole. What they pay is the till's to say. What only members have sways nobody here.
 */
final class BookPrices implements Prices {

    private static final long MILLION = 1_000_000;

    private final int day;
    private final long[] prices;

    /**
     * Reads a day's prices.
     *
     * @param book with whatever was entered, marked down and promoted until now
     * @param carried whose prices; one the book has none for keeps the one it was listed at
     * @param epochDay of the day
     * @param day which day of the engine that is
     */
    BookPrices(PriceBook book, List<DemoGood> carried, long epochDay, int day) {
        this.day = day;
        this.prices = new long[carried.size()];
        var promotions = book.rules().promotions().stream()
                .filter(promotion -> promotion.scope().holds(epochDay, false))
                .toList();
        for (int good = 0; good < prices.length; good++) {
            prices[good] = price(book, carried.get(good), epochDay, promotions);
        }
    }

    private static long price(PriceBook book, DemoGood good, long epochDay, List<Promotion> promotions) {
        var product = book.product(good.product().id()).orElse(null);
        OptionalLong listed = product == null ? OptionalLong.empty() : product.priceOn(epochDay, false);
        if (product == null || listed.isEmpty()) {
            return good.price();
        }
        long price = listed.getAsLong();
        return promotions.stream()
                .filter(promotion -> promotion.covers(product, epochDay, false))
                .mapToLong(promotion -> piece(promotion, price))
                .reduce(price, Math::min);
    }

    private static long piece(Promotion promotion, long price) {
        long piece = switch (promotion) {
            case PercentOff off -> price * (MILLION - off.ppm()) / MILLION;
            case AmountOff off -> price - off.amount();
            case SetForPrice set -> set.price() / set.count();
            case BuyGet set ->
                price
                        * ((set.buy() + set.get()) * MILLION - set.get() * set.ppm())
                        / ((set.buy() + set.get()) * MILLION);
            case FixedPrice fixed -> Math.min(price, fixed.price());
            case CheapestFree free -> price * (free.count() - 1) / free.count();
            default -> price;
        };
        return Math.max(1, piece);
    }

    @Override
    public long price(int good, int asked) {
        if (asked != day) {
            throw new IllegalArgumentException("day is %d, known is %d".formatted(asked, day));
        }
        return prices[good];
    }

    @Override
    public long allowance(int good, int asked) {
        return 0;
    }
}
