package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * What a promotion took off a line.
 *
 * @param amount minor units; positive in a sale, negative in a refund
 */
public record Discount(long promotion, String name, long amount) {
    /** Reads a discount from the members of an object. */
    public static Discount read(Fields fields) {
        return new Discount(
                fields.number("promotion", 1, Limits.ID_MAX),
                fields.text("name", 1, Limits.NAME_MAX),
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX));
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
