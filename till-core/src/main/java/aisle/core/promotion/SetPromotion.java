package aisle.core.promotion;

/**
 * A promotion that needs a set of whole units. The units of a set are taken from the dearest to the cheapest; what each
 * adds to the saving depends only on its price and its place in the set, which is what lets the best combination be
 * found exactly ({@link Combination}).
 */
public non-sealed interface SetPromotion extends Promotion {
    /** Units of the largest set. */
    int UNITS_MAX = 100;

    /** Units of one set. */
    int size();

    /** Whether all units of a set must be of one product. */
    boolean sameProduct();

    /**
     * Millionths of a minor unit that the unit at {@code place} (from 0, the dearest) adds to its set's saving; may be
     * negative for a part of a set, never counted unless the set is whole.
     */
    long saving(int place, long price);
}
