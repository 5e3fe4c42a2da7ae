package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** {@code FIXED_PRICE}: each unit, or kilogram or pound, for {@code price}; what costs less stays as it is. */
public record FixedPrice(Scope scope, long price) implements UnitPromotion {
    private static final long PER_THOUSANDTH = Limits.PPM / Limits.UNIT;

    static FixedPrice read(Scope scope, Fields terms) {
        return new FixedPrice(scope, terms.number("price", 0, Limits.PRICE_MAX));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.FIXED_PRICE;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("price", price);
    }

    @Override
    public long saving(long unitPrice, long quantity, long gross) {
        return Math.max(0, gross * Limits.PPM - price * quantity * PER_THOUSANDTH);
    }
}
