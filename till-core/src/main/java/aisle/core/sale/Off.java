package aisle.core.sale;

import aisle.core.journal.Line;
import aisle.core.json.Fields;
import aisle.core.money.Limits;
import aisle.core.promotion.Discount;
import org.jspecify.annotations.Nullable;

/**
 * What staff took off a line, for a reason: damaged goods, another price on the shelf. Such a line takes part in no
 * promotion, so that it costs what was said.
 *
 * @param amount minor units off the whole line, above 0; what is more than the line costs, for its price has fallen
 *     since, is not taken off
 */
public record Off(long amount, String reason) {
    static Off read(Fields fields) {
        return new Off(fields.number("amount", 1, Limits.MONEY_MAX), fields.text("reason", 1, Limits.NAME_MAX));
    }

    /** What was taken off a line that was sold; null for nothing. */
    static @Nullable Off of(Line line) {
        for (Discount discount : line.discounts()) {
            if (discount.promotion() == Discount.BY_STAFF) {
                return new Off(discount.amount(), discount.name());
            }
        }
        return null;
    }

    Off atMost(long gross) {
        return new Off(Math.min(amount, gross), reason);
    }

    Discount discount() {
        return new Discount(Discount.BY_STAFF, reason, amount);
    }
}
