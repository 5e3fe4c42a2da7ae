package aisle.server.insight.replenishment.shop;

import java.time.LocalDate;

/**
 * Replenishment and the plain min-max rule on paper, over days that are over.
 *
 * @param from the first day
 * @param to the last
 * @param products tried
 * @param rule what replenishment would have brought
 * @param minMax what min-max would have brought
 */
public record PaperResult(LocalDate from, LocalDate to, int products, Sums rule, Sums minMax) {

    /**
     * What a rule brought.
     *
     * @param profit minor units: what was sold less its cost, less what expired at cost, less handling
     * @param wasted minor units at cost
     * @param servedPpm of what was asked for, parts per million that were there
     */
    public record Sums(long profit, long wasted, long servedPpm) {}
}
