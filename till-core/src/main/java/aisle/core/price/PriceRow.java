package aisle.core.price;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * One dated price.
 *
 * @param from first epoch day it holds
 * @param minute of that day from which it holds, in the store's own time; 0 for the whole day
 * @param to first epoch day it no longer holds, {@link Limits#NO_END} for none
 * @param amount minor units per unit
 * @param member whether it is for members only
 */
public record PriceRow(long from, int minute, long to, long amount, boolean member) {
    /** The last minute of a day. */
    public static final int LAST_MINUTE = 1439;

    /** A price that holds from a day's beginning. */
    public PriceRow(long from, long to, long amount, boolean member) {
        this(from, 0, to, amount, member);
    }

    static PriceRow read(Fields fields) {
        long from = fields.number("from", 0, Limits.DAY_MAX);
        return new PriceRow(
                from,
                (int) fields.optionalNumber("minute", 1, LAST_MINUTE),
                fields.numberOr("to", from + 1, Limits.DAY_MAX, Limits.NO_END),
                fields.number("amount", 0, Limits.PRICE_MAX),
                fields.optionalTrue("member"));
    }

    void write(JsonWriter out) {
        out.open().member("from", from).optional("minute", minute);
        if (to != Limits.NO_END) {
            out.member("to", to);
        }
        out.member("amount", amount).optional("member", member).close();
    }

    /** Whether the row holds in a minute of a day. */
    boolean holds(long day, int minuteOfDay) {
        return (from < day || from == day && minute <= minuteOfDay) && day < to;
    }

    /** Whether it began after another, or with it and asks less. */
    boolean outdoes(PriceRow other) {
        if (from != other.from) {
            return from > other.from;
        }
        return minute != other.minute ? minute > other.minute : amount < other.amount;
    }
}
