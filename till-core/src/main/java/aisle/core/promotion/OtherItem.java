package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * {@code OTHER_ITEM}: to each {@code buy} units of its goods, {@code get} units of the {@code reward} have {@code ppm}
 * off. A product that is among both is a reward and does not count as bought.
 */
public record OtherItem(Scope scope, int buy, int get, long ppm, Goods reward) implements SetPromotion {
    static OtherItem read(Scope scope, Fields terms) {
        return new OtherItem(
                scope,
                (int) terms.number("buy", 1, UNITS_MAX / 2),
                (int) terms.number("get", 1, UNITS_MAX / 2),
                terms.number("ppm", 1, Limits.PPM),
                terms.object("reward", Goods::read));
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.OTHER_ITEM;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.member("buy", buy)
                .member("get", get)
                .member("ppm", ppm)
                .name("reward")
                .open();
        reward.writeMembers(out);
        out.close();
    }

    @Override
    public Tally tally(int units, int rewards, int uses) {
        return Tally.ofPairs(buy, get, units, rewards, uses);
    }

    @Override
    public long saving(int place, long price) {
        return place == Tally.REWARD ? price * ppm : 0;
    }
}
