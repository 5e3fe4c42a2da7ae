package aisle.core.code;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;

/**
 * How a store's own labels put a price or a weight into a code: {@code prefix}, item, an optional check digit of the
 * value, value, and the EAN-13 check digit: 13 digits in all.
 *
 * @param itemDigits digits of the item, which is a PLU
 * @param valueDigits digits of the price (minor units) or weight (thousandths)
 * @param valueCheck whether a check digit of the value stands before it (GS1, four or five value digits)
 */
public record EmbeddedForm(String prefix, int itemDigits, int valueDigits, Kind kind, boolean valueCheck) {
    /** What the value is. */
    public enum Kind {
        PRICE,
        WEIGHT
    }

    private static final int LENGTH = 13;

    /** Reads a form from the members of an object. */
    public static EmbeddedForm read(Fields fields) {
        EmbeddedForm form = new EmbeddedForm(
                fields.text("prefix", 1, 4),
                (int) fields.number("itemDigits", 1, 8),
                (int) fields.number("valueDigits", 1, 8),
                fields.choice("kind", Kind.values()),
                fields.optionalTrue("valueCheck"));
        for (int i = 0; i < form.prefix.length(); i++) {
            if (form.prefix.charAt(i) < '0' || form.prefix.charAt(i) > '9') {
                throw fields.refused("prefix", form.prefix, "1 to 4 digits");
            }
        }
        int length = form.prefix.length() + form.itemDigits + form.valueDigits + (form.valueCheck ? 1 : 0) + 1;
        if (length != LENGTH) {
            throw fields.refused("valueDigits", length + " digits in all", "13 digits with prefix, item and check");
        }
        if (form.valueCheck && form.valueDigits != 4 && form.valueDigits != 5) {
            throw fields.refused("valueDigits", Integer.toString(form.valueDigits), "4 or 5 with a value check");
        }
        return form;
    }

    /** Appends the form's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("prefix", prefix)
                .member("itemDigits", itemDigits)
                .member("valueDigits", valueDigits)
                .member("kind", kind.name())
                .optional("valueCheck", valueCheck)
                .close();
    }
}
