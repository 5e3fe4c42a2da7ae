package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * {@code count} units for {@code price} together: {@code N_FOR} when they must be of one product, {@code MIX} when any
 * products of the group may be mixed.
 */
public record SetForPrice(Scope scope, boolean sameProduct, int count, long price) implements SetPromotion {
    static SetForPrice ofOneProduct(Scope scope, Fields terms) {
        return read(scope, true, terms);
    }

    static SetForPrice ofAny(Scope scope, Fields terms) {
        return read(scope, false, terms);
    }

    private static SetForPrice read(Scope scope, boolean sameProduct, Fields terms) {
        return new SetForPrice(
                scope,
                sameProduct,
                (int) terms.number("count", 2, UNITS_MAX),
                terms.number("price", 0, Limits.PRICE_MAX));
    }

    @Override
    public PromotionKind kind() {
        return sameProduct ? PromotionKind.N_FOR : PromotionKind.MIX;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("count", count).member("price", price);
    }

    @Override
    public Tally tally(int units, int rewards, int uses) {
        return Tally.ofSets(count, units, uses);
    }

    /**
     * Each place pays an exact part of the set's price, in whole millionths; the parts of a set add up to the price.
     */
    @Override
    public long saving(int place, long unitPrice) {
        long whole = price * Limits.PPM;
        return unitPrice * Limits.PPM - (whole * (place + 1) / count - whole * place / count);
    }
}
