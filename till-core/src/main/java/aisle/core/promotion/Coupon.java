package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;

/**
 * A code that must be given at the till for a promotion to hold.
 *
 * @param code as scanned or keyed
 * @param most how many times it may be given for one basket
 */
public record Coupon(String code, int most) {
    /** Characters of a coupon's code. */
    public static final int CODE_MAX = 48;

    private static final int MOST = 100;

    static Coupon read(Fields fields) {
        return new Coupon(fields.text("code", 1, CODE_MAX), (int) fields.numberOr("most", 2, MOST, 1));
    }

    void write(JsonWriter out) {
        out.open().member("code", code);
        if (most > 1) {
            out.member("most", most);
        }
        out.close();
    }
}
