package aisle.server.purchasing;

import org.jspecify.annotations.Nullable;

/**
 * What a delivery had other than was ordered, or than its note said: a fact kept with the goods receipt.
 *
 * @param line the order's line
 * @param kind in what it differs; each kind once a line
 * @param quantity thousandths, above zero; null for {@link Kind#PRICE}
 * @param cost minor units a pack as the delivery note says; null for all but {@link Kind#PRICE}
 * @param note in the words of whoever took it in; null when they said nothing
 */
public record Difference(
        int line,
        Kind kind,
        @Nullable Long quantity,
        @Nullable Long cost,
        @Nullable String note) {

    /** In what a delivery differs. */
    public enum Kind {
        /** Less came than the note says. */
        SHORT,
        /** More came than is on order, and was taken in. */
        OVER,
        /** Refused at the door: broken, crushed, spoilt. */
        DAMAGED,
        /** Refused at the door: chilled or frozen goods that came too warm. */
        WARM,
        /** The note says another price than was agreed. */
        PRICE;

        /** Whether such goods went back with the driver, and so never were stock. */
        public boolean refused() {
            return this == DAMAGED || this == WARM;
        }
    }
}
