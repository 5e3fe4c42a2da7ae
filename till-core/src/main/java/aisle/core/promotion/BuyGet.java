package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** {@code BUY_X_GET_Y}: of each set of {@code buy + get} units the {@code get} cheapest have {@code ppm} off. */
public record BuyGet(Scope scope, int buy, int get, long ppm) implements SetPromotion {
    static BuyGet read(Scope scope, Fields terms) {
        return new BuyGet(
                scope,
                (int) terms.number("buy", 1, UNITS_MAX / 2),
                (int) terms.number("get", 1, UNITS_MAX / 2),
                terms.number("ppm", 1, Limits.PPM));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.BUY_X_GET_Y;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("buy", buy).member("get", get).member("ppm", ppm);
    }

    @Override
    public Tally tally(int units, int rewards, int uses) {
        return Tally.ofSets(buy + get, units, uses);
    }

    @Override
    public long saving(int place, long price) {
        return place < buy ? 0 : price * ppm;
    }
}
