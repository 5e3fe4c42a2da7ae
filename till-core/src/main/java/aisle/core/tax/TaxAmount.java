package aisle.core.tax;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * What a receipt carries of one component of a tax.
 *
 * @param base sum of the lines' net the component was reckoned on; contains the tax itself when inclusive
 * @param amount minor units, rounded half up once per receipt or for each line, see {@link TaxRounding}
 */
public record TaxAmount(long tax, String component, long ppm, boolean inclusive, long base, long amount) {
    /** Reads a tax amount from the members of an object. */
    public static TaxAmount read(Fields fields) {
        return new TaxAmount(
                fields.number("tax", 1, Limits.ID_MAX),
                fields.text("component", 1, Limits.NAME_MAX),
                fields.number("ppm", 0, Limits.PPM),
                fields.flag("inclusive"),
                fields.number("base", -Limits.MONEY_MAX, Limits.MONEY_MAX),
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX));
    }

    /** The same tax on goods that come back. */
    public TaxAmount back() {
        return new TaxAmount(tax, component, ppm, inclusive, -base, -amount);
    }

    /** Appends the tax amount's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("tax", tax)
                .member("component", component)
                .member("ppm", ppm)
                .member("inclusive", inclusive)
                .member("base", base)
                .member("amount", amount)
                .close();
    }
}
