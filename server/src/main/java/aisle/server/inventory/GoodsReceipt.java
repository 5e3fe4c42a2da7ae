package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came into a store.
 *
 * @param id the receipt's own id; booked twice it is refused
 * @param store the store that took them
 * @param origin from a supplier, or the stock a shop began with
 * @param day business day
 * @param at when
 * @param lines what came
 */
public record GoodsReceipt(UUID id, long store, Origin origin, LocalDate day, Instant at, List<Line> lines) {

    /** Where the goods came from. */
    public enum Origin {
        /** There when the shop began: booked against the owner's equity. */
        OPENING,
        /** Delivered: booked against goods received and not yet invoiced. */
        SUPPLIER
    }

    /**
     * One product of a receipt.
     *
     * @param product product id
     * @param quantity thousandths, above zero
     * @param cost minor units for the whole quantity, not negative
     * @param lot as printed on the goods; null when they name none
     * @param expires the last day it may be sold; null for what does not spoil
     */
    public record Line(
            long product,
            long quantity,
            long cost,
            @Nullable String lot,
            @Nullable LocalDate expires) {
        /** Refuses what cannot be received. */
        public Line {
            if (quantity <= 0 || cost < 0) {
                throw new IllegalArgumentException("line of product " + product + ": quantity " + quantity
                        + " must be above zero, cost " + cost + " must not be negative");
            }
        }

        /**
         * Goods without a lot or a date.
         *
         * @param product product id
         * @param quantity thousandths, above zero
         * @param cost minor units for the whole quantity, not negative
         */
        public Line(long product, long quantity, long cost) {
            this(product, quantity, cost, null, null);
        }

        /** What the lot is called: its own name, or else its date; null when it has neither. */
        @Nullable String lotName() {
            return lot == null && expires != null ? expires.toString() : lot;
        }
    }
}
