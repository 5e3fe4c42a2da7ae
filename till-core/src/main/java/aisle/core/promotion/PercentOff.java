package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** {@code PERCENT}: a part of the price off. */
public record PercentOff(Scope scope, long ppm) implements UnitPromotion {
    static PercentOff read(Scope scope, Fields terms) {
        return new PercentOff(scope, terms.number("ppm", 1, Limits.PPM));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.PERCENT;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("ppm", ppm);
    }

    @Override
    public long saving(long unitPrice, long quantity, long gross) {
        return gross * ppm;
    }
}
