package aisle.server.catalog.prices;

import aisle.server.catalog.competitors.SeenPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices that are prepared together, approved together and taken back together.
 *
 * @param terms where and when they hold
 * @param lines number of products
 * @param madeBy staff id
 * @param approvedBy staff id; null until approved
 * @param endedBy who discarded or rolled it back
 * @param version the first price book that has them
 */
public record PriceBatch(
        long id,
        Terms terms,
        State state,
        int lines,
        long madeBy,
        Instant madeAt,
        @Nullable Long approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Long endedBy,
        @Nullable Instant endedAt,
        @Nullable Long version) {

    /** Where a batch stands. */
    public enum State {
        /** Being prepared; no till knows of it. */
        DRAFT,
        /** In the price book. */
        APPROVED,
        /** Was in the price book; what held before holds again. */
        ROLLED_BACK,
        /** Given up before it was approved. */
        DISCARDED
    }

    /**
     * Where and when the prices hold.
     *
     * @param name such as {@code Week 49}
     * @param stores their ids; null for the chain's price, which a store's own price goes before
     * @param group of stores that they were chosen by; null when they were not. A draft's stores follow it.
     * @param member whether only members pay them
     * @param from first business day
     * @param fromMinute of that day in each store's own time, 0 for its beginning
     * @param to first day they no longer hold; null while open
     */
    public record Terms(
            String name,
            @Nullable List<Long> stores,
            @Nullable Long group,
            boolean member,
            LocalDate from,
            int fromMinute,
            @Nullable LocalDate to) {}

    /**
     * One product's price in a batch.
     *
     * @param code the first of its codes
     * @param amount the new price, minor units per unit
     * @param lowest what it cost before in the cheapest of the stores; null when it had no price
     * @param highest what it cost before in the dearest
     * @param cost per unit, 0 while it is not known
     * @param net what of the new price is not tax
     * @param confirmed whether somebody was asked about the doubts, and meant it
     * @param withoutIt in how many of the batch's stores it is not carried on the first day
     * @param elsewhere the cheapest that it was last seen for at a competitor of these stores; null when it was not
     */
    public record Line(
            long product,
            String name,
            @Nullable String code,
            String department,
            String unit,
            long amount,
            @Nullable Long lowest,
            @Nullable Long highest,
            long cost,
            long net,
            List<PriceDoubt> doubts,
            boolean confirmed,
            int withoutIt,
            @Nullable SeenPrice elsewhere) {

        Line beside(int withoutIt, @Nullable SeenPrice elsewhere) {
            return new Line(
                    product,
                    name,
                    code,
                    department,
                    unit,
                    amount,
                    lowest,
                    highest,
                    cost,
                    net,
                    doubts,
                    confirmed,
                    withoutIt,
                    elsewhere);
        }
    }
}
