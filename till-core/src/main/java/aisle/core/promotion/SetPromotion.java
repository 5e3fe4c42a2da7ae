package aisle.core.promotion;

/**
 * A promotion that needs several whole units. They are counted from the dearest to the cheapest ({@link Tally}); what
 * each adds to the saving depends only on its price and its place, which is what lets the best combination be found
 * exactly ({@link Combination}).
 */
public non-sealed interface SetPromotion extends Promotion {
    /** Units of the largest set. */
    int UNITS_MAX = 100;

    /**
     * How the units are counted in one basket.
     *
     * @param units there are of the goods
     * @param rewards there are of the goods that are only given
     * @param uses how often the promotion may be used
     */
    Tally tally(int units, int rewards, int uses);

    /** Whether all units of a set must be of one product. */
    default boolean sameProduct() {
        return false;
    }

    /** Whether each unit has its own part of the saving, which is not shared out by price. */
    default boolean savesByUnit() {
        return false;
    }

    /**
     * Millionths of a minor unit that a unit at a place of the tally adds; may be negative for a part of a set, never
     * counted unless the set is whole.
     */
    long saving(int place, long price);
}
