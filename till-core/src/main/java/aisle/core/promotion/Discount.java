package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * What a promotion or staff took off a line.
 *
 * @param promotion its id, or {@link #BY_STAFF}
 * @param name the promotion's, or the reason that staff gave
 * @param amount minor units; positive in a sale, negative in a refund
 */
public record Discount(long promotion, String name, long amount) {
    /** Stands in for a promotion where staff took something off. */
    public static final long BY_STAFF = 0;

    /** Reads a discount from the members of an object. */
    public static Discount read(Fields fields) {
        return new Discount(
                fields.number("promotion", BY_STAFF, Limits.ID_MAX),
                fields.text("name", 1, Limits.NAME_MAX),
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX));
    }

    /** The same discount on goods that come back. */
    public Discount back() {
        return new Discount(promotion, name, -amount);
    }

    /** Appends the discount's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("promotion", promotion)
                .member("name", name)
                .member("amount", amount)
                .close();
    }
}
