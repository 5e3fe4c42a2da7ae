package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * {@code DRAWER}: cash went into a drawer or out of it without a sale.
 *
 * @param amount minor units, above 0 whichever way it went
 * @param approvedBy staff id of who allowed what the cashier may not; 0 for nobody else
 */
public record DrawerMoved(
        Header header, DrawerMove move, long amount, String reason, long approvedBy, String previous, String hash)
        implements JournalEntry {

    /** Reads the members between the header and {@code previous}, from an entry or a draft. */
    public static DrawerMoved read(Fields fields, Header header) {
        return new DrawerMoved(
                header,
                fields.choice("move", DrawerMove.values()),
                fields.number("amount", 1, Limits.MONEY_MAX),
                Receipt.reason(fields),
                fields.optionalNumber("approvedBy", 1, Limits.ID_MAX),
                fields.hex("previous", NO_PREVIOUS.length()),
                NO_PREVIOUS);
    }

    /** The amount as the drawer feels it: out of it is negative. */
    public long signed() {
        return move.signed(amount);
    }

    @Override
    public Kind kind() {
        return Kind.DRAWER;
    }

    @Override
    public void writeContent(JsonWriter out) {
        out.member("move", move.name())
                .member("amount", amount)
                .member("reason", reason)
                .optional("approvedBy", approvedBy);
    }

    @Override
    public DrawerMoved sealed() {
        return withHash(computeHash());
    }

    @Override
    public DrawerMoved withHash(String hash) {
        return new DrawerMoved(header, move, amount, reason, approvedBy, previous, hash);
    }
}
