package aisle.core.tender;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * What a limited tender pays of one line.
 *
 * @param line of the same receipt, from 1
 * @param amount minor units of the line's net; negative in a refund
 */
public record Covered(long line, long amount) {
    static Covered read(Fields fields) {
        return new Covered(
                fields.number("line", 1, Limits.LINES_MAX),
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX));
    }

    void write(JsonWriter out) {
        out.open().member("line", line).member("amount", amount).close();
    }
}
