package aisle.core.tender;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** What a shift's close says of one kind of tender, in minor units. */
public record TenderAmount(TenderKind kind, long amount) {
    /** Reads a tender amount from the members of an object. */
    public static TenderAmount read(Fields fields) {
        return new TenderAmount(
                fields.choice("kind", TenderKind.values()),
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX));
    }

    /** Appends the tender amount's JSON. */
    public void write(JsonWriter out) {
        out.open().member("kind", kind.name()).member("amount", amount).close();
    }
}
