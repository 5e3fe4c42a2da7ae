package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** {@code AMOUNT}: minor units off each unit, at most its price. */
public record AmountOff(Scope scope, long amount) implements UnitPromotion {
    private static final long PER_THOUSANDTH = Limits.PPM / Limits.UNIT;

    static AmountOff read(Scope scope, Fields terms) {
        return new AmountOff(scope, terms.number("amount", 1, Limits.PRICE_MAX));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.AMOUNT;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("amount", amount);
    }

    @Override
    public long saving(long unitPrice, long quantity, long gross) {
        if (amount >= unitPrice) {
            return gross * Limits.PPM;
        }
        return Math.min(gross * Limits.PPM, amount * quantity * PER_THOUSANDTH);
    }
}
