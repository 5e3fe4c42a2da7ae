package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** {@code CHEAPEST_FREE}: of each set of {@code count} units the cheapest is free. */
public record CheapestFree(Scope scope, int count) implements SetPromotion {
    static CheapestFree read(Scope scope, Fields terms) {
        return new CheapestFree(scope, (int) terms.number("count", 2, UNITS_MAX));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.CHEAPEST_FREE;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("count", count);
    }

    @Override
    public Tally tally(int units, int rewards, int uses) {
        return Tally.ofSets(count, units, uses);
    }

    @Override
    public long saving(int place, long price) {
        return place < count - 1 ? 0 : price * Limits.PPM;
    }
}
