package aisle.server.insight.replenishment;

import java.util.List;

/**
 * How much of a product to order today.
 *
 * @param product its id
 * @param stock what is on hand and on order, in any order
 * @param terms on which it comes
 * @param revenue what a unit sold brings today and on each following day, allowances included, minor units; the last
 *     holds for all days after it
 */
public record OrderQuestion(long product, List<StockLot> stock, SupplyTerms terms, long[] revenue) {

    public OrderQuestion {
        stock = List.copyOf(stock);
        if (revenue.length == 0) {
            throw new IllegalArgumentException("revenue is empty; at least today's is wanted");
        }
    }

    long revenueOn(int day) {
        return revenue[Math.min(day, revenue.length - 1)];
    }
}
