package aisle.server.purchasing.invoices;

import java.math.BigInteger;
import java.util.UUID;

/**
 * Goods that came and wait for an invoice: what is left of one line of a goods receipt.
 *
 * @param receipt with which they came
 * @param order the order
 * @param line its line
 * @param quantity thousandths that no invoice pays for yet
 * @param cost minor units these were taken in at
 */
record Waiting(UUID receipt, UUID order, int line, long quantity, long cost) {

    /** What some of them were taken in at, rounded half up; the last of them take what is left. */
    long costOf(long part) {
        return part == quantity
                ? cost
                : BigInteger.valueOf(cost)
                        .multiply(BigInteger.valueOf(part))
                        .add(BigInteger.valueOf(quantity / 2))
                        .divide(BigInteger.valueOf(quantity))
                        .longValueExact();
    }
}
