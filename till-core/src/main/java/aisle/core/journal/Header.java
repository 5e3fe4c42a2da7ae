package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * What every entry begins with.
 *
 * @param id UUIDv7 in lower case, made by the till
 * @param number from 1, without gaps per till, all kinds together
 * @param at the till's clock, epoch milliseconds UTC
 * @param day the store's business day, an epoch day
 * @param shift UUID in lower case
 * @param cashier staff id
 */
public record Header(String id, long store, long till, long number, long at, long day, String shift, long cashier) {

    /** Version of the journal's form. */
    public static final long FORM = 1;

    /** Reads the members that a draft gives; a draft has no form and kind. */
    public static Header read(Fields fields) {
        return read(fields, fields.uuid("id", true));
    }

    /** Reads the members after {@code form}; {@code kind} stands among them and is read apart. */
    static Header readEntry(Fields fields, String id, long store, long till, long number) {
        return new Header(
                id,
                store,
                till,
                number,
                fields.number("at", 0, Limits.INSTANT_MAX),
                fields.number("day", 0, Limits.DAY_MAX),
                fields.uuid("shift", false),
                fields.number("cashier", 1, Limits.ID_MAX));
    }

    private static Header read(Fields fields, String id) {
        return readEntry(
                fields,
                id,
                fields.number("store", 1, Limits.ID_MAX),
                fields.number("till", 1, Limits.ID_MAX),
                fields.number("number", 1, Limits.ID_MAX));
    }

    void write(JsonWriter out, Kind kind) {
        out.member("form", FORM)
                .member("id", id)
                .member("store", store)
                .member("till", till)
                .member("number", number)
                .member("kind", kind.name())
                .member("at", at)
                .member("day", day)
                .member("shift", shift)
                .member("cashier", cashier);
    }
}
