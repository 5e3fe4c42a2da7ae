package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import java.util.ArrayList;
import java.util.List;

/**
 * The more units, the less each costs: from the {@code count} of a step on, all of them have what the step gives.
 * {@code TIERS} counts the units of the whole group and takes {@code ppm} off; {@code QUANTITY_PRICE} counts those of
 * one product, each of which costs {@code price} then (or less, where it costs less already). Each step asks for more
 * and gives more than the one before.
 */
public record Tiers(Scope scope, PromotionKind kind, List<Step> steps) implements SetPromotion {
    private static final int STEPS_MAX = 10;

    /**
     * What is given from a count on.
     *
     * @param value millionths off, or the price in minor units
     */
    public record Step(int count, long value) {}

    static Tiers ofGroup(Scope scope, Fields terms) {
        return read(scope, PromotionKind.TIERS, terms);
    }

    static Tiers ofOneProduct(Scope scope, Fields terms) {
        return read(scope, PromotionKind.QUANTITY_PRICE, terms);
    }

    private static Tiers read(Scope scope, PromotionKind kind, Fields terms) {
        boolean price = kind == PromotionKind.QUANTITY_PRICE;
        List<Step> steps = terms.objects("steps", STEPS_MAX, step -> {
            int count = (int) step.number("count", 1, UNITS_MAX);
            return new Step(
                    count, price ? step.number("price", 0, Limits.PRICE_MAX) : step.number("ppm", 1, Limits.PPM));
        });
        if (steps.isEmpty()) {
            throw terms.refused("steps", "empty", "at least one step");
        }
        for (int i = 1; i < steps.size(); i++) {
            Step last = steps.get(i - 1);
            Step step = steps.get(i);
            if (step.count <= last.count || (price ? step.value >= last.value : step.value <= last.value)) {
                throw terms.refused("steps[" + i + "]", "no more", "a higher count than the step before, and more off");
            }
        }
        return new Tiers(scope, kind, steps);
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.name("steps").openArray();
        for (Step step : steps) {
            out.open()
                    .member("count", step.count)
                    .member(sameProduct() ? "price" : "ppm", step.value)
                    .close();
        }
        out.closeArray();
    }

    @Override
    public Tally tally(int units, int rewards, int uses) {
        List<Integer> counts = new ArrayList<>();
        steps.forEach(step -> counts.add(step.count));
        return Tally.fromCounts(counts, units, uses);
    }

    @Override
    public boolean sameProduct() {
        return kind == PromotionKind.QUANTITY_PRICE;
    }

    @Override
    public boolean savesByUnit() {
        return true;
    }

    @Override
    public long saving(int place, long price) {
        long value = steps.get(place).value;
        return sameProduct() ? Math.max(0, price - value) * Limits.PPM : price * value;
    }
}
