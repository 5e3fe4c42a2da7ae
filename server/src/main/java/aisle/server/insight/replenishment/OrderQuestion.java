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
 * @param policy by which rule, and what there is room for
 */
public record OrderQuestion(long product, List<StockLot> stock, SupplyTerms terms, long[] revenue, OrderPolicy policy) {

    public OrderQuestion {
        stock = List.copyOf(stock);
        if (revenue.length == 0) {
            throw new IllegalArgumentException("revenue is empty; at least today's is wanted");
        }
    }

    /** By what is expected to pay, with room for any amount. */
    public OrderQuestion(long product, List<StockLot> stock, SupplyTerms terms, long[] revenue) {
        this(product, stock, terms, revenue, OrderPolicy.USUAL);
    }

    /** On hand and coming, thousandths. */
    long position() {
        return stock.stream().mapToLong(StockLot::quantity).sum();
    }

    long revenueOn(int day) {
        return revenue[Math.min(day, revenue.length - 1)];
    }
}
