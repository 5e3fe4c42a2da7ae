package aisle.server.insight.replenishment.shop;

import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.facts.Facts;
import aisle.server.inventory.EmptyShelves;
import aisle.server.inventory.MovedDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Measures afterwards what was done, against the same days had it not been done (docs/replenishment.md). */
@Service
public class ShopMeasure {

    /** Of the sales an empty shelf would have lost, those another product may have taken: our own figure. */
    private static final double OTHERS_TAKE = 0.4;
    /** Eight times in ten a normal value lies within so many standard deviations. */
    private static final double EIGHT_IN_TEN = 1.2816;

    private static final int LOOK_BACK = 28;
    private static final int DAYS_MIN = 14;
    private static final double THOUSANDTHS = 1_000;

    private final MovedDays moved;
    private final Facts facts;
    private final EmptyShelves shelves;
    private final ShopPrices prices;
    private final PriceBooks books;

    ShopMeasure(MovedDays moved, Facts facts, EmptyShelves shelves, ShopPrices prices, PriceBooks books) {
        this.moved = moved;
        this.facts = facts;
        this.shelves = shelves;
        this.prices = prices;
        this.books = books;
    }

    /**
     * What a delivery brought from the day it came until the next could come. Without it the same customers would have
     * met the stock of before and what came beside: of what was sold, what that stock could not have served is the
     * delivery's, and earned its margin; of what was thrown away, what that stock did not hold is the delivery's too.
     * Some of the customers would have taken another product instead, which is the interval.
     *
     * @param store the store
     * @param products what was ordered
     * @param receipts the goods receipts it came with
     * @param from the day it came
     * @param to the day before the next delivery
     */
    public Measured delivery(
            long store, Collection<Long> products, Collection<UUID> receipts, LocalDate from, LocalDate to) {
        Map<Long, List<MovedDays.Day>> days = moved.of(store, products, from, to, receipts);
        Map<Long, Long> before = moved.before(store, products, from);
        var priced = prices.of(store, products, from, (int) ChronoUnit.DAYS.between(from, to) + 1);
        PriceBook book = books.current(store);
        double margin = 0;
        double lost = 0;
        for (long product : products) {
            ShopPrices.Days revenue = priced.get(product);
            long stock = Math.max(0, before.getOrDefault(product, 0L));
            for (MovedDays.Day day : days.getOrDefault(product, List.of())) {
                stock = Math.max(0, stock + day.cameBeside());
                long sold = Math.min(stock, Math.max(0, day.sold()));
                stock -= sold;
                long wasted = Math.min(stock, Math.max(0, day.wasted()));
                stock -= wasted;
                int place = (int) ChronoUnit.DAYS.between(from, day.day());
                long price = revenue == null ? book.cost(product) : revenue.revenue()[place];
                margin += (Math.max(0, day.sold()) - sold) / THOUSANDTHS * (price - book.cost(product));
                lost += (Math.max(0, day.wasted()) - wasted) / THOUSANDTHS * book.cost(product);
            }
        }
        long gain = Math.round(margin - lost);
        long less = Math.round(margin * (1 - OTHERS_TAKE) - lost);
        return new Measured(from, to, gain, Math.min(gain, less), Math.max(gain, less));
    }

    /**
     * What a markdown brought while it held. Without it the product would have sold as in the 28 days before, on those
     * it was there all day; of what expired, that many fewer would have been left. What was sold beyond that and would
     * not have expired costs its replacement. How far those days scatter is the interval.
     *
     * @param store the store
     * @param product the product
     * @param price minor units before it
     * @param marked minor units while it held
     * @param expiring thousandths of the lot it was for
     * @param from the first day it held
     * @param to the last
     * @return empty where fewer than 14 days before can be compared
     */
    public Optional<Measured> markdown(
            long store, long product, long price, long marked, long expiring, LocalDate from, LocalDate to) {
        double[] usual = usual(store, product, from);
        if (usual.length < DAYS_MIN) {
            return Optional.empty();
        }
        double mean = Arrays.stream(usual).average().orElse(0);
        double variance = Arrays.stream(usual)
                        .map(units -> (units - mean) * (units - mean))
                        .sum()
                / (usual.length - 1);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        double sold = moved.of(store, List.of(product), from, to, List.of()).getOrDefault(product, List.of()).stream()
                        .mapToLong(MovedDays.Day::sold)
                        .sum()
                / THOUSANDTHS;
        long cost = books.current(store).cost(product);
        double scatter = EIGHT_IN_TEN * Math.sqrt(days * variance);
        double lot = expiring / THOUSANDTHS;
        long gain = Math.round(gain(sold, mean * days, lot, price, marked, cost));
        long one = Math.round(gain(sold, mean * days + scatter, lot, price, marked, cost));
        long other = Math.round(gain(sold, Math.max(0, mean * days - scatter), lot, price, marked, cost));
        return Optional.of(new Measured(
                from, to, gain, Math.min(gain, Math.min(one, other)), Math.max(gain, Math.max(one, other))));
    }

    private static double gain(double sold, double usual, double lot, long price, long marked, long cost) {
        double more = sold - usual;
        double rescued = Math.clamp(lot - usual, 0, Math.max(0, more));
        return sold * marked - usual * price - (more - rescued) * cost;
    }

    private double[] usual(long store, long product, LocalDate before) {
        LocalDate from = before.minusDays(LOOK_BACK);
        BitSet empty = shelves.days(store, List.of(product), from, LOOK_BACK).getOrDefault(product, new BitSet());
        Map<LocalDate, Long> sold = new HashMap<>();
        facts.sold(store, from, before.minusDays(1), List.of(product))
                .forEach(day -> sold.put(day.day(), day.quantity()));
        return facts.traded(store, from, before.minusDays(1)).stream()
                .filter(day -> !empty.get((int) ChronoUnit.DAYS.between(from, day)))
                .mapToDouble(day -> Math.max(0, sold.getOrDefault(day, 0L)) / THOUSANDTHS)
                .toArray();
    }
}
