package aisle.core.promotion;

import aisle.core.money.Limits;
import aisle.core.price.Product;

/**
 * A line that promotions may touch.
 *
 * @param code as scanned or keyed; tells apart lines that are otherwise the same
 * @param quantity thousandths
 * @param unitPrice minor units per unit
 * @param gross minor units of the whole line
 */
public record Candidate(Product product, String code, long quantity, long unitPrice, long gross) {
    /** Whole units of one price, so that single units may take part in sets. */
    boolean whole() {
        return !product.unit().weighed();
    }

    /** How many units, or 1 for a weighed line, which is never divided. */
    int units() {
        return whole() ? (int) (quantity / Limits.UNIT) : 1;
    }

    /** What one of the units costs. */
    long price() {
        return whole() ? unitPrice : gross;
    }
}
