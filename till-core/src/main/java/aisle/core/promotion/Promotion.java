package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.price.Product;

/**
 * A promotion: what it is for ({@link Scope}) and what it gives. A further kind is one class that implements this,
 * named in {@link PromotionKind}, the only list of them.
 */
public sealed interface Promotion permits UnitPromotion, SetPromotion, BasketPromotion {
    /** What every promotion has. */
    Scope scope();

    /** The word for this kind in JSON. */
    PromotionKind kind();

    /** Appends the members that only this kind has. */
    void writeTerms(JsonWriter out);

    default long id() {
        return scope().id();
    }

    default String name() {
        return scope().name();
    }

    /** The form of the rules from which on a page can read the promotion; in older ones it is left out. */
    default int form() {
        return Math.max(kind().form(), scope().form());
    }

    /** Reads a promotion from the members of an object. */
    static Promotion read(Fields fields) {
        return Scope.promotion(fields);
    }

    /** Appends the promotion's JSON. */
    default void write(JsonWriter out) {
        scope().write(out, this);
    }

    /** Whether the promotion is for this product on this day, and for whoever gives no coupon. */
    default boolean covers(Product product, long day, boolean member) {
        return scope().holds(day, member) && scope().goods().contains(product);
    }
}
