package aisle.server.inventory.costs;

import aisle.server.inventory.CostsSettled.Part;
import aisle.server.inventory.Movement;
import java.time.LocalDate;

/**
 * A movement as costs see it.
 *
 * @param day business day
 * @param kind why it moved
 * @param quantity thousandths, positive into the store, not 0
 * @param cost what it was booked at, minor units, signed like {@code quantity}
 * @param landed what was laid on it since, freight and other prices, minor units of either sign; 0 but for receipts
 * @param landings how often that was told
 */
record Flow(LocalDate day, Movement.Kind kind, long quantity, long cost, long landed, int landings) {

    Flow(LocalDate day, Movement.Kind kind, long quantity, long cost) {
        this(day, kind, quantity, cost, 0, 0);
    }

    /** Whether it says itself what it cost; what is brought back or found does not. */
    boolean bringsItsCost() {
        return quantity > 0
                && switch (kind) {
                    case RECEIPT, TRANSFER, PRODUCTION, RETURN -> true;
                    case SALE, REFUND, COUNT, WASTE, DONATION -> false;
                };
    }

    /** What it left for, or comes back from. */
    Part part() {
        return switch (kind) {
            case SALE, REFUND -> Part.SOLD;
            case COUNT, WASTE -> Part.SHRINK;
            case DONATION -> Part.DONATED;
            case RECEIPT, TRANSFER, PRODUCTION, RETURN -> Part.SENT;
        };
    }
}
