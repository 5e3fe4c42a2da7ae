package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.money.Share;
import java.util.List;

/**
 * {@code THRESHOLD}: whoever spends enough on its goods has something off them: of the steps reached, the last one's
 * {@code amount} or {@code ppm}. What is asked for rises from step to step.
 */
public record Threshold(Scope scope, List<Step> steps) implements BasketPromotion {
    private static final int STEPS_MAX = 10;

    /** From {@code spend} minor units on, {@code amount} minor units or {@code ppm} millionths off; the other is 0. */
    public record Step(long spend, long amount, long ppm) {
        static Step read(Fields fields) {
            Step step = new Step(
                    fields.number("spend", 1, Limits.MONEY_MAX),
                    fields.optionalNumber("amount", 1, Limits.PRICE_MAX),
                    fields.optionalNumber("ppm", 1, Limits.PPM));
            if (step.amount == 0 == (step.ppm == 0)) {
                throw fields.refused("amount", "" + step.amount, "either amount or ppm");
            }
            return step;
        }

        void write(JsonWriter out) {
            out.open()
                    .member("spend", spend)
                    .optional("amount", amount)
                    .optional("ppm", ppm)
                    .close();
        }

        long saving(long sum) {
            return amount > 0 ? Math.min(amount, sum) : Share.halfUp(sum, ppm, Limits.PPM);
        }
    }

    static Threshold read(Scope scope, Fields terms) {
        List<Step> steps = terms.objects("steps", STEPS_MAX, Step::read);
        if (steps.isEmpty()) {
            throw terms.refused("steps", "empty", "at least one step");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).spend <= steps.get(i - 1).spend) {
                throw terms.refused("steps[" + i + "]", "no more", "more to spend than for the step before");
            }
        }
        return new Threshold(scope, steps);
    }

    @Override
    public PromotionKind kind() {
        return PromotionKind.THRESHOLD;
    }

    @Override
    public void writeTerms(JsonWriter out) {
        out.name("steps").openArray();
        steps.forEach(step -> step.write(out));
        out.closeArray();
    }

    @Override
    public long saving(long sum) {
        long saving = 0;
        for (Step step : steps) {
            if (sum >= step.spend) {
                saving = step.saving(sum);
            }
        }
        return saving;
    }
}
