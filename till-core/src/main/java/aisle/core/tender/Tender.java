package aisle.core.tender;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * One payment of a receipt.
 *
 * @param amount minor units paid; negative in a refund
 * @param given cash handed over, {@code amount + change}; 0 when not cash
 * @param change cash handed back, 0 for none
 * @param reference the terminal's or the gift card's own number, empty for none
 */
public record Tender(TenderKind kind, long amount, long given, long change, String reference) {
    static final int REFERENCE_MAX = 100;

    /** Reads a tender from the members of an object. */
    public static Tender read(Fields fields) {
        return new Tender(
                fields.choice("kind", TenderKind.values()),
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX),
                fields.optionalNumber("given", 1, Limits.MONEY_MAX),
                fields.optionalNumber("change", 1, Limits.MONEY_MAX),
                fields.optionalText("reference", REFERENCE_MAX));
    }

    /** Appends the tender's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("kind", kind.name())
                .member("amount", amount)
                .optional("given", given)
                .optional("change", change)
                .optional("reference", reference)
                .close();
    }
}
