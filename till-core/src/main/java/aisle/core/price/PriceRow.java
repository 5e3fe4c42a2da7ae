package aisle.core.price;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * One dated price.
 *
 * @param from first epoch day it holds
 * @param to first epoch day it no longer holds, {@link Limits#NO_END} for none
 * @param amount minor units per unit
 * @param member whether it is for members only
 */
public record PriceRow(long from, long to, long amount, boolean member) {
    static PriceRow read(Fields fields) {
        long from = fields.number("from", 0, Limits.DAY_MAX);
        return new PriceRow(
                from,
                fields.numberOr("to", from + 1, Limits.DAY_MAX, Limits.NO_END),
                fields.number("amount", 0, Limits.PRICE_MAX),
                fields.optionalTrue("member"));
    }

    void write(JsonWriter out) {
        out.open().member("from", from);
        if (to != Limits.NO_END) {
            out.member("to", to);
        }
        out.member("amount", amount).optional("member", member).close();
    }

    /** Whether the row holds on a day. */
    public boolean holds(long day) {
        return from <= day && day < to;
    }
}
