package aisle.core.promotion;

/**
 * A promotion that gives its saving on every unit alone, weighed goods included. Savings are exact, in millionths of a
 * minor unit; they are rounded once, half up, per promotion and product.
 */
public non-sealed interface UnitPromotion extends Promotion {
    /** Millionths of a minor unit off {@code quantity} thousandths at {@code unitPrice}, which cost {@code gross}. */
    long saving(long unitPrice, long quantity, long gross);
}
