package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** {@code N_FOR}: {@code count} units of the same product for {@code price} together. */
public record NForPrice(Scope scope, int count, long price) implements SetPromotion {
    static NForPrice read(Scope scope, Fields terms) {
        return new NForPrice(
                scope, (int) terms.number("count", 2, SetPrice.UNITS_MAX), terms.number("price", 0, Limits.PRICE_MAX));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.N_FOR;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("count", count).member("price", price);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public boolean sameProduct() {
        return true;
    }

    @Override
    public long saving(int place, long price) {
        return price * Limits.PPM - SetPrice.share(place, count, this.price);
    }
}
