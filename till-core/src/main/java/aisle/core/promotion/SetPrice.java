package aisle.core.promotion;

import aisle.core.money.Limits;

/** A price for a whole set, paid in exact steps as the set fills. */
final class SetPrice {
    /** Units of the largest set. */
    static final int UNITS_MAX = 100;

    private SetPrice() {}

    /** What the unit at {@code place} pays of a set's price, in millionths; the places of a set sum to the price. */
    static long share(int place, int count, long price) {
        long whole = price * Limits.PPM;
        return whole * (place + 1) / count - whole * place / count;
    }
}
