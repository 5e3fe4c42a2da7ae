package aisle.core.sale;

import aisle.core.json.Fields;
import aisle.core.money.Limits;

/** A line of a sale to be taken back: its number, and how much of it, in thousandths. */
public record RefundRequest(long line, long quantity) {
    /** Reads a request from the members of an object. */
    public static RefundRequest read(Fields fields) {
        return new RefundRequest(
                fields.number("line", 1, Limits.LINES_MAX), fields.number("quantity", 1, Limits.QUANTITY_MAX));
    }
}
